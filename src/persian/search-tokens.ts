import { ZWNJ } from './half-space.ts';
import { toAsciiDigits } from './digits.ts';
import { foldHamza, plainLetters } from './search-letters.ts';
import { rawWords, type RawWord } from './search-words.ts';

/** A word of a text or query: what it is found by. */
export interface SearchWord {
  /** Forms of the whole word, best first. */
  readonly keys: readonly string[];
  /** The pieces of a compound, or none. */
  readonly pieces: readonly string[];
  readonly start: number;
  readonly end: number;
}

const SUFFIX = /^(?:ها|های|هایی)$/;

/** The words of a text or query with their keys, in order. Spaced suffixes belong to the word before them. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const word of rawWords(text)) {
    const folded = word.kind === 'persian' ? persianKeys(word) : { keys: [foreignKey(word.text)], pieces: [] };
    const last = words.at(-1);
    if (last && SUFFIX.test(folded.keys[0] ?? '')) words[words.length - 1] = { ...last, end: word.end };
    else if (folded.keys[0]) words.push({ ...folded, start: word.start, end: word.end });
  }
  return words;
}

function persianKeys({ text }: RawWord): Pick<SearchWord, 'keys' | 'pieces'> {
  const segments = plainLetters(text).split(ZWNJ);
  while (segments.length > 1 && SUFFIX.test(segments.at(-1) ?? '')) segments.pop();
  const keys = foldHamza(segments.join('')).map((key) => key.replaceAll('آ', 'ا'));
  return { keys, pieces: segments.length > 1 ? segments.flatMap((segment) => foldHamza(segment).slice(0, 1)).map((key) => key.replaceAll('آ', 'ا')) : [] };
}

function foreignKey(text: string): string {
  return toAsciiDigits(text.normalize('NFKD')).replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
