import { impossible, type Read } from './date-problem.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const OFFSET = /^(?:utc|gmt)?([+-])(\d{2})(?::?(\d{2}))?$/i;
/** The farthest from UTC that any place keeps its clocks, in hours: Kiritimati. */
const FARTHEST_OFFSET = 14;
/** Zones by their names. Kabul's clocks have not changed since 1945. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['z', 0], ['utc', 0], ['gmt', 0], ['گرینویچ', 0], ['کابل', 4.5 * HOUR], ['افغانستان', 4.5 * HOUR],
]);

/** A time as written: the numbers in ASCII digits, and the part of the day that stands beside it. */
export interface WrittenTime {
  readonly hour: string;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  /** Digits of the second's fraction. */
  readonly fraction?: string | undefined;
  /** «صبح», «ب.ظ», `PM` …, with letters as `foldName` leaves them. */
  readonly dayPart?: string | undefined;
}

/** A part of the day, and the hours that clocks of 12 and of 24 show in it. */
interface DayPart {
  readonly pattern: RegExp;
  /** The hour of 24 that an hour means in it; undefined if it has no such hour, or could mean two. */
  readonly hourOf: (hour: number) => number | undefined;
}

/** Hours of the first half of the day: 12 is its beginning. */
const beforeNoon = (hour: number): number | undefined => (hour === 12 ? 0 : within(hour, 0, 11));
/** Hours of the second half of the day; those of 24 are written too: «۱۳:۴۵ بعدازظهر». */
const afterNoon = (hour: number): number | undefined => (hour === 12 ? 12 : within(hour, 1, 11, 12) ?? within(hour, 13, 23));

const DAY_PARTS: readonly DayPart[] = [
  { pattern: /^(?:ق ?\.? ?ظ\.?|(?:قبل|پیش) ?از ?ظهر|a\.?m\.?)$/i, hourOf: beforeNoon },
  { pattern: /^(?:ب ?\.? ?ظ\.?|(?:بعد|پس) ?از ?ظهر|p\.?m\.?)$/i, hourOf: afterNoon },
  { pattern: /^بامداد$/, hourOf: beforeNoon },
  { pattern: /^صبح$/, hourOf: (hour) => within(hour, 0, 11) },
  { pattern: /^ظهر$/, hourOf: (hour) => within(hour, 11, 14) ?? within(hour, 1, 2, 12) },
  { pattern: /^(?:عصر|غروب)$/, hourOf: (hour) => within(hour, 13, 20) ?? within(hour, 1, 8, 12) },
  // «۱۲ شب» may end this day or have begun it, and «۲ شب» too: those hours are refused.
  { pattern: /^شب$/, hourOf: (hour) => within(hour, 18, 23) ?? within(hour, 6, 11, 12) },
];

/** A regular expression's source for the parts of the day that {@link readTime} knows, in letters as `foldName` leaves them. */
export const DAY_PART = DAY_PARTS.map(({ pattern }) => pattern.source.slice(1, -1)).join('|');

/**
 * The time since midnight, in milliseconds; digits of the second beyond the third are dropped. There is no 24:00 and no
 * leap second: what 24:00 means is 00:00 of the next day.
 *
 * @example readTime({ hour: '13', minute: '45' }) // { ok: true, value: 49_500_000 }
 * @example readTime({ hour: '1', minute: '45', dayPart: 'ب.ظ' }) // the same
 */
export function readTime({ hour, minute = '0', second = '0', fraction = '', dayPart }: WrittenTime): Read<number> {
  const [written, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (!(written < 24 && minutes < 60 && seconds < 60)) return impossible({ part: 'time' });
  const hours = dayPart === undefined ? written : hourIn(dayPart, written);
  if (hours === undefined) return impossible({ part: 'hour-of-day-part', hour: written });
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return { ok: true, value: hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds };
}

/**
 * An offset from UTC, in milliseconds.
 *
 * @param text `Z`, `UTC`, `+03:30`, `+0330`, `+03` or `UTC+03:30`, in ASCII digits; or «گرینویچ», «کابل»
 * @example readOffset('+03:30') // { ok: true, value: 12_600_000 }
 */
export function readOffset(text: string): Read<number> {
  const named = ZONES.get(text.toLowerCase());
  if (named !== undefined) return { ok: true, value: named };
  const [, sign, hour, minute = '0'] = OFFSET.exec(text) ?? [];
  const size = Number(hour) * HOUR + Number(minute) * MINUTE;
  if (!(Number(minute) < 60 && size <= FARTHEST_OFFSET * HOUR)) return impossible({ part: 'offset' });
  return { ok: true, value: sign === '-' ? -size : size };
}

function hourIn(dayPart: string, hour: number): number | undefined {
  return DAY_PARTS.find(({ pattern }) => pattern.test(dayPart))?.hourOf(hour);
}

function within(hour: number, first: number, last: number, shift = 0): number | undefined {
  return hour >= first && hour <= last ? hour + shift : undefined;
}
