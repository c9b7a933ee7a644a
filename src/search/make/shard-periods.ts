/** The listed articles of one Jalali day; `day` is a number such as 14001102. */
export interface DayCount {
  readonly day: number;
  readonly count: number;
}

/** A period of the archive whose articles are indexed together. `name` is its folder; both days are inclusive. */
export interface ShardPeriod {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * How many articles a shard may hold. To fold and index one of 350 words takes some 4 ms of CPU, and whoever edits an old article waits for
 * all of its shard. Fewer would make an old article dear to find, since each shard costs its head and a piece for each word.
 */
export const SHARD_LIMIT = 128;
/** The same for the newest shard, which nearly every push makes anew: with 128 that was half of a push's time. */
const NEWEST_LIMIT = 32;
/** An archive of fewer shards is left with large ones: it is small. */
const FEWEST_SHARDS = 4;

/**
 * The levels into which a period that has grown too large is cut: how the part that a day belongs to is called at each. Below a
 * month each part has half of the days of the one above it, so that parts are at least half full as a rule.
 */
const LEVELS: readonly ((day: number) => string)[] = [
  () => 'all',
  (day) => `${Math.floor(day / 100_000)}0s`,
  (day) => `${yearOf(day)}`,
  (day) => `${yearOf(day)}-h${monthOf(day) <= 6 ? 1 : 2}`,
  (day) => `${yearOf(day)}-s${Math.ceil(monthOf(day) / 3)}`,
  (day) => `${yearOf(day)}-${two(monthOf(day))}`,
  ...[16, 8, 4, 2, 1].map((length) => (day: number) => {
    const first = Math.floor((day % 100 - 1) / length) * length + 1;
    return `${yearOf(day)}-${two(monthOf(day))}-${two(first)}${length === 1 ? '' : `-${two(Math.min(31, first + length - 1))}`}`;
  }),
];

/**
 * Cuts the archive into the periods of its shards, the oldest first. It depends on the numbers of articles alone, never on
 * how they came to be, and one more article changes one period only, but for the rare one that makes it too
 * large: the whole archive is one shard until then, then there are decades, years, halves of years, seasons, months and spans of days,
 * each only where it is needed. A single day is one shard, however large. The newest of these shards is cut finer by the same levels, and is
 * one again when the next begins.
 *
 * @param days in order, each once
 * @example shardPeriods([{ day: 14001102, count: 3 }]) // [{ name: 'all', from: 14001102, to: 14001102, count: 3 }]
 */
export function shardPeriods(days: readonly DayCount[], limit: number = SHARD_LIMIT): ShardPeriod[] {
  const filled = days.filter(({ count }) => count > 0);
  const periods = cut(filled, 0, limit);
  const newest = periods.at(-1);
  if (newest === undefined || periods.length < FEWEST_SHARDS || newest.count <= NEWEST_LIMIT) return periods;
  return [...periods.slice(0, -1), ...cut(filled.filter(({ day }) => day >= newest.from), 0, NEWEST_LIMIT)];
}

function cut(days: readonly DayCount[], level: number, limit: number): ShardPeriod[] {
  const nameOf = LEVELS[level];
  if (nameOf === undefined) return [];
  const periods: ShardPeriod[] = [];
  for (let start = 0, end = 0; start < days.length; start = end) {
    const name = nameOf(days[start]?.day ?? 0);
    let count = 0;
    for (; end < days.length && nameOf(days[end]?.day ?? 0) === name; end += 1) count += days[end]?.count ?? 0;
    const within = days.slice(start, end);
    if (count <= limit || level === LEVELS.length - 1) periods.push({ name, from: within[0]?.day ?? 0, to: within.at(-1)?.day ?? 0, count });
    else periods.push(...cut(within, level + 1, limit));
  }
  return periods;
}

function yearOf(day: number): number {
  return Math.floor(day / 10_000);
}

function monthOf(day: number): number {
  return Math.floor(day / 100) % 100;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
