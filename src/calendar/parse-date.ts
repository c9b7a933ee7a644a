import { formatJalaliDay } from './format-date.ts';
import { isValidJalali, jalaliToGregorian } from './jalali-date.ts';
import { instantsOf } from './tehran.ts';

/** Why a text is not a date. */
export type DateProblem =
  | { readonly kind: 'unreadable' }
  /** There is no such day or time. */
  | { readonly kind: 'impossible'; readonly what: 'day' | 'time' | 'skipped' }
  /** More than one day or moment could be meant. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'year-out-of-range'; readonly year: number };

type DateReading = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: DateProblem };

const JALALI_YEARS = { first: 1200, last: 1700 };
const GREGORIAN_YEARS = { first: 1800, last: 2999 };

const DAY_AND_TIME = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:(?:\s*[T،,]\s*|\s+)(?:ساعت\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a date of the newsroom as milliseconds since the epoch: Jalali (years 1200 to 1700) or Gregorian (from 1800), with
 * `/`, `-` or `.`, in any digits. A time without an offset is Tehran's; a date without a time is its midnight.
 *
 * @example parseNewsDate('۱۴۰۰/۱۱/۰۲ ۱۳:۴۵')
 * @example parseNewsDate('2022-01-22T10:15:00Z') // the same moment
 */
export function parseNewsDate(raw: string): DateReading {
  const match = DAY_AND_TIME.exec(tidy(raw));
  if (match === null) return problem({ kind: 'unreadable' });
  const [, first = '', , second = '', third = '', hour = '0', minute = '0', secondOfMinute = '0', zone] = match;
  if (first.length < 3 || third.length > 2) return problem(yearElsewhere(Number(first), Number(second), Number(third), first.length > 2 || third.length === 3));
  const year = Number(first);
  const local = localDay(year, Number(second), Number(third));
  if (!local.ok) return local;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(secondOfMinute)];
  if (hours > 23 || minutes > 59 || seconds > 59) return problem({ kind: 'impossible', what: 'time' });
  const at = local.value + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (zone !== undefined) return withOffset(at, zone);
  // Before summer time began at midnight, a date without a time meant the day's first moment.
  const instants = instantsOf(at);
  if (instants.length > 1) return problem({ kind: 'ambiguous', readings: ['+04:30', '+03:30'] });
  if (instants[0] !== undefined) return { ok: true, value: instants[0] };
  const isWholeDay = match[5] === undefined;
  const next = isWholeDay ? instantsOf(at + 3_600_000)[0] : undefined;
  return next === undefined ? problem({ kind: 'impossible', what: 'skipped' }) : { ok: true, value: next };
}

/** Folds digits and drops what is not seen. */
function tidy(raw: string): string {
  return raw
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Midnight of a day as if it were UTC. */
function localDay(year: number, month: number, day: number): DateReading {
  if (year >= JALALI_YEARS.first && year <= JALALI_YEARS.last) {
    if (!isValidJalali({ year, month, day })) return problem({ kind: 'impossible', what: 'day' });
    const gregorian = jalaliToGregorian({ year, month, day });
    return { ok: true, value: Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day) };
  }
  if (year < GREGORIAN_YEARS.first || year > GREGORIAN_YEARS.last) return problem({ kind: 'year-out-of-range', year });
  const at = Date.UTC(year, month - 1, day);
  const isReal = new Date(at).getUTCMonth() === month - 1 && new Date(at).getUTCDate() === day;
  return isReal ? { ok: true, value: at } : problem({ kind: 'impossible', what: 'day' });
}

/** The year is not written first or not in full: names what could be meant. */
function yearElsewhere(first: number, second: number, third: number, isOdd: boolean): DateProblem {
  if (isOdd) return { kind: 'unreadable' };
  const year = third > 99 ? third : undefined;
  const candidates = year === undefined
    ? [[1400 + first, second, third], [1300 + first, second, third], [1400 + third, second, first]]
    : [[year, second, first], [year, first, second]];
  const readings = candidates
    .map(([y = 0, month = 0, day = 0]) => ({ year: y, month, day }))
    .filter((date) => date.year <= JALALI_YEARS.last && isValidJalali(date))
    .map((date) => formatJalaliDay(date));
  return readings.length === 0 ? { kind: 'unreadable' } : { kind: 'ambiguous', readings: [...new Set(readings)] };
}

function withOffset(at: number, zone: string): DateReading {
  if (/^z$/i.test(zone)) return { ok: true, value: at };
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return problem({ kind: 'impossible', what: 'time' });
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { ok: true, value: sign === '-' ? at + offset : at - offset };
}

function problem(what: DateProblem): { readonly ok: false; readonly problem: DateProblem } {
  return { ok: false, problem: what };
}
