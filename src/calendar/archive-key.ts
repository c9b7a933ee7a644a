import { tehranDay } from './tehran.ts';

/** The parts of an archive's address, in ASCII digits: four of the year, two of the month and of the day. */
export interface ArchiveKey {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/**
 * The Jalali day in Tehran under which a moment is filed. Keys sort as their days do.
 *
 * @param at milliseconds since the epoch
 * @throws {RangeError} if `at` is no moment, such as NaN
 * @example archiveKey(Date.UTC(2022, 0, 22, 10, 15)) // { year: '1400', month: '11', day: '02' }
 */
export function archiveKey(at: number): ArchiveKey {
  const { year, month, day } = tehranDay(at);
  return { year: String(year).padStart(4, '0'), month: String(month).padStart(2, '0'), day: String(day).padStart(2, '0') };
}
