import { formatDay, formatDayAndTime, formatTime } from './format-date.ts';
import type { MonthNames } from './month-names.ts';
import { persianNumeral } from './numerals.ts';
import { tehranOffset } from './tehran-offset.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What was yesterday, but so short a time ago, is said in hours: «۲ ساعت پیش» at one in the morning. */
const NIGHT = 6 * HOUR;

/**
 * How long ago a moment was, as news sites say it:
 *
 * | when | what is said |
 * |---|---|
 * | less than a minute ago | «لحظاتی پیش» |
 * | less than an hour | «۵ دقیقه پیش» |
 * | on the same day in Tehran, or less than six hours ago | «۲ ساعت پیش» |
 * | the day before in Tehran | «دیروز ساعت ۱۳:۴۵» |
 * | up to six days before | «۳ روز پیش» |
 * | earlier | the day: «۲ بهمن ۱۴۰۰» |
 * | in the future | the day and time, as {@link formatDayAndTime} writes them |
 *
 * Numbers are rounded down; days are counted by Tehran's midnights.
 *
 * @param at milliseconds since the epoch
 * @param now the moment at which it is read, likewise
 * @throws {RangeError} if either is no moment, such as NaN
 * @example formatRelative(Date.UTC(2022, 0, 22, 10, 15), Date.UTC(2022, 0, 22, 12, 30)) // '۲ ساعت پیش'
 * @example formatRelative(Date.UTC(2022, 0, 22, 10, 15), Date.UTC(2022, 0, 23, 12, 30)) // 'دیروز ساعت ۱۳:۴۵'
 */
export function formatRelative(at: number, now: number, names: MonthNames = 'iran'): string {
  const days = dayNumber(now) - dayNumber(at);
  const elapsed = now - at;
  if (elapsed < 0) return formatDayAndTime(at, names);
  if (elapsed < MINUTE) return 'لحظاتی پیش';
  if (elapsed < HOUR) return `${whole(elapsed, MINUTE)} دقیقه پیش`;
  if (days === 0 || elapsed < NIGHT) return `${whole(elapsed, HOUR)} ساعت پیش`;
  if (days === 1) return `دیروز ساعت ${formatTime(at)}`;
  return days < 7 ? `${persianNumeral(days)} روز پیش` : formatDay(at, names);
}

/** The number of days that began in Tehran between the epoch and a moment. */
function dayNumber(at: number): number {
  return Math.floor((at + tehranOffset(at)) / DAY);
}

function whole(elapsed: number, unit: number): string {
  return persianNumeral(Math.floor(elapsed / unit));
}
