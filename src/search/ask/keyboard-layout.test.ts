import { expect, test } from 'vitest';
import { otherLayout } from './keyboard-layout.ts';

test.each([
  ['jivhk', 'تهران'], ['Jivhk', 'تهران'], ['hdvhk', 'ایران'], ['Hf', 'آب'], ['tvibk\'', 'فرهذنگ'], ['l[gs', 'مجلس'], ['Ckhgi', 'ژناله'], ['jivhk 1400', 'تهران 1400'],
  ['زخرهی', 'covid'], ['شححمث', 'apple'], ['آخعسث', 'house'], ['زخرهی ۱۹', undefined], ['شی یش', 'ad da'],
  ['تهران', 'jivhk'], ['کتاب', undefined], ['گل', undefined],
  ['تهران covid', undefined], ['123', undefined], ['', undefined], ['a!b', undefined],
])('«%s» typed on the other keyboard is «%s»', (typed, expected) => {
  expect(otherLayout(typed)).toBe(expected);
});
