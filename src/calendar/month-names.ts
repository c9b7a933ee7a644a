/** Whose names the months have: فروردین … in Iran, حمل … in Afghanistan. */
export type MonthNames = 'iran' | 'afghanistan';

/** The calendar that a month or a year belongs to. */
export type Calendar = 'jalali' | 'gregorian';

/** A month that was written as a name. */
export interface NamedMonth {
  readonly calendar: Calendar;
  /** 1 to 12. */
  readonly month: number;
}

/**
 * Spelt out rather than asked of Intl, so that the bytes of a page do not change with the Unicode data of the machine
 * that builds it; a test compares them with Intl's. Iran's are those of the law of 11 Farvardin 1304.
 */
const MONTHS: Readonly<Record<MonthNames, readonly string[]>> = {
  iran: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
  afghanistan: ['حمل', 'ثور', 'جوزا', 'سرطان', 'اسد', 'سنبله', 'میزان', 'عقرب', 'قوس', 'جدی', 'دلو', 'حوت'],
};

/** Spellings of Jalali months that are written too, each beside its number. */
const OTHER_SPELLINGS: readonly (readonly [string, number])[] = [['اردی بهشت', 2], ['امرداد', 5], ['اسپند', 12]];

/** Gregorian months as Persian has them, from French; then those of Afghanistan and others, from English. */
const GREGORIAN_MONTHS: readonly (readonly string[])[] = [
  ['ژانویه', 'جنوری', 'جنوریه'],
  ['فوریه', 'فبروری'],
  ['مارس', 'مارچ'],
  ['آوریل', 'اپریل', 'آپریل'],
  ['مه', 'می'],
  ['ژوئن', 'جون'],
  ['ژوئیه', 'جولای', 'جولایی', 'ژولای'],
  ['اوت', 'آگوست', 'اگست', 'آگست'],
  ['سپتامبر', 'سپتمبر'],
  ['اکتبر', 'اکتوبر'],
  ['نوامبر', 'نومبر'],
  ['دسامبر', 'دسمبر'],
];

const numbers = new Map<string, NamedMonth>();
for (const names of Object.values(MONTHS)) names.forEach((name, index) => addSpelling(name, 'jalali', index + 1));
for (const [name, month] of OTHER_SPELLINGS) addSpelling(name, 'jalali', month);
GREGORIAN_MONTHS.forEach((names, index) => names.forEach((name) => addSpelling(name, 'gregorian', index + 1)));

/**
 * A regular expression's source for every spelling of a month that {@link readMonthName} knows, in letters as
 * {@link foldName} leaves them.
 */
export const MONTH_NAME = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');

/**
 * The name of a month.
 *
 * @param month 1 to 12
 * @throws {RangeError} if there is no such month
 * @example jalaliMonthName(11) // 'بهمن'
 * @example jalaliMonthName(11, 'afghanistan') // 'دلو'
 */
export function jalaliMonthName(month: number, names: MonthNames = 'iran'): string {
  const name = MONTHS[names][month - 1];
  if (name === undefined) throw new RangeError(`No such month: ${month}`);
  return name;
}

/**
 * The month that a name stands for: Iran's and Afghanistan's names of Jalali months, and Persian names of Gregorian ones.
 *
 * @param name with letters as {@link foldName} leaves them
 * @example readMonthName('دلو') // { calendar: 'jalali', month: 11 }
 * @example readMonthName('ژانویه') // { calendar: 'gregorian', month: 1 }
 */
export function readMonthName(name: string): NamedMonth | undefined {
  return numbers.get(name);
}

/**
 * A text with the letters of names as they are compared: those of other keyboards and glyphs of old typesetting as plain
 * ones, hamza's seats and آ as bare letters, without vowel marks and tatweel.
 *
 * @example foldName('آذر') // 'اذر'
 * @example foldName('ژانويهٔ') // 'ژانویه'
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0640\u064b-\u065f\u0670]/g, '')
    .replace(/[يىې]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ٱ/g, 'ا')
    .replace(/[ةہەھ]/g, 'ه');
}

function addSpelling(name: string, calendar: Calendar, month: number): void {
  numbers.set(foldName(name), { calendar, month });
}
