import { expect, test } from 'vitest';
import type { ShardEntry } from './search-manifest.ts';
import { firstReach, furthestReach, nextReach } from './shard-reach.ts';

const shards = (count: number): ShardEntry[] => Array.from({ length: count }, (_, number) => ({ name: String(number), from: 14000101, to: 14000101, count: 100, head: '' }));

test.each([
  ['a small archive', 25, 3, 25, 25],
  ['one word', 1000, 1, 2, 120],
  ['two words', 1000, 2, 1, 120],
  ['ten words', 1000, 10, 1, 120],
  ['no more than there are', 30, 1, 2, 30],
])('%s: %i shards and %i words', (_, count, words, first, furthest) => {
  expect([firstReach(shards(count), words), furthestReach(shards(count))]).toEqual([first, furthest]);
});

test('each round asks as many again', () => {
  expect([nextReach(1), nextReach(4)]).toEqual([2, 8]);
});
