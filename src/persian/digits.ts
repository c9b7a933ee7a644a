const PERSIAN_ZERO = 0x06f0;
const ARABIC_INDIC_ZERO = 0x0660;
const ASCII_ZERO = 0x30;

/**
 * Writes digits of any of the three sets (ASCII, Arabic-Indic, Persian) as Persian ones. All else stays, signs and
 * decimal points too.
 *
 * @example toPersianDigits(1400) // '۱۴۰۰'
 * @example toPersianDigits('کد ١٢-3') // 'کد ۱۲-۳'
 */
export function toPersianDigits(value: string | number): string {
  return String(value).replace(/[0-9\u0660-\u0669]/g, (digit) => String.fromCharCode(PERSIAN_ZERO + valueOf(digit)));
}

/**
 * Writes digits of any of the three sets as ASCII ones. All else stays.
 *
 * @example toAsciiDigits('۱۴۰۰/١١') // '1400/11'
 */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(valueOf(digit)));
}

function valueOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : code >= ARABIC_INDIC_ZERO ? ARABIC_INDIC_ZERO : ASCII_ZERO);
}
