import { toAsciiDigits } from './digits.ts';

/** A key with its place in the word. */
export interface PlacedKey {
  readonly key: string;
  readonly pieces: readonly string[];
  readonly from: number;
  readonly to: number;
}

const DIGITS = /[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19][^.,\u066b\u066c\u060c/-]*/g;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_BY_POINTS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const DECIMAL = /^(\d+)([./])(\d+)$/;
const DATE = /^\d+([./-])\d+\1\d+$/;

/**
 * The keys of a number with its separators. Grouped thousands are one number; a decimal is one, with `p` for its
 * point; a number with one slash may be a decimal or two numbers; all else is several numbers, and those of a date
 * lose the zero before them.
 *
 * @param text digits of any set with `. , ٫ ٬ ، / -` between them
 * @example numberKeys('۱۲٬۰۰۰')[0].key // '12000'
 * @example numberKeys('1400/02/31').map(({ key }) => key) // ['1400', '2', '31']
 */
export function numberKeys(text: string): PlacedKey[] {
  const plain = toAsciiDigits(text.normalize('NFKC')).replace(/[^0-9.,\u066b\u066c\u060c/-]/g, '').replace(/\u066b/g, '.').replace(/[\u066c\u060c]/g, ',');
  const whole = (key: string, pieces: readonly string[] = []): PlacedKey[] => [{ key, pieces, from: 0, to: text.length }];
  if (/^\d+$/.test(plain)) return whole(plain);
  if (GROUPED.test(plain)) return whole(plain.replace(/,/g, '').replace('.', 'p'));
  if (GROUPED_BY_POINTS.test(plain)) return whole(plain.replace(/\./g, ''));
  const decimal = DECIMAL.exec(plain);
  if (decimal) {
    const [, units = '', sign, fraction = ''] = decimal;
    return whole(`${units}p${fraction}`, sign === '/' ? [units, fraction] : []);
  }
  const isDate = DATE.test(plain);
  return [...text.matchAll(DIGITS)].map(({ 0: digits, index }) => {
    const key = toAsciiDigits(digits.normalize('NFKC')).replace(/\D/g, '');
    return { key: isDate ? key.replace(/^0+(?=\d)/, '') : key, pieces: [], from: index, to: index + digits.length };
  });
}
