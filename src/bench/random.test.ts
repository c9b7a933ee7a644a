import { expect, test } from 'vitest';
import { Random } from './random.ts';

const draw = (seed: number, stream: number): number[] => {
  const random = new Random(seed, stream);
  return Array.from({ length: 50 }, () => random.below(1000));
};

test('the same seed and stream give the same numbers, others give others', () => {
  expect(draw(1, 2)).toEqual(draw(1, 2));
  expect(draw(1, 2)).not.toEqual(draw(1, 3));
  expect(draw(1, 2)).not.toEqual(draw(2, 2));
});

test('numbers are those of the first run ever: a change would change every newsroom', () => {
  expect(draw(1, 0).slice(0, 5)).toMatchInlineSnapshot(`
    [
      537,
      454,
      82,
      153,
      652,
    ]
  `);
});

test('numbers fill their range evenly', () => {
  const random = new Random(7, 0);
  const counts = [0, 0, 0, 0, 0];
  for (let at = 0; at < 50_000; at += 1) counts[random.between(0, 4)]! += 1;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('by Zipf\'s law the first is about ten times as common as the tenth', () => {
  const random = new Random(7, 1);
  const values = Array.from({ length: 1000 }, (_, at) => at);
  const counts = values.map(() => 0);
  for (let at = 0; at < 200_000; at += 1) counts[random.zipf(values)]! += 1;
  const ratio = counts[0]! / counts[9]!;
  expect(ratio).toBeGreaterThan(6);
  expect(ratio).toBeLessThan(12);
  expect(counts.slice(500).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1000);
});
