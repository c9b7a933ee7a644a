import { gregorianToJalali, type JalaliDate } from './jalali-date.ts';
import { tehranOffset } from './tehran-offset.ts';

export { TEHRAN } from './tehran-offset.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a clock shows: 24 hours, no leap seconds. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * The Jalali day that it is in Tehran at a moment.
 *
 * @param at milliseconds since the epoch
 * @throws {RangeError} if `at` is no moment, such as NaN
 * @example tehranDay(Date.UTC(2022, 0, 21, 20, 30)) // { year: 1400, month: 11, day: 2 }
 */
export function tehranDay(at: number): JalaliDate {
  const local = new Date(at + tehranOffset(at));
  return gregorianToJalali({ year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() });
}

/**
 * What Tehran's clocks show at a moment.
 *
 * @param at milliseconds since the epoch
 * @throws {RangeError} if `at` is no moment, such as NaN
 * @example tehranClock(Date.UTC(2022, 0, 22, 10, 15)) // { hour: 13, minute: 45, second: 0 }
 */
export function tehranClock(at: number): ClockTime {
  const local = new Date(at + tehranOffset(at));
  return { hour: local.getUTCHours(), minute: local.getUTCMinutes(), second: local.getUTCSeconds() };
}

/**
 * The day of the week in Tehran: 0 is Saturday, on which the week begins, 6 is Friday.
 *
 * @param at milliseconds since the epoch
 * @example tehranWeekday(Date.UTC(2022, 0, 22)) // 0
 */
export function tehranWeekday(at: number): number {
  // The epoch was a Thursday.
  return (((Math.floor((at + tehranOffset(at)) / DAY) + 5) % 7) + 7) % 7;
}

/**
 * A moment for machines: Gregorian ISO 8601 to the second, with Tehran's offset. Where that had seconds, until 1314, it
 * is rounded to the minute, since ISO 8601 has no more; the moment stays the same.
 *
 * @param at milliseconds since the epoch
 * @throws {RangeError} if `at` is no moment, such as NaN
 * @example toIso(Date.UTC(2022, 0, 22, 10, 15)) // '2022-01-22T13:45:00+03:30'
 */
export function toIso(at: number): string {
  const offset = Math.round(tehranOffset(at) / MINUTE);
  const zone = `+${pad(Math.floor(offset / 60))}:${pad(offset % 60)}`;
  return new Date(at + offset * MINUTE).toISOString().slice(0, 19) + zone;
}

/**
 * The moments at which Tehran's clocks showed a time, earliest first: one as a rule, none within the hour that the start
 * of summer time skipped, two within the hour that its end repeated.
 *
 * @param local the time on the clock as if it were UTC, in milliseconds since the epoch
 * @example instantsOf(Date.UTC(2021, 8, 21, 23, 30)) // both 23:30 of 30 Shahrivar 1400: 19:00Z and 20:00Z
 */
export function instantsOf(local: number): number[] {
  const offsets = new Set([tehranOffset(local - DAY), tehranOffset(local + DAY)]);
  return [...offsets].map((offset) => local - offset).filter((at) => at + tehranOffset(at) === local).sort((a, b) => a - b);
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
