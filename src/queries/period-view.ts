import { toPersianDigits } from '../persian/digits.ts';
import type { PeriodCount } from '../store/newsroom-reader.ts';

/** A year, month or day of the archive. */
export interface PeriodView {
  readonly label: string;
  /** Its page; absent when nothing was published in it. */
  readonly href?: string;
  /** The number of its articles, in Persian digits. */
  readonly count?: string;
  /** How much was published in it beside its neighbours on the page: from 1, little, to 4, the most. */
  readonly heat?: Heat;
}

export type Heat = 1 | 2 | 3 | 4;

/** Fewer articles than this are little, whatever the neighbours have. */
const LEAST_PEAK = 4;

/** Periods as a page of the archive shows them. */
export function periodViews(periods: readonly PeriodCount[], pathOf: (key: number) => string, labelOf: (key: number) => string): PeriodView[] {
  const most = Math.max(LEAST_PEAK, ...periods.map(({ count }) => count));
  return periods.map(({ key, count }) =>
    (count === 0 ? { label: labelOf(key) } : { label: labelOf(key), href: pathOf(key), count: toPersianDigits(count), heat: heatOf(count, most) }));
}

/**
 * The twelve months of a year, those without articles too.
 *
 * @param counted the months that have articles: `[{ key: 140011, count: 3 }]`
 */
export function withAllMonths(year: number, counted: readonly PeriodCount[]): PeriodCount[] {
  const counts = new Map(counted.map(({ key, count }) => [key, count]));
  return Array.from({ length: 12 }, (_, index) => {
    const key = year * 100 + index + 1;
    return { key, count: counts.get(key) ?? 0 };
  });
}

/**
 * The quarter of the most in which a number lies.
 *
 * @example heatOf(1, 100) // 1
 * @example heatOf(76, 100) // 4
 */
export function heatOf(count: number, most: number): Heat {
  return Math.min(4, Math.max(1, Math.ceil((count / most) * 4))) as Heat;
}
