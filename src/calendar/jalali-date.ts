import { isValidJalaaliDate, jalaaliMonthLength, toGregorian, toJalaali } from 'jalaali-js';

/** A day of the Jalali (Solar Hijri) calendar. Months and days count from 1. */
export interface JalaliDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day of the Gregorian calendar. Months and days count from 1. */
export interface GregorianDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Whether there is such a day: 31 days until Shahrivar, then 30, and 30 Esfand in leap years only.
 *
 * The leap years are Borkowski's ("The Persian calendar for 3000 years", 1996). From 1206 to 1498 they are those of the
 * official table of the University of Tehran, to 1501 those of Unicode's ICU. Of what we read, 1502 and 1601 are leap years
 * here and common ones there. Neither is wrong yet: no official table goes so far, and by Meeus' formulae ("Astronomical
 * Algorithms", chapter 27) both equinoxes fall four to seven minutes after mean noon at 52.5° E, so that the year that
 * follows begins the next day, as here, but less than three minutes before true noon, so that it begins on that day, as
 * there. How far the Earth will have turned by then is not known as exactly.
 *
 * @example isValidJalali({ year: 1399, month: 12, day: 30 }) // true
 * @example isValidJalali({ year: 1400, month: 12, day: 30 }) // false
 */
export function isValidJalali({ year, month, day }: JalaliDate): boolean {
  return Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day) && isValidJalaaliDate(year, month, day);
}

/**
 * Number of days in a month: 29 to 31.
 *
 * @throws {RangeError} if there is no such month
 * @example jalaliMonthLength(1400, 12) // 29
 */
export function jalaliMonthLength(year: number, month: number): number {
  if (!isValidJalali({ year, month, day: 1 })) throw new RangeError(`No such Jalali month: ${year}/${month}`);
  return jalaaliMonthLength(year, month);
}

/**
 * The same day in the Gregorian calendar.
 *
 * @param date a day that {@link isValidJalali} holds for: any other is not refused, and its answer means nothing
 * @throws {RangeError} if the year is not from -61 to 3177
 * @example jalaliToGregorian({ year: 1400, month: 11, day: 2 }) // { year: 2022, month: 1, day: 22 }
 */
export function jalaliToGregorian({ year, month, day }: JalaliDate): GregorianDate {
  const { gy, gm, gd } = toGregorian(year, month, day);
  return { year: gy, month: gm, day: gd };
}

/**
 * The same day in the Jalali calendar.
 *
 * @throws {RangeError} if its Jalali year is not from -61 to 3177
 * @example gregorianToJalali({ year: 2022, month: 1, day: 22 }) // { year: 1400, month: 11, day: 2 }
 */
export function gregorianToJalali({ year, month, day }: GregorianDate): JalaliDate {
  const { jy, jm, jd } = toJalaali(year, month, day);
  return { year: jy, month: jm, day: jd };
}
