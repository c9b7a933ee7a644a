import { expect, test } from 'vitest';
import { rfc822Date } from './rfc-822-date.ts';

test.each([
  ['2022-01-22T13:45:00+03:30', 'Sat, 22 Jan 2022 13:45:00 +0330'],
  ['2021-07-01T00:00:00+04:30', 'Thu, 01 Jul 2021 00:00:00 +0430'],
  // The day is that of the clock, not that of Greenwich, where it was the last of February.
  ['2024-03-01T01:00:00+03:30', 'Fri, 01 Mar 2024 01:00:00 +0330'],
  ['1970-01-01T03:30:00+03:30', 'Thu, 01 Jan 1970 03:30:00 +0330'],
])('%s', (iso, expected) => {
  expect(rfc822Date(iso)).toBe(expected);
});

test.each(['', '2022-01-22', '2022-13-22T13:45:00+03:30', '2022-01-22T13:45:00Z'])('%j is no moment with an offset', (text) => {
  expect(() => rfc822Date(text)).toThrow(RangeError);
});
