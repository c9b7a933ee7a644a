import { expect, test } from 'vitest';
import { shardPeriods } from './shard-periods.ts';

const day = (number: number, count: number) => ({ day: number, count });
const names = (days: { day: number; count: number }[], limit: number): string[] => shardPeriods(days, limit).map(({ name, count }) => `${name}:${count}`);

test.each<[string, { day: number; count: number }[], string[]]>([
  ['no article', [], []],
  ['a day without articles', [day(14001102, 0)], []],
  ['a small archive is one shard', [day(13990101, 2), day(14001102, 3)], ['all:5']],
  ['exactly the limit', [day(13990101, 5), day(14001102, 5)], ['all:10']],
  ['decades', [day(13990101, 5), day(14001102, 6)], ['1390s:5', '1400s:6']],
  ['years', [day(14001229, 5), day(14010101, 6)], ['1400:5', '1401:6']],
  ['halves of a year', [day(14000631, 5), day(14000701, 6)], ['1400-h1:5', '1400-h2:6']],
  ['seasons', [day(14000331, 5), day(14000401, 6)], ['1400-s1:5', '1400-s2:6']],
  ['months', [day(14000131, 5), day(14000201, 6)], ['1400-01:5', '1400-02:6']],
  ['halves of a month, the second with the 31st', [day(14000116, 5), day(14000117, 5), day(14000131, 4)], ['1400-01-01-16:5', '1400-01-17-31:9']],
  ['eight days', [day(14000108, 5), day(14000109, 6)], ['1400-01-01-08:5', '1400-01-09-16:6']],
  ['four days', [day(14000104, 5), day(14000105, 6)], ['1400-01-01-04:5', '1400-01-05-08:6']],
  ['two days', [day(14000102, 5), day(14000103, 6)], ['1400-01-01-02:5', '1400-01-03-04:6']],
  ['days', [day(14000101, 5), day(14000102, 6)], ['1400-01-01:5', '1400-01-02:6']],
  ['a day that is too large stays whole', [day(14000101, 50)], ['1400-01-01:50']],
  ['only what is large is cut', [day(13980101, 1), day(13990101, 1), day(14000101, 8), day(14000501, 8), day(14010101, 1)], ['1390s:2', '1400-s1:8', '1400-s2:8', '1401:1']],
])('%s', (_, days, expected) => {
  expect(names(days, 10)).toEqual(expected);
});

/** The days of a month with ten articles each. */
const month = (number: number, count: number) => Array.from({ length: 30 }, (_, index) => day(number * 100 + index + 1, count));

test('the newest of several shards is cut finer, and is one again when the next begins', () => {
  const before = [...month(140001, 4), ...month(140002, 4), ...month(140003, 4)];
  const open = names([...before, ...month(140004, 4).slice(0, 16)], 128);
  expect(open).toEqual(['1400-01:120', '1400-02:120', '1400-03:120', '1400-04-01-08:32', '1400-04-09-16:32']);
  expect(names([...before, ...month(140004, 4), ...month(140005, 1)], 128)).toEqual(['1400-01:120', '1400-02:120', '1400-03:120', '1400-04:120', '1400-05:30']);
  expect(names([...before.slice(0, 60), ...month(140003, 4)], 128)).toEqual(['1400-01:120', '1400-02:120', '1400-03:120']);
});

test('a period tells its first and last day with articles', () => {
  expect(shardPeriods([day(14000103, 5), day(14000109, 6), day(14000201, 1)], 10)).toEqual([
    { name: '1400-01-01-08', from: 14000103, to: 14000103, count: 5 },
    { name: '1400-01-09-16', from: 14000109, to: 14000109, count: 6 },
    { name: '1400-02', from: 14000201, to: 14000201, count: 1 },
  ]);
});

test('no name begins another one with a slash, and none is said twice', () => {
  const days = Array.from({ length: 12 }, (_, month) => [1, 11, 21].map((date) => day(14000000 + (month + 1) * 100 + date, 4))).flat();
  const all = shardPeriods(days, 10).map(({ name }) => name);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((name) => name.includes('/'))).toEqual([]);
});
