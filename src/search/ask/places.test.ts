import { expect, test } from 'vitest';
import { areTogether } from './places.ts';

test.each<[boolean, number[][]]>([
  [true, [[1], [2]]], [true, [[1], [3]]], [true, [[1], [1]]], [false, [[1], [4]]], [false, [[2], [1]]],
  [true, [[1, 10], [5, 11]]], [true, [[1, 10, 20], [22], [24]]], [false, [[1, 10, 20], [22], [25]]], [false, [[1], []]], [false, [[], [1]]], [true, [[7]]], [false, [[]]],
])('%s for %j', (expected, places) => {
  expect(areTogether(places)).toBe(expected);
});

test('many places take no time', () => {
  const many = Array.from({ length: 100_000 }, (_, place) => place * 10);
  expect(areTogether([many, many.map((place) => place + 5)])).toBe(false);
});
