import { expect, it } from 'vitest';
import { monthGrid } from './month-grid.ts';

it.each([
  // 1 Bahman 1400 was a Friday, 1 Farvardin 1404 too; 1 Esfand 1403 a Wednesday in a leap year.
  ['/archive/1400/11/', 7, 30],
  ['/archive/1404/01/', 7, 31],
  ['/archive/1403/12/', 5, 30],
])('lays out %s', (path, firstColumn, length) => {
  const grid = monthGrid({ path, entries: [] });
  expect(grid?.firstColumn).toBe(firstColumn);
  expect(grid?.days).toHaveLength(length);
});

it('links the days that have news', () => {
  const entries = [{ href: '/archive/1400/11/02/', label: '۲', count: '۳' }];
  const days = monthGrid({ path: '/archive/1400/11/', entries })?.days;
  expect(days?.[0]).toEqual({ label: '۱' });
  expect(days?.[1]).toEqual({ label: '۲', href: '/archive/1400/11/02/', count: '۳' });
});

it('has nothing to lay out on the page of a year', () => {
  expect(monthGrid({ path: '/archive/1400/', entries: [] })).toBeUndefined();
});
