import { searchWords } from './search-tokens.ts';

/**
 * A word of a text for the search index.
 *
 * `key` is what the word is found by: the index must match it whole. `parts` are further keys of the same word at the same
 * place: the pieces of a compound («نرم» and «افزار»), the stem of an inflected form, another spelling. An
 * index holds all of them; a word matches a query when any is equal to one of the query's keys.
 *
 * Keys are made of letters without case, marks or half-spaces, and of ASCII digits; they hold no white space, no
 * punctuation, and no letter that Unicode could decompose.
 */
export interface SearchToken {
  readonly key: string;
  /** UTF-16 offsets in the original text: `text.slice(start, end)` is what an excerpt marks. */
  readonly start: number;
  readonly end: number;
  readonly parts?: readonly string[];
}

/**
 * Folds a text into the keys that a search index holds, in order, so that every usual spelling of a word has a key in
 * common with what `foldQuery` makes of any other. A suffix that is written apart («کتاب ها») belongs to the
 * token of its word. Linear in the text's length.
 *
 * @example foldText('كتاب ها') // [{ key: 'کتاب', start: 0, end: 7 }]
 * @example foldText('نرم\u200Cافزار') // [{ key: 'نرمافزار', start: 0, end: 9, parts: ['نرم', 'افزار'] }]
 */
export function foldText(text: string): SearchToken[] {
  return searchWords(text).map(({ keys: [key = ''], parts, start, end }) => (parts.length === 0 ? { key, start, end } : { key, start, end, parts }));
}
