import { expect, it } from 'vitest';
import type { PeriodView } from '../../queries/period-view.ts';
import { monthGrid } from './month-grid.ts';

const labels = (path: string): (string | undefined)[][] | undefined => monthGrid({ path, entries: [] })?.map((week) => week.map((day) => day?.label));

it.each([
  // 1 Bahman 1400 was a Friday, 1 Farvardin 1404 too; 1 Esfand 1403 a Wednesday in a leap year; 1 Mehr 1405 a Wednesday; 1 Farvardin 1405 a Saturday.
  ['/archive/1400/11/', 6, 6, 30],
  ['/archive/1404/01/', 6, 6, 31],
  ['/archive/1403/12/', 4, 5, 30],
  ['/archive/1404/12/', 6, 5, 29],
  ['/archive/1405/01/', 0, 5, 31],
])('lays out %s', (path, before, weeks, length) => {
  const grid = labels(path) ?? [];
  expect(grid).toHaveLength(weeks);
  expect(grid.every((week) => week.length === 7)).toBe(true);
  expect(grid[0]?.slice(0, before + 1)).toEqual([...Array<undefined>(before).fill(undefined), '۱']);
  expect(grid.flat().filter((day) => day !== undefined)).toHaveLength(length);
});

it('puts the fourth of a month that begins on a Wednesday on the first Saturday', () => {
  expect(labels('/archive/1403/12/')?.slice(0, 2)).toEqual([
    [undefined, undefined, undefined, undefined, '۱', '۲', '۳'],
    ['۴', '۵', '۶', '۷', '۸', '۹', '۱۰'],
  ]);
});

it('links the days that have news', () => {
  const second: PeriodView = { href: '/archive/1400/11/02/', label: '۲', count: '۳', heat: 4 };
  const days = monthGrid({ path: '/archive/1400/11/', entries: [second] })?.flat().filter((day) => day !== undefined);
  expect(days?.[0]).toEqual({ label: '۱' });
  expect(days?.[1]).toEqual(second);
});

it('has nothing to lay out on the page of a year', () => {
  expect(monthGrid({ path: '/archive/1400/', entries: [] })).toBeUndefined();
});
