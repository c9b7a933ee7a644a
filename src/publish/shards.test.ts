import { expect, test } from 'vitest';
import { readShard } from './manifest-schema.ts';
import { shardBits, shardIndex, shardName, shardText, splitIntoShards } from './shards.ts';
import type { SiteFile } from './site-file.ts';

const files: SiteFile[] = Array.from({ length: 1000 }, (_, index) => ({ path: `news/${index}/index.html`, sha256: 'a'.repeat(64), bytes: index }));

test.each([[0, undefined, 0], [1, undefined, 0], [128, undefined, 0], [129, undefined, 1], [150_000, undefined, 11], [10_000_000, undefined, 12], [300, 1, 1], [300, 3, 3], [300, 5, 2]])('%i files with %s bits now: %i bits', (count, present, bits) => {
  expect(shardBits(count, present)).toBe(bits);
});

test('every file is in the one shard of its path, and shards fill evenly', () => {
  const shards = splitIntoShards(files, 3);
  expect(shards.flat()).toHaveLength(1000);
  shards.forEach((shard, index) => {
    expect(shard.every(({ path }) => shardIndex(path, 3) === index)).toBe(true);
    expect(shard.length).toBeGreaterThan(80);
  });
});

test('a shard is read as it was written, whatever the order, and has the name of its bytes', () => {
  const text = shardText(files.slice(0, 20));
  expect(shardText(files.slice(0, 20).reverse())).toBe(text);
  expect(readShard(shardName(text), text)).toHaveLength(20);
  expect(() => readShard(shardName(text), text.replace('news/1/', 'news/x/'))).toThrow('is damaged');
  expect([shardText([]), shardName('')]).toEqual(['', '']);
});
