import { MONTH_NAME } from './month-names.ts';
import { ORDINAL_DAY, readOrdinalDay } from './ordinal-days.ts';
import { DAY_PART, type WrittenTime } from './parse-time.ts';
import { WEEKDAY_NAME } from './weekday-names.ts';

/** A day as written, in ASCII digits: three numbers in their order, or a month's name, where the day may be an ordinal in words. */
export type WrittenDay =
  | { readonly kind: 'numbers'; readonly numbers: readonly [string, string, string] }
  | { readonly kind: 'name'; readonly year: string; readonly month: string; readonly day: string };

/** The parts of a date as written, with letters as `foldName` leaves them. */
export interface WrittenDate {
  readonly day: WrittenDay;
  readonly weekday?: string | undefined;
  readonly time?: WrittenTime | undefined;
  /** An offset from UTC or a zone's name; only where there is a time. */
  readonly zone?: string | undefined;
}

const NUMBERS = sticky(String.raw`(\d{1,6}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{1,4})(?!\d)`);
const DAY_FIRST = sticky(String.raw`(?:(\d{1,2}) ?(?:ام|م)?|(${ORDINAL_DAY})) ?[/.-]? ?(${MONTH_NAME})(?: ?ماه)?(?!\p{L}) ?[/.,،-]? ?(?:سال)? ?(\d{1,6})(?!\d)`);
const YEAR_FIRST = sticky(String.raw`(\d{3,6}) ?[/.,،-]? ?(${MONTH_NAME})(?: ?ماه)?(?!\p{L}) ?[/.-]? ?(\d{1,2})(?!\d)`);
const WEEKDAY = sticky(String.raw`(?:روز )?(${WEEKDAY_NAME})(?!\p{L})`);
const TIME = sticky(
  String.raw`(?:(?:در )?ساعت:? ?)?(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?|(?: ?و ?(\d{1,2}) ?دقیقه))(?!\d)(?: ?(${DAY_PART})(?!\p{L}))?`,
);
const FULL_HOUR = sticky(String.raw`(?:(?:در )?ساعت:? ?(\d{1,2})(?![\d:])(?: ?(${DAY_PART})(?!\p{L}))?|(\d{1,2}) ?(${DAY_PART})(?!\p{L}))`);
const ZONE = sticky(String.raw` ?(?:(Z|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|UTC|GMT)(?!\d)|[،,]? ?به ?وقت (تهران|ایران|گرینویچ|کابل|افغانستان))`);
/** What may stand between the weekday, the day and the time. A hyphen or slash needs spaces, or it could be a sign. */
const BREAK = sticky(String.raw` ?[،,؛;|] ?| [/-] | `);
const TIME_BREAK = sticky(String.raw` ?[،,؛;|T] ?| [/-] | `);

/**
 * Parts a text into what is written in it: the weekday, the day, and the time with its zone, or these after the time.
 * Undefined if it is not all of this and nothing else. Whether there is such a day is not asked here.
 *
 * @param text in ASCII digits, with letters as `foldName` leaves them, single spaces and nothing that is not seen
 * @example splitDate('2 بهمن 1400') // { day: { kind: 'name', year: '1400', month: 'بهمن', day: '2' } }
 */
export function splitDate(text: string): WrittenDate | undefined {
  const scan = new Scan(text);
  const timeFirst = takeTimeAndZone(scan);
  if (timeFirst !== undefined && scan.take(BREAK) === undefined) return undefined;
  const weekdayFirst = scan.take(WEEKDAY)?.[1];
  if (weekdayFirst !== undefined) scan.take(BREAK);
  const day = takeDay(scan);
  if (day === undefined) return undefined;
  const weekday = weekdayFirst ?? takeAfter(scan, BREAK, () => scan.take(WEEKDAY)?.[1]);
  const { time, zone } = timeFirst ?? takeAfter(scan, TIME_BREAK, () => takeTimeAndZone(scan)) ?? {};
  return scan.isDone ? { day, weekday, time, zone } : undefined;
}

function takeDay(scan: Scan): WrittenDay | undefined {
  const [, first, , second, third] = scan.take(NUMBERS) ?? [];
  if (first !== undefined && second !== undefined && third !== undefined) return { kind: 'numbers', numbers: [first, second, third] };
  const dayFirst = scan.take(DAY_FIRST);
  if (dayFirst) {
    const [, day, ordinal = '', month = '', year = ''] = dayFirst;
    return { kind: 'name', day: day ?? String(readOrdinalDay(ordinal)), month, year };
  }
  const yearFirst = scan.take(YEAR_FIRST);
  return yearFirst && { kind: 'name', year: yearFirst[1] ?? '', month: yearFirst[2] ?? '', day: yearFirst[3] ?? '' };
}

function takeTimeAndZone(scan: Scan): Pick<WrittenDate, 'time' | 'zone'> | undefined {
  const time = takeTime(scan);
  if (time === undefined) return undefined;
  const [, offset, place] = scan.take(ZONE) ?? [];
  return { time, zone: offset ?? place };
}

function takeTime(scan: Scan): WrittenTime | undefined {
  const full = scan.take(TIME);
  if (full) return { hour: full[1] ?? '', minute: full[2] ?? full[5], second: full[3], fraction: full[4], dayPart: full[6] };
  const hour = scan.take(FULL_HOUR);
  return hour && { hour: hour[1] ?? hour[3] ?? '', dayPart: hour[2] ?? hour[4] };
}

/** Takes what follows a break, and the break with it, or neither. */
function takeAfter<Part>(scan: Scan, pause: RegExp, take: () => Part | undefined): Part | undefined {
  const start = scan.index;
  scan.take(pause);
  const part = take();
  if (part === undefined) scan.index = start;
  return part;
}

/** A text that is read from its beginning, piece by piece. */
class Scan {
  index = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.index === this.#text.length;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.index;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.index = pattern.lastIndex;
    return found;
  }
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'iuy');
}
