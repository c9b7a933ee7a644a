import { expect, test } from 'vitest';
import { chartScale } from './chart-scale.ts';

test.each<[number, number, number[], number]>([
  [3, 97, [0, 20, 40, 60, 80, 100], 0],
  [0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1], 1],
  [7.4, 13.6, [0, 5, 10, 15], 0],
  [-6, 12.5, [-10, -5, 0, 5, 10, 15], 0],
  [-9, -2, [-10, -8, -6, -4, -2, 0], 0],
  [0.01, 0.042, [0, 0.01, 0.02, 0.03, 0.04, 0.05], 2],
  [1_200_000, 4_000_000, [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000], 0],
])('from %d to %d', (low, high, ticks, decimals) => {
  expect(chartScale(low, high)).toMatchObject({ ticks, decimals, from: ticks[0], to: ticks.at(-1) });
});

test('a line that stays far from zero need not begin there', () => {
  expect(chartScale(96, 104, 5, 'near').ticks).toEqual([96, 98, 100, 102, 104]);
  expect(chartScale(10, 104, 5, 'near').from).toBe(0);
});
