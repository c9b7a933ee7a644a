import type { ShardEntry } from './search-manifest.ts';

/** An archive of so few articles is searched at once. */
const SMALL_ARCHIVE = 2560;
/** What the first round of a search may load, in bytes: as much as a reader on a slow line gets at once. */
const FIRST_BYTES = 55_000;
/**
 * What a shard costs, in bytes: its head with a line an article, and one piece a word (measured in a browser, with what HTTP adds, on articles
 * of 350 words with two tags).
 */
const [HEAD_BYTES, ARTICLE_BYTES, PIECE_BYTES] = [1_000, 30, 8_000] as const;
/** How many articles a shard holds as a rule. */
const USUAL_COUNT = 100;

/**
 * What a search may load by itself, in bytes, while it finds nothing: rounds, other readings and guesses together. Where all of the archive
 * was asked nothing more can be offered, so that guesses may cost more; a reader who asks for older news wants to wait.
 */
export const ALLOWANCE = { first: 70_000, smallArchive: 250_000, older: 1_500_000, suggestions: 30_000 } as const;

/**
 * How many of the newest shards a search asks at first. All of a small archive, else as many as a reader on a slow line gets at once.
 *
 * @param words how many words are looked up
 */
export function firstReach(shards: readonly ShardEntry[], words: number): number {
  if (isSmall(shards)) return shards.length;
  let [reach, bytes] = [0, 0];
  for (const { count } of shards) {
    bytes += shardBytes(count, words);
    if (reach > 0 && bytes > FIRST_BYTES) break;
    reach += 1;
  }
  return reach;
}

/**
 * How many shards are asked after the next round: twice as many each time, so that the rounds are few, as far as they may cost it, and one
 * more at least.
 *
 * @param left bytes that may still be loaded
 * @param spent what the shards that were asked have cost
 */
export function nextReach(reach: number, left: number, spent: number): number {
  return Math.min(reach * 2, reach + Math.max(1, Math.floor(left / Math.max(shardBytes(USUAL_COUNT, 1), spent / reach))));
}

/** What a search may load by itself. */
export function allowanceOf(shards: readonly ShardEntry[], isOlderWanted: boolean): number {
  if (isOlderWanted) return ALLOWANCE.older;
  return isSmall(shards) ? ALLOWANCE.smallArchive : ALLOWANCE.first;
}

function isSmall(shards: readonly ShardEntry[]): boolean {
  return shards.reduce((sum, { count }) => sum + count, 0) <= SMALL_ARCHIVE;
}

function shardBytes(articles: number, words: number): number {
  return HEAD_BYTES + ARTICLE_BYTES * articles + PIECE_BYTES * words;
}
