import { expect, it } from 'vitest';
import { formatDay, formatDayAndTime, formatShortDay, formatWeekdayAndDay } from './format-date.ts';
import { jalaliToGregorian } from './jalali-date.ts';
import { parseNewsDate } from './parse-date.ts';
import { instantsOf } from './tehran.ts';

const DAY = 86_400_000;
const QUARTER_TO_TWO = 13.75 * 3_600_000;

/** A quarter to two in the afternoon of every day in Tehran from 1 Farvardin 1300 to 29 Esfand 1500. */
function afternoons(): number[] {
  const [first, last] = [{ year: 1300, month: 1, day: 1 }, { year: 1500, month: 12, day: 29 }].map((day) => {
    const gregorian = jalaliToGregorian(day);
    return Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day);
  });
  if (first === undefined || last === undefined) throw new Error('no days');
  return Array.from({ length: (last - first) / DAY + 1 }, (_, index) => {
    const [at, ...others] = instantsOf(first + index * DAY + QUARTER_TO_TWO);
    if (at === undefined || others.length > 0) throw new Error(`day ${index}`);
    return at;
  });
}

const days = afternoons();

it('has every day of 201 years', () => {
  expect(days).toHaveLength(201 * 365 + 49);
});

it('writes every day from 1300 to 1500 as Intl does', () => {
  const intl = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'Asia/Tehran', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  for (const at of days) {
    const parts = new Map(intl.formatToParts(at).map(({ type, value }) => [type, value]));
    const expected = ['weekday', 'day', 'month', 'year'].map((type) => parts.get(type as 'day')).join(' ');
    if (formatWeekdayAndDay(at) !== expected) expect.fail(`${new Date(at).toISOString()}: ${formatWeekdayAndDay(at)}, not ${expected}`);
  }
});

it.each<[string, (at: number) => string]>([
  ['formatDayAndTime', formatDayAndTime],
  ['formatDayAndTime with Afghanistan\'s months', (at) => formatDayAndTime(at, 'afghanistan')],
])('%s is read back as the same moment, every day from 1300 to 1500', (_, format) => {
  for (const at of days) {
    const date = parseNewsDate(format(at));
    if (!date.ok || date.value !== at) expect.fail(format(at));
  }
});

it.each<[string, (at: number) => string]>([['formatDay', formatDay], ['formatShortDay', formatShortDay]])(
  '%s is read back as the same day, every day from 1300 to 1500',
  (_, format) => {
    for (const at of days) {
      const date = parseNewsDate(format(at));
      // 13:45 is that long after midnight, or an hour less where summer time began on that day.
      if (!date.ok || Math.abs(at - date.value - QUARTER_TO_TWO) > 3_600_000 || format(date.value) !== format(at)) expect.fail(format(at));
    }
  },
);
