import { expect, test } from 'vitest';
import { aroundMonth, gregorianMonth } from './gregorian-month.ts';

test.each([
  ['2022-01-31T20:29:59Z', '2022-01'],
  // Midnight in Tehran is half past eight in the evening before in Greenwich.
  ['2022-01-31T20:30:00Z', '2022-02'],
  ['2021-12-31T20:30:00Z', '2022-01'],
  // In summer time it was half past seven.
  ['2021-08-31T19:30:00Z', '2021-09'],
  ['1921-03-20T12:00:00Z', '1921-03'],
])('%s is in %s', (moment, month) => {
  const at = Date.parse(moment);
  expect(gregorianMonth(at)).toBe(month);
  const [from, to] = aroundMonth(month);
  expect(from <= at && at <= to).toBe(true);
});
