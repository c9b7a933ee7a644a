import { expect, test } from 'vitest';
import { readHead, writeHead, type ShardHead } from './shard-head.ts';

const HEAD: ShardHead = {
  pieces: [{ first: '0', last: 'سال', name: 'fa_1' }, { first: 'سام', last: 'یک', name: 'fa_2' }],
  articles: [
    { code: '14001102013', date: 27_400_000, day: 14001102, length: 350, section: 'sport', agencies: ['isna', 'irna'], tags: [{ slug: 'جام-جهانی', label: 'جام جهانی' }] },
    { code: '9', date: 27_400_001, day: 14001201, length: 0, section: 'politics', agencies: [], tags: [] },
    { code: '14010101001', date: 27_500_000, day: 14010101, length: 12, section: 'sport', agencies: ['isna'], tags: [{ slug: 'جام-جهانی', label: 'جام‌جهانی' }, { slug: 'isna', label: 'isna' }] },
  ],
};

test('a head is read as it was written', () => {
  expect(readHead(writeHead(HEAD))).toEqual(HEAD);
  expect(readHead(writeHead({ articles: [], pieces: [] }))).toEqual({ articles: [], pieces: [] });
});

test('a head of another version is refused', () => {
  expect(() => readHead(writeHead(HEAD).replace('"version":1', '"version":2'))).toThrow(RangeError);
});
