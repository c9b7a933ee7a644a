import { expect, test } from 'vitest';
import type { ShardEntry } from './search-manifest.ts';
import { allowanceOf, firstReach, nextReach } from './shard-reach.ts';

const shards = (count: number): ShardEntry[] => Array.from({ length: count }, (_, number) => ({ name: String(number), from: 14000101, to: 14000101, count: 100, head: '' }));

test.each([
  ['a small archive', 25, 3, 25],
  ['one word', 1000, 1, 4],
  ['two words', 1000, 2, 2],
  ['ten words', 1000, 10, 1],
])('%s: %i shards and %i words', (_, count, words, first) => {
  expect(firstReach(shards(count), words)).toBe(first);
});

test('small shards cost less', () => {
  const newest = shards(1000).map((shard, index) => (index < 8 ? { ...shard, count: 10 } : shard));
  expect(firstReach(newest, 1)).toBe(5);
});

test('each round asks as many again, as far as it may cost it, and one at least', () => {
  expect([nextReach(1, 1e6, 0), nextReach(4, 1e6, 0), nextReach(4, 25_000, 0), nextReach(4, 60_000, 100_000), nextReach(4, 1, 0)]).toEqual([2, 8, 6, 6, 5]);
});

test('what a search may load by itself is bounded', () => {
  expect([allowanceOf(shards(1000), false), allowanceOf(shards(1000), true), allowanceOf(shards(10), false)]).toEqual([70_000, 1_500_000, 250_000]);
});
