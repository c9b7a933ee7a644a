import { createHash, hash } from 'node:crypto';
import { byPath, type SiteFile } from './site-file.ts';

/** Files in a shard, as a rule: a push of 60 files then rewrites 60 shards of some 15 KB, and none of the rest. */
const FILES_PER_SHARD = 128;
/** 4096 shards: the root that names them all stays below 300 KB, however large the site. */
const MAX_BITS = 12;

/**
 * Into how many shards a manifest is split, as a power of two: 0 is one shard, 10 are 1,024. A manifest keeps its
 * number while that is within a factor of two of the ideal one, since to change it rewrites every shard.
 *
 * @param files number of files of the site
 * @param present what the manifest has now
 * @example shardBits(150_000) // 11
 */
export function shardBits(files: number, present?: number): number {
  const ideal = Math.min(MAX_BITS, Math.max(0, Math.ceil(Math.log2(files / FILES_PER_SHARD))));
  return present !== undefined && Math.abs(ideal - present) <= 1 ? present : ideal;
}

/** The shard of a path: the first bits of its SHA-256, so that shards fill evenly and a path never moves. */
export function shardIndex(path: string, bits: number): number {
  return createHash('sha256').update(path).digest().readUInt16BE(0) >> (16 - bits);
}

/** Sorts files into shards. */
export function splitIntoShards(files: Iterable<SiteFile>, bits: number): SiteFile[][] {
  const shards = Array.from({ length: 2 ** bits }, (): SiteFile[] => []);
  for (const file of files) shards[shardIndex(file.path, bits)]?.push(file);
  return shards;
}

/**
 * A shard as it is kept: JSON with one line a file, in the order of their paths. An empty shard is an empty text
 * and is not kept at all.
 */
export function shardText(files: readonly SiteFile[]): string {
  if (files.length === 0) return '';
  const lines = files.toSorted(byPath).map(({ path, sha256, bytes }) => JSON.stringify([path, sha256, bytes]));
  return `{"version":1,"files":[\n${lines.join(',\n')}\n]}\n`;
}

/** The name of a shard: the SHA-256 of its text; an empty text for an empty shard. */
export function shardName(text: string): string {
  return text === '' ? '' : hash('sha256', text);
}
