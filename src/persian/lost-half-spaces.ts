import { readingsOf } from './half-space-readings.ts';

/** A word that has lost a half-space. */
export interface LostHalfSpace {
  /** UTF-16 offsets of the word in the text: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  /** The word as it stands in the text. */
  readonly word: string;
  /** Ways to write it, the likelier ones first. One may be written without asking; of several a person chooses. */
  readonly readings: readonly string[];
}

/** What stands between white space. */
const CHUNK = /\S+/g;
/**
 * Addresses, hashtags, paths, code, and whatever mixes scripts: nothing in them is changed. A single slash inside is
 * prose, as in «کرد./ایسنا».
 */
const IS_NO_PROSE = /[A-Za-z\u00c0-\u024f@#_\\=&%~`]|^[.(«]*\/|\/[^/]*\/|:\//;
const WORD = /[\p{L}\p{M}\u200C]+/gu;
const DIGIT = /[0-9۰-۹٠-٩]/;

/**
 * Finds the words of a text that have lost a half-space: «میرود»، «تنشهای»، «گفتوگو». A lexicon, the suffixes of nouns
 * and the forms of verbs say what a word can be; one that is right as it stands is never among them. How often that
 * finds all, and how often it errs, is in `docs/half-spaces.md`.
 *
 * Addresses, e-mails, hashtags, and words beside Latin letters or digits are left out. Linear in time; the first call
 * decodes the lexicon, so import this module only where it is needed.
 *
 * @param text prose, with Persian or Arabic letters for ی and ک
 * @example lostHalfSpaces('او میرود')
 * // [{ start: 3, end: 8, word: 'میرود', readings: ['می\u200Cرود'] }]
 * @example lostHalfSpaces('بیانیهای')[0]?.readings // ['بیانیه\u200Cای', 'بیانی\u200Cهای']
 */
export function lostHalfSpaces(text: string): LostHalfSpace[] {
  const found: LostHalfSpace[] = [];
  let before = '';
  for (const { 0: chunk, index: offset } of text.matchAll(CHUNK)) {
    if (!IS_NO_PROSE.test(chunk)) {
      for (const { 0: word, index } of chunk.matchAll(WORD)) {
        const end = index + word.length;
        if (DIGIT.test(chunk[index - 1] ?? '') || DIGIT.test(chunk[end] ?? '')) continue;
        const readings = readingsOf(word, index === 0 ? before : '');
        if (readings.length > 0) found.push({ start: offset + index, end: offset + end, word, readings });
      }
    }
    before = chunk;
  }
  return found;
}

/**
 * Writes the half-spaces that {@link lostHalfSpaces} finds, where a word has one reading; other words stay as they are.
 *
 * @example restoreHalfSpaces('نمیتواند در بیانیهای') // 'نمی\u200Cتواند در بیانیهای'
 */
export function restoreHalfSpaces(text: string): string {
  let restored = '';
  let from = 0;
  for (const { start, end, readings } of lostHalfSpaces(text)) {
    const [reading, ...others] = readings;
    if (reading === undefined || others.length > 0) continue;
    restored += text.slice(from, start) + reading;
    from = end;
  }
  return restored + text.slice(from);
}
