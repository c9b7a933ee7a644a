import type { JalaliDate } from './jalali-date.ts';
import { jalaliMonthName, type MonthNames } from './month-names.ts';
import { persianNumeral } from './numerals.ts';
import { tehranClock, tehranDay, tehranWeekday } from './tehran.ts';
import { WEEKDAYS } from './weekday-names.ts';

/**
 * A Jalali day as a person reads it.
 *
 * @throws {RangeError} if there is no such month
 * @example formatJalaliDay({ year: 1400, month: 11, day: 2 }) // '۲ بهمن ۱۴۰۰'
 */
export function formatJalaliDay({ year, month, day }: JalaliDate, names: MonthNames = 'iran'): string {
  return `${persianNumeral(day)} ${formatMonth(year, month, names)}`;
}

/**
 * A month and its year.
 *
 * @throws {RangeError} if there is no such month
 * @example formatMonth(1400, 11) // 'بهمن ۱۴۰۰'
 */
export function formatMonth(year: number, month: number, names: MonthNames = 'iran'): string {
  return `${jalaliMonthName(month, names)} ${persianNumeral(year)}`;
}

/**
 * The day in Tehran at a moment.
 *
 * @param at milliseconds since the epoch; here and below, one that is no moment, such as NaN, throws RangeError
 * @example formatDay(Date.UTC(2022, 0, 22)) // '۲ بهمن ۱۴۰۰'
 */
export function formatDay(at: number, names: MonthNames = 'iran'): string {
  return formatJalaliDay(tehranDay(at), names);
}

/**
 * The day in Tehran in numbers, for tables and narrow places.
 *
 * @param at milliseconds since the epoch
 * @example formatShortDay(Date.UTC(2022, 0, 22)) // '۱۴۰۰/۱۱/۰۲'
 */
export function formatShortDay(at: number): string {
  const { year, month, day } = tehranDay(at);
  return `${persianNumeral(year, 4)}/${persianNumeral(month, 2)}/${persianNumeral(day, 2)}`;
}

/**
 * The day in Tehran with the name that it has in the week.
 *
 * @param at milliseconds since the epoch
 * @example formatWeekdayAndDay(Date.UTC(2022, 0, 22)) // 'شنبه ۲ بهمن ۱۴۰۰'
 */
export function formatWeekdayAndDay(at: number, names: MonthNames = 'iran'): string {
  return `${WEEKDAYS[tehranWeekday(at)]} ${formatDay(at, names)}`;
}

/**
 * The time in Tehran, to the minute, of 24 hours.
 *
 * @param at milliseconds since the epoch
 * @example formatTime(Date.UTC(2022, 0, 22, 10, 15)) // '۱۳:۴۵'
 */
export function formatTime(at: number): string {
  const { hour, minute } = tehranClock(at);
  return `${persianNumeral(hour, 2)}:${persianNumeral(minute, 2)}`;
}

/**
 * The day and time in Tehran.
 *
 * @param at milliseconds since the epoch
 * @example formatDayAndTime(Date.UTC(2022, 0, 22, 10, 15)) // 'شنبه ۲ بهمن ۱۴۰۰، ۱۳:۴۵'
 */
export function formatDayAndTime(at: number, names: MonthNames = 'iran'): string {
  return `${formatWeekdayAndDay(at, names)}، ${formatTime(at)}`;
}
