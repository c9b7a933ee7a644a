import { unifyLetters } from './letters.ts';

const collator = new Intl.Collator('fa', { numeric: true });

/**
 * Orders texts as a Persian dictionary does, numbers by their value, for `sort`. Letters of other keyboards count as
 * the Persian ones. It is 0 for the same text only, so that a sorted list does not depend on where it started from.
 *
 * The order is Unicode's collation for Persian (CLDR, `fa`).
 *
 * @example ['گل', 'كتاب', 'آب'].sort(comparePersian) // ['آب', 'كتاب', 'گل']
 */
export function comparePersian(a: string, b: string): number {
  return collator.compare(unifyLetters(a), unifyLetters(b)) || (a < b ? -1 : a > b ? 1 : 0);
}
