import { toAsciiDigits } from './digits.ts';
import { INVISIBLE } from './invisible.ts';
import { unifyLetters } from './letters.ts';

/** Vowel marks, tanvin, tashdid, maddah and hamza above and below, superscript alef, Quranic signs, and tatweel. */
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]/g;

/**
 * The form in which two spellings are equal that a reader takes as one: for telling tags, names and phrases apart,
 * never for showing. Folded are: the letters of other keyboards, hamza's seats (أ إ ٱ as ا, ؤ as و, ئ as ی), the forms
 * of he (ة ۀ ە ہ ھ as ه), vowel marks and tatweel, the three sets of digits, Latin case, white space (one space, none
 * at the ends), and all that is not seen, half-spaces too. آ stays apart from ا: «آن» and «ان» are two words.
 *
 * @example comparisonKey('گفت\u200Cوگوي ۱۲') // 'گفتوگوی 12'
 * @example comparisonKey('خانهٔ  رأی') // 'خانه رای'
 */
export function comparisonKey(text: string): string {
  return toAsciiDigits(unifyLetters(text).normalize('NFC'))
    .replace(/[أإٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ی')
    .replace(/[ةۀەہۂۃھ]/g, 'ه')
    .replace(/ڪ/g, 'ک')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC');
}
