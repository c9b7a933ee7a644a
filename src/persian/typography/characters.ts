/*
 * Parts of character classes of regular expressions.
 */

/** Letters of the Arabic script, without tatweel and presentation forms. */
export const LETTERS = '\\u0620-\\u063f\\u0641-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06fc';
/** Vowel marks and other signs on letters. */
export const MARKS = '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed';
/** What words are made of: letters, their marks and half-spaces. */
export const WORD = `${LETTERS}${MARKS}\\u200c`;

/** Stands for inline code, a picture or another thing that is no text (object replacement character). */
export const OBJECT = '\uFFFC';
/** Stands for each character of what must not be changed, a noncharacter of Unicode: see mask.ts. */
export const MASK = '\uFDD0';

/** Letters that never join the next one. */
const NON_JOINING = /[اآأإٱدذرزژوؤ]/;
const IS_LETTER = new RegExp(`[${LETTERS}]`);
const IS_MARK = new RegExp(`[${MARKS}]`);
const IS_WORD = new RegExp(`[${WORD}]`);

/** The longest word that is looked at, in UTF-16 code units. */
const LONGEST_WORD = 40;
/** How far the nearest letter is looked for, in UTF-16 code units. */
const REACH = 32;
const PERSIAN_CHARACTER = new RegExp(`[${LETTERS}۰-۹]`);

export function isLetter(character: string | undefined): boolean {
  return character !== undefined && IS_LETTER.test(character);
}

export function isMark(character: string | undefined): boolean {
  return character !== undefined && IS_MARK.test(character);
}

/** Whether the letter before a place, marks left out, is one that joins the next letter. */
export function joinsNext(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && end - at < 4 && isMark(text[at])) at -= 1;
  return !NON_JOINING.test(text[at] ?? '');
}

/** The word that ends at a place, half-spaces within; empty when there is none, or none of a word's length. */
export function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start <= LONGEST_WORD && IS_WORD.test(text[start - 1]!)) start -= 1;
  return end - start > LONGEST_WORD ? '' : text.slice(start, end);
}

/** The word that begins at a place, as {@link wordBefore}. */
export function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start <= LONGEST_WORD && IS_WORD.test(text[end]!)) end += 1;
  return end - start > LONGEST_WORD ? '' : text.slice(start, end);
}

/** A word without its vowel marks, so that it can be looked up. */
export function withoutMarks(word: string): string {
  return word.replace(new RegExp(`[${MARKS}]`, 'g'), '');
}

/**
 * Whether the nearest word on one side of a place is Persian: a letter or a digit of ours comes before anything masked.
 *
 * @param step -1 looks at what stands before the place, 1 at what stands from it on
 */
export function isPersianBeside(text: string, place: number, step: -1 | 1): boolean {
  for (let at = step === 1 ? place : place - 1, seen = 0; seen < REACH; at += step, seen += 1) {
    const character = text[at];
    if (character === undefined || character === MASK || (character < '\u007f' && /[A-Za-z]/.test(character))) return false;
    if (character >= '\u0620' && character <= '\u06fc' && PERSIAN_CHARACTER.test(character)) return true;
  }
  return false;
}
