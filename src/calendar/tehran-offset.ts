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
 * Tehran's distance from UTC at a moment, in milliseconds, as the time zone database of the running Node has it: +03:30,
 * and +04:30 in most summers until 1401. Its answers are kept, so that asking is cheap.
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
