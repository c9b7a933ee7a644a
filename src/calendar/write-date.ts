import { GREGORIAN_YEARS } from './parse-day.ts';

const MINUTE = 60_000;

/**
 * A day of either calendar as an author should write it: with slashes if it is Jalali, with hyphens if it is Gregorian.
 *
 * @example writeDay(1400, 11, 2) // '1400/11/02'
 * @example writeDay(2022, 1, 22) // '2022-01-22'
 */
export function writeDay(year: number, month: number, day: number): string {
  const separator = year < GREGORIAN_YEARS.first ? '/' : '-';
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join(separator);
}

/**
 * A time of the day as an author should write it, with its seconds where it has some.
 *
 * @param sinceMidnight in milliseconds
 * @example writeTime(49_500_000) // '13:45'
 */
export function writeTime(sinceMidnight: number): string {
  const clock = new Date(sinceMidnight).toISOString().slice(11, 23);
  return clock.replace(/(?:\.000|:00\.000)$/, '');
}

/**
 * An offset from UTC as an author should write it.
 *
 * @param offset in milliseconds, of whole minutes
 * @example writeOffset(12_600_000) // '+03:30'
 */
export function writeOffset(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
