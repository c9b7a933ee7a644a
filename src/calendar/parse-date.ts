import { fault, impossible, type Read } from './date-problem.ts';
import { dropInvisible } from './invisible.ts';
import { foldName, readMonthName } from './month-names.ts';
import { foldDigits, persianNumeral } from './numerals.ts';
import { calendarOf, nameDay, readDay } from './parse-day.ts';
import { readOffset, readTime } from './parse-time.ts';
import { splitDate, type WrittenDay } from './split-date.ts';
import { instantsOf } from './tehran.ts';
import { tehranOffset } from './tehran-offset.ts';
import { unclearCentury, unclearDay } from './unclear-day.ts';
import { readWeekdayName, WEEKDAYS } from './weekday-names.ts';
import { writeDay, writeOffset, writeTime } from './write-date.ts';

export type { DateProblem } from './date-problem.ts';

const DAY = 86_400_000;
/** Longer than any date, in UTF-16 code units. */
const MAX_LENGTH = 1000;
/** Zones that need no offset: the newsroom's own. */
const OWN_ZONES: ReadonlySet<string | undefined> = new Set([undefined, 'تهران', 'ایران']);

type NumberedDay = readonly [year: number, month: number, day: number];

/**
 * Reads a date as an author writes it, to milliseconds since the epoch:
 *
 * - in numbers, `1400/11/02`, parted by `/`, `-` or `.`. The year comes first, in full, and tells the calendar: Jalali from
 *   1200 to 1700, Gregorian (ISO 8601) from 1800 to 2999;
 * - with the month's name, «۲ بهمن ۱۴۰۰» or «دوم بهمن ۱۴۰۰», of Iran (بهمن) or Afghanistan (دلو), or of a Gregorian month
 *   (ژانویه).
 *
 * Before or after it may stand the day of the week, which must be right, and the time: «ساعت ۱۳:۴۵», «۱:۴۵ بعدازظهر»,
 * «ساعت ۸ صبح». A time is Tehran's unless it has an offset or a zone: `+03:30`, `Z`, «به وقت گرینویچ». A date without a
 * time is the moment at which that day began in Tehran: 00:00, or 01:00 where summer time began at midnight. Digits are
 * Persian, Arabic-Indic or ASCII, letters those of any keyboard; half-spaces and direction marks do not matter.
 *
 * It guesses nothing: a text that could mean two days or two moments is `ambiguous`.
 *
 * @example parseNewsDate('۱۴۰۰/۱۱/۰۲ ۱۳:۴۵') // { ok: true, value: Date.UTC(2022, 0, 22, 10, 15) }
 * @example parseNewsDate('شنبه ۲ بهمن ۱۴۰۰، ساعت ۱۳:۴۵') // the same
 * @example parseNewsDate('2022-01-22T10:15:00Z') // the same
 * @example parseNewsDate('02/11/1400') // { ok: false, problem: { kind: 'ambiguous', … } }
 */
export function parseNewsDate(raw: string): Read<number> {
  const parts = raw.length > MAX_LENGTH ? undefined : splitDate(tidy(raw));
  if (parts === undefined) return fault({ kind: 'unreadable' });
  const time = parts.time === undefined ? undefined : readTime(parts.time);
  const offset = OWN_ZONES.has(parts.zone) ? undefined : readOffset(parts.zone ?? '');
  const numbers = numbersOf(parts.day, writeRest(time, offset));
  if (!numbers.ok) return numbers;
  const midnight = readDay(...numbers.value);
  if (!midnight.ok) return midnight;
  const weekday = parts.weekday === undefined ? undefined : WEEKDAYS[readWeekdayName(parts.weekday)];
  const itsWeekday = weekdayOf(midnight.value);
  if (weekday !== undefined && weekday !== itsWeekday) {
    return fault({ kind: 'weekday-differs', day: nameDay(...numbers.value) ?? '', weekday: itsWeekday });
  }
  if (time === undefined) return { ok: true, value: startOfDay(midnight.value) };
  if (!time.ok) return time;
  if (offset === undefined) return inTehran(numbers.value, midnight.value, time.value);
  return offset.ok ? { ok: true, value: midnight.value + time.value - offset.value } : offset;
}

/**
 * Whether a date that can be read says what time it was, and not the day alone.
 *
 * @example saysTime('1400/11/02') // false
 * @example saysTime('۲ بهمن ۱۴۰۰ ساعت ۸ صبح') // true
 */
export function saysTime(raw: string): boolean {
  return raw.length <= MAX_LENGTH && splitDate(tidy(raw))?.time !== undefined;
}

/** ASCII digits, slashes, hyphens and colons in place of what looks like them; plain letters; single spaces; nothing that is not seen. */
function tidy(raw: string): string {
  return dropInvisible(foldName(foldDigits(raw)))
    .replace(/[\u066b\u2044\u2215]/g, '/')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2236/g, ':');
}

/** The year, month and day that are written, real or not. */
function numbersOf(written: WrittenDay, rest: string): Read<NumberedDay> {
  if (written.kind === 'numbers') {
    const [first, second, third] = written.numbers;
    if (first.length < 3 || third.length > 2) return unclearDay(written.numbers, rest);
    return { ok: true, value: [Number(first), Number(second), Number(third)] };
  }
  const named = readMonthName(written.month);
  if (named === undefined) return fault({ kind: 'unreadable' });
  const day: NumberedDay = [Number(written.year), named.month, Number(written.day)];
  if (written.year.length < 3) return unclearCentury(named.calendar, day, rest);
  const calendar = calendarOf(day[0]);
  if (calendar === undefined || calendar === named.calendar) return { ok: true, value: day };
  return fault({ kind: 'calendars-mixed', year: day[0] });
}

function writeRest(time: Read<number> | undefined, offset: Read<number> | undefined): string {
  if (!time?.ok) return '';
  return ` ${writeTime(time.value)}${offset?.ok ? writeOffset(offset.value) : ''}`;
}

function weekdayOf(midnight: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[(new Date(midnight).getUTCDay() + 1) % 7] ?? WEEKDAYS[0];
}

function startOfDay(midnight: number): number {
  // Where the clocks were set forward at midnight, the day began at the very moment at which they were.
  return instantsOf(midnight)[0] ?? midnight - tehranOffset(midnight - DAY);
}

function inTehran(day: NumberedDay, midnight: number, time: number): Read<number> {
  const [at, again] = instantsOf(midnight + time);
  if (at === undefined) return impossible({ part: 'skipped-time' });
  if (again === undefined) return { ok: true, value: at };
  const clock = nameTime(time);
  return fault({
    kind: 'ambiguous',
    readings: [`${clock} پیش از عقب رفتن ساعت\u200Cها`, `${clock} پس از عقب رفتن ساعت\u200Cها`],
    forms: [at, again].map((instant) => `${writeDay(...day)} ${writeTime(time)}${writeOffset(tehranOffset(instant))}`),
  });
}

function nameTime(time: number): string {
  const date = new Date(time);
  return `${persianNumeral(date.getUTCHours(), 2)}:${persianNumeral(date.getUTCMinutes(), 2)}`;
}
