import type { KeptRelease, ReleaseRoot } from './manifest-schema.ts';

/** How many releases are kept when nothing else is said, the public one counted. */
export const DEFAULT_KEEP = 10;

/** Splits a history, oldest first, into the releases that stay and those that go. */
export function splitHistory(releases: readonly KeptRelease[], keep: number): { kept: readonly KeptRelease[]; evicted: readonly KeptRelease[] } {
  const at = Math.max(0, releases.length - keep);
  return { kept: releases.slice(at), evicted: releases.slice(0, at) };
}

/** The shards of releases that went which no kept release needs, sorted. */
export function unneededShards(gone: readonly ReleaseRoot[], kept: readonly ReleaseRoot[]): string[] {
  const needed = new Set(kept.flatMap(({ shards }) => shards));
  return [...new Set(gone.flatMap(({ shards }) => shards))].filter((shard) => shard !== '' && !needed.has(shard)).sort();
}
