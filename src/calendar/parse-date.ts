import { fault, impossible, type Read } from './date-problem.ts';
import { dropInvisible } from './invisible.ts';
import { foldDigits, persianNumeral } from './numerals.ts';
import { readDay } from './parse-day.ts';
import { readOffset, readTime } from './parse-time.ts';
import { instantsOf } from './tehran.ts';
import { tehranOffset } from './tehran-offset.ts';
import { unclearDay } from './unclear-day.ts';

export type { DateProblem } from './date-problem.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A day; then, after a space, comma, dash, `T` or «ساعت», a time, with or without an offset from UTC. */
const DATE = new RegExp(
  [
    String.raw`^(?<first>\d{1,6})(?<separator>[/.-])(?<second>\d{1,2})\k<separator>(?<third>\d{1,4})`,
    String.raw`(?<rest>(?:\s*(?:T|[،,]|ساعت)\s*|\s+-\s+|\s+)(?:ساعت\s*)?`,
    String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?)?$`,
  ].join(''),
  'i',
);

/**
 * Reads a date as an author writes it, to milliseconds since the epoch. The year comes first, in full, and tells the
 * calendar: Jalali from 1200 to 1700, Gregorian (ISO 8601) from 1800 to 2999. Months and days are parted by `/`, `-` or
 * `.`; digits are Persian, Arabic-Indic or ASCII. A time is Tehran's unless it has an offset. A date without a time is
 * the moment at which that day began in Tehran: 00:00, or 01:00 where summer time began at midnight.
 *
 * It guesses nothing: a text that could mean two days or two moments is `ambiguous`.
 *
 * @example parseNewsDate('۱۴۰۰/۱۱/۰۲ ۱۳:۴۵') // { ok: true, value: Date.UTC(2022, 0, 22, 10, 15) }
 * @example parseNewsDate('2022-01-22T10:15:00Z') // the same
 * @example parseNewsDate('02/11/1400') // { ok: false, problem: { kind: 'ambiguous', … } }
 */
export function parseNewsDate(raw: string): Read<number> {
  const text = tidy(raw);
  const { first, second, third, rest = '', clock, offset } = DATE.exec(text)?.groups ?? {};
  if (first === undefined || second === undefined || third === undefined) return fault({ kind: 'unreadable' });
  if (first.length < 3 || third.length > 2) return unclearDay([first, second, third], rest);
  const day = readDay(Number(first), Number(second), Number(third));
  if (!day.ok) return day;
  if (clock === undefined) return { ok: true, value: startOfDay(day.value) };
  const time = readTime(clock);
  if (!time.ok) return time;
  const local = day.value + time.value;
  if (offset === undefined) return inTehran(local, text);
  const distance = readOffset(offset);
  return distance.ok ? { ok: true, value: local - distance.value } : distance;
}

/** ASCII digits, slashes, hyphens and colons in place of what looks like them; single spaces; nothing that is not seen. */
function tidy(raw: string): string {
  return foldDigits(dropInvisible(raw))
    .replace(/[\u066b\u2044\u2215]/g, '/')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2236/g, ':');
}

function startOfDay(midnight: number): number {
  // Where the clocks were set forward at midnight, the day began at the very moment at which they were.
  return instantsOf(midnight)[0] ?? midnight - tehranOffset(midnight - DAY);
}

function inTehran(local: number, text: string): Read<number> {
  const [at, again] = instantsOf(local);
  if (at === undefined) return impossible({ part: 'skipped-time' });
  if (again === undefined) return { ok: true, value: at };
  const time = formatClock(local);
  return fault({
    kind: 'ambiguous',
    readings: [`${time} پیش از عقب رفتن ساعت\u200Cها`, `${time} پس از عقب رفتن ساعت\u200Cها`],
    forms: [at, again].map((instant) => `${text}${formatOffset(tehranOffset(instant))}`),
  });
}

function formatClock(local: number): string {
  const date = new Date(local);
  return `${persianNumeral(date.getUTCHours(), 2)}:${persianNumeral(date.getUTCMinutes(), 2)}`;
}

function formatOffset(offset: number): string {
  const minutes = offset / MINUTE;
  return `+${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
