import { jalaliMonthLength, jalaliToGregorian } from '../../calendar/jalali-date.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import type { PeriodView } from '../../queries/period-view.ts';
import type { ArchiveView } from '../../queries/archive-view.ts';

/** A week from Saturday to Friday; undefined where a day belongs to another month. */
export type Week = readonly (PeriodView | undefined)[];

/**
 * Lays the days of a month's page out in weeks; undefined when its address is not that of a month.
 *
 * @example monthGrid({ path: '/archive/1400/11/', entries: [] })?.[0] // [undefined, …, { label: '۱' }]: 1 Bahman 1400 was a Friday
 */
export function monthGrid({ path, entries }: Pick<ArchiveView, 'path' | 'entries'>): readonly Week[] | undefined {
  const [, year, month] = /^\/archive\/(\d{4})\/(\d{2})\/$/.exec(path)?.map(Number) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const byDay = new Map(entries.map((entry) => [entry.label, entry]));
  const first = jalaliToGregorian({ year, month, day: 1 });
  const weekday = new Date(Date.UTC(first.year, first.month - 1, first.day)).getUTCDay();
  const before = (weekday + 1) % 7;
  const length = jalaliMonthLength(year, month);
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, column) => {
      const day = week * 7 + column - before + 1;
      if (day < 1 || day > length) return undefined;
      const label = toPersianDigits(day);
      return byDay.get(label) ?? { label };
    }));
}
