import type { ShardEntry } from './search-manifest.ts';

/** An archive of so few articles is searched at once. */
const SMALL_ARCHIVE = 2560;
/** What a search may load at first, and what it may go on to load while it finds little, in bytes. */
const FIRST_BYTES = 30_000;
const FURTHEST_BYTES = 1_500_000;
/** What a shard costs, in bytes: its head, and one piece a word (measured on articles of 350 words). */
const HEAD_BYTES = 3_500;
const PIECE_BYTES = 9_000;

/**
 * How many of the newest shards a search asks at first. All of a small archive, else as many as a reader on a slow line gets at once.
 *
 * @param words how many words are looked up
 */
export function firstReach(shards: readonly ShardEntry[], words: number): number {
  if (articlesOf(shards) <= SMALL_ARCHIVE) return shards.length;
  return Math.max(1, Math.floor(FIRST_BYTES / shardBytes(words)));
}

/** How many shards a search asks by itself while it finds little: then most of them have not even one of its words. */
export function furthestReach(shards: readonly ShardEntry[]): number {
  return Math.min(shards.length, Math.max(firstReach(shards, 1), Math.floor(FURTHEST_BYTES / shardBytes(1))));
}

/** How many shards are asked in the next round: twice as many each time, so that the rounds are few. */
export function nextReach(reach: number): number {
  return reach * 2;
}

function articlesOf(shards: readonly ShardEntry[]): number {
  return shards.reduce((sum, { count }) => sum + count, 0);
}

function shardBytes(words: number): number {
  return HEAD_BYTES + PIECE_BYTES * words;
}
