import { expect, test } from 'vitest';
import { heatOf, periodViews, withAllMonths } from './period-view.ts';

test.each([
  [1, 100, 1], [25, 100, 1], [26, 100, 2], [50, 100, 2], [51, 100, 3], [75, 100, 3], [76, 100, 4], [100, 100, 4], [1, 4, 1], [4, 4, 4],
])('%i of %i is heat %i', (count, most, heat) => {
  expect(heatOf(count, most)).toBe(heat);
});

const views = (counts: readonly number[]) => periodViews(counts.map((count, key) => ({ key, count })), (key) => `/${key}/`, (key) => `نام ${key}`);

test('periods link to their pages and say how many they have; an empty one only its name', () => {
  expect(views([12, 0, 3])).toEqual([
    { label: 'نام 0', href: '/0/', count: '۱۲', heat: 4 }, { label: 'نام 1' }, { label: 'نام 2', href: '/2/', count: '۳', heat: 1 },
  ]);
});

test('a single article is little, even where no neighbour has more', () => {
  expect(views([1, 1]).map(({ heat }) => heat)).toEqual([1, 1]);
});

test('a year has twelve months', () => {
  expect(withAllMonths(1400, [{ key: 140011, count: 3 }]).filter(({ count }) => count > 0)).toEqual([{ key: 140011, count: 3 }]);
  expect(withAllMonths(1400, []).map(({ key }) => key)).toEqual([140001, 140002, 140003, 140004, 140005, 140006, 140007, 140008, 140009, 140010, 140011, 140012]);
});
