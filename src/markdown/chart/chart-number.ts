import { toAsciiDigits } from '../../persian/digits.ts';

/** What an author writes where there is no figure. */
const GAP = /^(?:[-\u2010-\u2015\u2212]+|\u2026|\.{3})?$/;
/** Signs that show no direction and nothing else: https://www.unicode.org/reports/tr9/#Explicit_Directional_Formatting_Codes */
const MARKS = /[\u200C-\u200F\u202A-\u202E\u2066-\u2069\u061C]/g;
const THOUSANDS = /^\d{1,3}(?:[,\u066C\u060C'\u2019_\u00A0\u202F ]\d{3})+(?=$|[.\u066B/])/;
const PLAIN = /^\d+(?:\.\d+)?$/;

/**
 * The figure in a cell of a table, in any digits: with or without a sign, signs between thousands, a decimal point (also «/», as
 * Persian typists write it) and a sign of percent.
 *
 * @returns null for a gap (nothing, or a dash alone), undefined for what is no figure
 * @example readChartNumber('۱٬۲۳۴٫۵') // 1234.5
 * @example readChartNumber('−۱۲٪') // -12
 */
export function readChartNumber(cell: string): number | null | undefined {
  let text = toAsciiDigits(cell).replace(MARKS, '').trim();
  if (text.length > 40) return undefined;
  if (GAP.test(text)) return null;
  text = text.replace(/^[%\u066A]|[%\u066A]$|\s+درصد$/, '').trim();
  const isNegative = /^[-\u2010-\u2013\u2212]|[-\u2212]$|^\(.*\)$/.test(text);
  const unsigned = text.replace(/^[-+\u2010-\u2013\u2212]\s*|[-\u2212]$/g, '').replace(/^\((.*)\)$/, '$1').replace(/^[%\u066A]/, '');
  const whole = THOUSANDS.exec(unsigned)?.[0];
  const joined = whole === undefined ? unsigned : whole.replace(/\D/g, '') + unsigned.slice(whole.length);
  const plain = joined.replace(/[\u066B/]/, '.');
  if (!PLAIN.test(plain)) return undefined;
  const value = Number(plain);
  return isNegative && value !== 0 ? -value : value;
}

/** The largest number that takes the place of a word: 2,500,000 is «۲٫۵ میلیون». */
const LARGE = [[1e12, 'تریلیون'], [1e9, 'میلیارد'], [1e6, 'میلیون']] as const;
/** Before a minus sign, so that it stays at the left of its figure in a line that runs from the right. */
const LEFT_TO_RIGHT = '\u200E';

/**
 * A figure as a reader of Persian sees it: Persian digits, «٬» between thousands and «٫» before decimals. One that would be too
 * long for a chart is rounded, with the word for its size.
 *
 * @param decimals the most digits after the decimal point
 * @example writeChartNumber(-1234.5, 1) // '\u200E−۱٬۲۳۴٫۵'
 * @example writeChartNumber(2_500_000, 0) // '۲٫۵ میلیون'
 */
export function writeChartNumber(value: number, decimals: number): string {
  const size = Math.abs(value);
  const [unit, word] = LARGE.find(([limit]) => size >= limit) ?? [1, ''];
  const digits = unit === 1 ? decimals : 2;
  const rounded = Number((size / unit).toFixed(digits));
  const [whole = '', fraction = ''] = (rounded < 1e21 ? rounded.toFixed(digits) : '0').split('.');
  const tail = fraction.replace(/0+$/, '');
  const text = persian(whole.replace(/\B(?=(?:\d{3})+$)/g, '\u066C')) + (tail === '' ? '' : `\u066B${persian(tail)}`);
  return `${value < 0 && rounded !== 0 ? `${LEFT_TO_RIGHT}\u2212` : ''}${text}${word === '' ? '' : ` ${word}`}`;
}

function persian(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
