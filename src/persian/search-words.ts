/** One word as it stands in the text. */
export interface RawWord {
  /** Persian (Arabic script), a number or Latin word, or a word of another script. */
  readonly kind: 'persian' | 'latin' | 'other';
  readonly text: string;
  /** UTF-16 offsets in the text: `text.slice(start, end)` is what is marked. */
  readonly start: number;
  readonly end: number;
}

const UNSEEN = '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const PERSIAN = '\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff\\ufb50-\\ufd3d\\ufd50-\\ufdfc\\ufe70-\\ufefc';
const DIGIT = '0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19';
const ALPHANUMERIC = `[\\p{Script=Latin}${DIGIT}]`;
const LATIN = `${ALPHANUMERIC}(?:${ALPHANUMERIC}|[\\u0300-\\u036f${UNSEEN}]|[.,\\u066b\\u066c\\u060c/@'’&_+-](?=${ALPHANUMERIC}))*`;

/**
 * The words of a text, in order. Punctuation, signs and emoji part words; half-spaces, marks and other invisible
 * characters stay inside. Letters of Persian and Latin script never share a word, so «CDها» is two.
 */
const WORD = new RegExp(`([${PERSIAN}][${PERSIAN}${UNSEEN}\\u00ac_]*)|(${LATIN})|(?:(?!${ALPHANUMERIC})[\\p{L}\\p{N}])(?:(?!${ALPHANUMERIC}|[${PERSIAN}])[\\p{L}\\p{N}\\p{M}])*`, 'gu');
const TRAILING = new RegExp(`[${UNSEEN}\\u00ac_\\u0640]+$`);

export function* rawWords(text: string): Generator<RawWord> {
  for (const match of text.matchAll(WORD)) {
    const kind = match[1] !== undefined ? 'persian' : match[2] !== undefined ? 'latin' : 'other';
    const word = match[0].replace(TRAILING, '');
    if (word !== '') yield { kind, text: word, start: match.index, end: match.index + word.length };
  }
}
