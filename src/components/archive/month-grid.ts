import { jalaliMonthLength, jalaliToGregorian } from '../../calendar/jalali-date.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import type { ArchiveView } from '../../queries/view-models.ts';

/** A day of a month's calendar; without `href` it has no news. */
export interface MonthDay {
  readonly label: string;
  readonly href?: string;
  /** The number of articles, in Persian digits. */
  readonly count?: string;
}

/** A month as a calendar of seven columns, from Saturday to Friday. */
export interface MonthGrid {
  /** The column of the first day, from 1. */
  readonly firstColumn: number;
  readonly days: readonly MonthDay[];
}

/** Lays out the days of a month's page; undefined when its address is not that of a month. */
export function monthGrid({ path, entries }: Pick<ArchiveView, 'path' | 'entries'>): MonthGrid | undefined {
  const [, year, month] = /^\/archive\/(\d{4})\/(\d{2})\/$/.exec(path)?.map(Number) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const byDay = new Map(entries.map((entry) => [Number(/(\d+)\/$/.exec(entry.href)?.[1]), entry]));
  const first = jalaliToGregorian({ year, month, day: 1 });
  const weekday = new Date(Date.UTC(first.year, first.month - 1, first.day)).getUTCDay();
  const days = Array.from({ length: jalaliMonthLength(year, month) }, (_, index): MonthDay => {
    const { href, count } = byDay.get(index + 1) ?? {};
    return { label: toPersianDigits(index + 1), href, count };
  });
  return { firstColumn: ((weekday + 1) % 7) + 1, days };
}
