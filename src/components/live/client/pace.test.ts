import { expect, test } from 'vitest';
import { nextWait, spread, type Outcome } from './pace.ts';

const waits = (outcomes: readonly Outcome[]): number[] => {
  let wait = 30_000;
  return outcomes.map((outcome) => (wait = nextWait(outcome, wait)));
};

test.each<[string, Outcome[], number[]]>([
  ['quiet', ['same', 'same', 'same', 'same', 'same', 'same', 'same', 'same'], [37_500, 46_875, 58_593.75, 73_242.1875, 91_552.734375, 114_440.91796875, 120_000, 120_000]],
  ['in trouble', ['failed', 'failed', 'failed', 'failed', 'failed', 'failed'], [60_000, 120_000, 240_000, 480_000, 600_000, 600_000]],
  ['out of trouble', ['failed', 'failed', 'failed', 'same', 'news'], [60_000, 120_000, 240_000, 120_000, 30_000]],
])('a story that is %s', (_, outcomes, expected) => {
  expect(waits(outcomes)).toEqual(expected);
});

test('readers are spread over a fifth of the wait', () => {
  expect([spread(30_000, 0), spread(30_000, 0.5), spread(30_000, 1)]).toEqual([30_000, 33_000, 36_000]);
});
