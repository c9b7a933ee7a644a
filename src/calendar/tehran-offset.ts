/** The time zone in which the newsroom's days are counted, by its name in the IANA database. */
export const TEHRAN = 'Asia/Tehran';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** About twelve days: Tehran never changed its offset twice in that time. */
const SPAN = 2 ** 30;

/** The offset during one span: what it is at its start, and what it becomes, and when, if it changes. */
interface Span {
  readonly before: number;
  readonly changesAt: number;
  readonly after: number;
}

const formatter = new Intl.DateTimeFormat('en-US', { timeZone: TEHRAN, timeZoneName: 'longOffset' });
const spans = new Map<number, Span>();

/**
 * Tehran's distance from UTC at a moment, in milliseconds, as the time zone database of the running Node has it. Its
 * answers are kept, so that asking is cheap.
 *
 * | years | standard | in summer |
 * |---|---|---|
 * | until 1314 | +03:25:44 | no summer time |
 * | 1314 to 1355 | +03:30 | no summer time |
 * | 1356 and 1357 (+04:00 from Mehr 1356 to Aban 1357) | +03:30, +04:00 | +04:30, +05:00 |
 * | 1358 and 1359, 1370 to 1384, 1387 to 1401 | +03:30 | +04:30 |
 * | 1360 to 1369, 1385 and 1386, since 1402 | +03:30 | no summer time |
 *
 * As a rule from 1371 on, summer time began when 1 Farvardin ended (24:00 became 01:00) and ended when 30 Shahrivar did
 * (24:00 became 23:00).
 *
 * @param at milliseconds since the epoch
 * @throws {RangeError} if `at` is no moment, such as NaN
 * @example tehranOffset(Date.UTC(2022, 0, 22)) // 12_600_000
 */
export function tehranOffset(at: number): number {
  const number = Math.floor(at / SPAN);
  let span = spans.get(number);
  if (span === undefined) {
    span = measure(number * SPAN);
    spans.set(number, span);
  }
  return at < span.changesAt ? span.before : span.after;
}

function measure(start: number): Span {
  const before = ask(start);
  const after = ask(start + SPAN);
  if (before === after) return { before, changesAt: start, after };
  let [low, high] = [start, start + SPAN];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ask(middle) === before) low = middle;
    else high = middle;
  }
  return { before, changesAt: high, after };
}

function ask(at: number): number {
  const [, sign, hours, minutes, seconds = '0'] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(formatter.format(at)) ?? [];
  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000;
  return sign === '-' ? -offset : offset;
}
