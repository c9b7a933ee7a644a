import { fault, type DateProblem } from './date-problem.ts';
import type { Calendar } from './month-names.ts';
import { calendarOf, nameDay } from './parse-day.ts';
import { writeDay } from './write-date.ts';

type Day = readonly [year: number, month: number, day: number];

/** Two digits of a year are of the 1400s (2000s) below this, of the 1300s (1900s) from it on. Old years of the 1300s are named too. */
const CENTURY_TURN = 50;

/**
 * What is wrong with a day whose year is not written first and in full. A person could take `02/11/1400` as 2 Bahman or
 * as 11 Ordibehesht, and `00/11/02` as a day of 1400 or of 1300: each reading that is a real day is named.
 *
 * @param parts the three numbers as written, in ASCII digits
 * @param rest what is written after the day, for the forms in which the readings could be written
 */
export function unclearDay(parts: readonly [string, string, string], rest: string): { readonly ok: false; readonly problem: DateProblem } {
  const [first, , third] = parts;
  if (first.length > 2) return fault({ kind: 'unreadable' });
  const year = Number(third);
  if (third.length > 2 && calendarOf(year) === undefined) return fault({ kind: 'year-out-of-range', year });
  const days = third.length > 2 ? withYearLast(Number(third), parts) : withShortYear(parts);
  return ambiguous(days, rest);
}

/**
 * What is wrong with a day whose month is a name and whose year has two digits.
 *
 * @param calendar the month's
 * @param rest what is written after the day, for the forms in which the readings could be written
 */
export function unclearCentury(calendar: Calendar, [year, month, day]: Day, rest: string): { readonly ok: false; readonly problem: DateProblem } {
  const years = calendar === 'jalali' ? [jalaliYear(year), 1300 + year] : [gregorianYear(year)];
  return ambiguous(years.map((full): Day => [full, month, day]), rest);
}

function ambiguous(days: readonly Day[], rest: string): { readonly ok: false; readonly problem: DateProblem } {
  const named = new Map<string, string>();
  for (const day of days) {
    const name = nameDay(...day);
    if (name !== undefined && !named.has(name)) named.set(name, `${writeDay(...day)}${rest}`);
  }
  if (named.size === 0) return fault({ kind: 'unreadable' });
  return fault({ kind: 'ambiguous', readings: [...named.keys()], forms: [...named.values()] });
}

function withYearLast(year: number, [first, second]: readonly [string, string, string]): Day[] {
  return [[year, Number(second), Number(first)], [year, Number(first), Number(second)]];
}

/** Jalali days; a Gregorian one with its year last only where none of them is real, since few write so. */
function withShortYear(parts: readonly [string, string, string]): Day[] {
  const [first, second, third] = parts;
  const days: Day[] = [];
  if (first.length === 2) {
    const year = Number(first);
    days.push(...[jalaliYear(year), 1300 + year, gregorianYear(year)].map((full): Day => [full, Number(second), Number(third)]));
  }
  if (third.length === 2) days.push(...withYearLast(jalaliYear(Number(third)), parts));
  const isNoneReal = days.every((day) => nameDay(...day) === undefined);
  return isNoneReal && third.length === 2 ? withYearLast(gregorianYear(Number(third)), parts) : days;
}

function jalaliYear(shortYear: number): number {
  return (shortYear < CENTURY_TURN ? 1400 : 1300) + shortYear;
}

function gregorianYear(shortYear: number): number {
  return (shortYear < CENTURY_TURN ? 2000 : 1900) + shortYear;
}
