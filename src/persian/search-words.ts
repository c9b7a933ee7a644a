import { numberKeys } from './search-numbers.ts';
import { latinKeys } from './search-latin.ts';

/** One word as it stands in the text. `text.slice(start, end)` is what is marked; offsets are UTF-16. */
export type RawWord =
  | { readonly kind: 'persian'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'other'; readonly key: string; readonly pieces: readonly string[]; readonly start: number; readonly end: number };

const UNSEEN = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const PERSIAN = '\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff\\ufb50-\\ufd3d\\ufd50-\\ufdfc\\ufe70-\\ufefc';
const DIGIT = `[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19][${UNSEEN}]*`;
const LATIN = `[\\p{Script=Latin}0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19]`;
const MARKS = `[\\u0300-\\u036f${UNSEEN}]`;

/**
 * Four kinds of word: Persian, with the half-spaces and marks in it; a number with its separators; Latin letters with
 * digits, and with what holds a name or address together; a word of another script.
 */
const WORD = new RegExp(
  [
    `([${PERSIAN}][${PERSIAN}${UNSEEN}\\u00ac_]*)`,
    `((?:${DIGIT})+(?:[.,\\u066b\\u066c\\u060c/-](?:${DIGIT})+)*)`,
    `(${LATIN}(?:${LATIN}|${MARKS})*(?:[.@'’&_+-]${LATIN}(?:${LATIN}|${MARKS})*)*)`,
    `(?:(?!${LATIN}|[${PERSIAN}])[\\p{L}\\p{N}\\p{M}])+`,
  ].join('|'),
  'gu',
);
const TRAILING = new RegExp(`[${UNSEEN}\\u00ac_\\u0640]+$`);

/**
 * The words of a text, in order. Punctuation, signs and emoji part words; half-spaces, marks and other invisible
 * characters stay inside. Letters of two scripts never share a word, so «CDها» and «کووید۱۹» are two each; nor do digits and the letters
 * after them, so that «5G» is what «5 G» is.
 */
export function* rawWords(text: string): Generator<RawWord> {
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(TRAILING, '');
    if (word === '') continue;
    const start = match.index;
    if (match[1] !== undefined) yield { kind: 'persian', text: word, start, end: start + word.length };
    else {
      const found = match[2] !== undefined ? numberKeys(word) : latinKeys(word);
      for (const { key, pieces, from, to } of found) yield { kind: 'other', key, pieces, start: start + from, end: start + to };
    }
  }
}
