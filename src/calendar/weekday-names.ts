import { foldName } from './month-names.ts';

/** From Saturday on, as `tehranWeekday` counts. */
export const WEEKDAYS = ['شنبه', 'یکشنبه', 'دوشنبه', 'سه\u200Cشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'] as const;

/** What stands before «شنبه», from Saturday to Thursday. */
const NUMBERS = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج'];

/** A regular expression's source for every spelling that {@link readWeekdayName} knows, in letters as `foldName` leaves them. */
export const WEEKDAY_NAME = `(?:(?:${NUMBERS.slice(1).join('|')}) ?)?شنبه|سشنبه|جمعه|ادینه`;

/**
 * The day of the week that a name stands for, 0 for Saturday to 6 for Friday, joined, parted or with a half-space.
 *
 * @param name with letters as `foldName` leaves them, and no half-space
 * @example readWeekdayName('سه شنبه') // 3
 * @example readWeekdayName('جمعه') // 6
 */
export function readWeekdayName(name: string): number {
  const joined = name.replace(' ', '');
  if (joined === foldName('جمعه') || joined === foldName('آدینه')) return 6;
  return joined === 'سشنبه' ? 3 : NUMBERS.indexOf(joined.slice(0, -'شنبه'.length));
}
