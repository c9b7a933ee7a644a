/**
 * A whole number in Persian digits, with zeros before it up to a width.
 *
 * @param value not negative
 * @example persianNumeral(5, 2) // '۰۵'
 */
export function persianNumeral(value: number, width = 1): string {
  let text = '';
  let rest = value;
  do {
    text = String.fromCharCode(0x06f0 + (rest % 10)) + text;
    rest = Math.floor(rest / 10);
  } while (rest > 0);
  return text.padStart(width, '۰');
}

/**
 * Persian and Arabic-Indic digits of a text as ASCII ones.
 *
 * @example foldDigits('۱۴۰۰/١١') // '1400/11'
 */
export function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
