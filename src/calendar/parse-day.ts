import { fault, impossible, type Read } from './date-problem.ts';
import { formatMonth } from './format-date.ts';
import { jalaliMonthLength, jalaliToGregorian } from './jalali-date.ts';
import type { Calendar } from './month-names.ts';
import { persianNumeral } from './numerals.ts';

/** Years that are Jalali, as written in an article. */
export const JALALI_YEARS = { first: 1200, last: 1700 } as const;
/** Years that are Gregorian, as written in an article. */
export const GREGORIAN_YEARS = { first: 1800, last: 2999 } as const;

const gregorianMonth = new Intl.DateTimeFormat('fa-IR-u-ca-gregory', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * The midnight of a day as if it were UTC, in milliseconds since the epoch. The year tells the calendar: Jalali from 1200
 * to 1700, Gregorian from 1800 to 2999. Any other year, month or day is a problem.
 *
 * @example readDay(1400, 11, 2) // { ok: true, value: Date.UTC(2022, 0, 22) }
 */
export function readDay(year: number, month: number, day: number): Read<number> {
  const calendar = calendarOf(year);
  if (calendar === undefined) return fault({ kind: 'year-out-of-range', year });
  if (month < 1 || month > 12) return impossible({ part: 'month', month });
  const isJalali = calendar === 'jalali';
  const length = isJalali ? jalaliMonthLength(year, month) : gregorianMonthLength(year, month);
  if (day < 1 || day > length) {
    return impossible({ part: 'day', day, monthName: nameMonth(year, month), length });
  }
  const gregorian = isJalali ? jalaliToGregorian({ year, month, day }) : { year, month, day };
  return { ok: true, value: Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day) };
}

/**
 * The calendar that a year belongs to, if it is one that articles may have.
 *
 * @example calendarOf(1400) // 'jalali'
 */
export function calendarOf(year: number): Calendar | undefined {
  if (isWithin(JALALI_YEARS, year)) return 'jalali';
  return isWithin(GREGORIAN_YEARS, year) ? 'gregorian' : undefined;
}

/**
 * A day of either calendar as a person reads it, if there is such a day.
 *
 * @example nameDay(1400, 11, 2) // '۲ بهمن ۱۴۰۰'
 * @example nameDay(2022, 1, 22) // '۲۲ ژانویهٔ ۲۰۲۲'
 */
export function nameDay(year: number, month: number, day: number): string | undefined {
  if (!readDay(year, month, day).ok) return undefined;
  return `${persianNumeral(day)} ${nameMonth(year, month)}`;
}

function isWithin({ first, last }: { readonly first: number; readonly last: number }, year: number): boolean {
  return year >= first && year <= last;
}

function gregorianMonthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function nameMonth(year: number, month: number): string {
  return calendarOf(year) === 'jalali' ? formatMonth(year, month) : gregorianMonth.format(Date.UTC(year, month - 1, 1));
}
