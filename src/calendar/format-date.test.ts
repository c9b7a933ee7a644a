import { describe, expect, it } from 'vitest';
import { formatDay, formatDayAndTime, formatJalaliDay, formatMonth, formatShortDay, formatTime, formatWeekdayAndDay } from './format-date.ts';
import { jalaliMonthName } from './month-names.ts';

const AT = Date.UTC(2022, 0, 22, 10, 15);

describe('formats', () => {
  it.each([
    ['formatDay', formatDay(AT), '۲ بهمن ۱۴۰۰'],
    ['formatDay, Afghanistan', formatDay(AT, 'afghanistan'), '۲ دلو ۱۴۰۰'],
    ['formatShortDay', formatShortDay(AT), '۱۴۰۰/۱۱/۰۲'],
    ['formatWeekdayAndDay', formatWeekdayAndDay(AT), 'شنبه ۲ بهمن ۱۴۰۰'],
    ['formatWeekdayAndDay, late in the evening', formatWeekdayAndDay(Date.UTC(2022, 0, 22, 20, 30)), 'یکشنبه ۳ بهمن ۱۴۰۰'],
    ['formatTime', formatTime(AT), '۱۳:۴۵'],
    ['formatTime, early', formatTime(Date.UTC(2022, 0, 21, 20, 35)), '۰۰:۰۵'],
    ['formatDayAndTime', formatDayAndTime(AT), 'شنبه ۲ بهمن ۱۴۰۰، ۱۳:۴۵'],
    ['formatDayAndTime, Afghanistan', formatDayAndTime(AT, 'afghanistan'), 'شنبه ۲ دلو ۱۴۰۰، ۱۳:۴۵'],
    ['formatMonth', formatMonth(1400, 11), 'بهمن ۱۴۰۰'],
    ['formatMonth, Afghanistan', formatMonth(1400, 1, 'afghanistan'), 'حمل ۱۴۰۰'],
    ['formatJalaliDay', formatJalaliDay({ year: 1400, month: 2, day: 31 }), '۳۱ اردیبهشت ۱۴۰۰'],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('jalaliMonthName', () => {
  it.each([['iran', 'fa-IR-u-ca-persian'], ['afghanistan', 'fa-AF-u-ca-persian']] as const)('agrees with Intl: %s', (names, locale) => {
    const intl = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' });
    for (let month = 1; month <= 12; month += 1) {
      // The 5th of a Gregorian month from April 2021 on is in the middle of a Jalali one. Intl's «سنبلهٔ» is for use before a year.
      expect(jalaliMonthName(month, names)).toBe(intl.format(Date.UTC(2021, 2 + month, 5)).replace('\u0654', ''));
    }
  });

  it('has the twelve names of each', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(months.map((month) => jalaliMonthName(month)).join(' ')).toBe('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند');
    expect(months.map((month) => jalaliMonthName(month, 'afghanistan')).join(' ')).toBe('حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت');
  });

  it.each([0, 13, 1.5])('refuses %d', (month) => {
    expect(() => jalaliMonthName(month)).toThrow(RangeError);
  });
});
