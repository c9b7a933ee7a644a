import { toIso } from '../calendar/tehran.ts';

/** The Gregorian month that it is in Tehran at a moment: `2022-01`. Sitemaps, which only machines read, are filed under these. */
export function gregorianMonth(at: number): string {
  return toIso(at).slice(0, 7);
}

/** Longer than any zone is away from Greenwich, in milliseconds. */
const DAY = 86_400_000;

/**
 * Moments between which a month lies, with a day to spare at both ends: what is found there must still be asked for its month.
 *
 * @param month `2022-01`
 */
export function aroundMonth(month: string): [from: number, to: number] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return [Date.UTC(year, number - 1, 1) - DAY, Date.UTC(year, number, 1) + DAY];
}
