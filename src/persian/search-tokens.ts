import { isApartPair } from './search-binomials.ts';
import { degreeOf, isApartEnding, isHeldEnding, isPerhapsEnding } from './search-endings.ts';
import { segmentsOf, VERB_PREFIX, wordKeys, type WordKeys } from './search-word-keys.ts';
import { rawWords } from './search-words.ts';

/** A word of a text or query, with its place. */
export interface SearchWord extends WordKeys {
  readonly start: number;
  readonly end: number;
  /** Written apart, and perhaps only an ending of the word before it: «کتاب مان». */
  readonly mayBeEnding: boolean;
}

/** A Persian word as it is remembered. */
interface KnownWord {
  readonly segments: readonly string[];
  readonly word: WordKeys;
  /** Whether it may belong to the word before it, and whether the next word may belong to it. */
  readonly mayEnd: boolean;
  readonly mayBegin: boolean;
}

/** How a verb may end: in a personal ending, or a past stem's ت or د. */
const VERB_ENDING = /.[مدیتنه]$/;
const SPACE = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u206f]*$/;
const MOST_SPACE = 4;
/** Segments that one word may gather from words written apart; more are no Persian. */
const MOST_SEGMENTS = 6;
/** Longest ending, and longest beginning, that is looked for among words written apart: هایشان, فرانمی. */
const MOST_LETTERS = 8;

/** A newsroom's texts use the same few thousand words again and again. */
const MEMORY_SIZE = 50_000;
const LONGEST_REMEMBERED = 40;
const memory = new Map<string, KnownWord>();

/** The words of a text or query with their keys, in order. Endings written apart belong to the word before them. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  /** Those of the last word, with the endings that it has gathered. */
  let segments: readonly string[] = [];
  let mayBegin = false;
  for (const raw of rawWords(text)) {
    const { start, end } = raw;
    const before = words.at(-1);
    if (raw.kind === 'other') {
      segments = [];
      mayBegin = false;
      if (raw.key !== '') words.push({ keys: [raw.key], pieces: raw.pieces, parts: raw.pieces, start, end, mayBeEnding: false });
      continue;
    }
    const known = knownWord(raw.text);
    const first = known.segments[0] ?? '';
    if (first === '') continue;
    const isBeside = before !== undefined && isSpace(text, before.end, start);
    if (isBeside && (known.mayEnd || mayBegin) && segments.length < MOST_SEGMENTS && belongsTo(segments, known.segments)) {
      mayBegin = false;
      if (segments.length === 0) words[words.length - 1] = { ...before, end };
      else {
        segments = [...segments, ...known.segments];
        words[words.length - 1] = { ...wordKeys(segments), start: before.start, end, mayBeEnding: false };
      }
      continue;
    }
    segments = known.segments;
    // In «ماه می» it is May.
    mayBegin = known.mayBegin && !(isBeside && before.keys[0] === 'ماه');
    const { keys, pieces, parts } = known.word;
    words.push({ keys, pieces, parts, start, end, mayBeEnding: isBeside && segments.length === 1 && isPerhapsEnding(first) });
  }
  return words;
}

/**
 * Whether a word that stands apart belongs to the one before it: as its ending («کتاب ها»), as its verb («می رود»), or
 * as the second half of a pair («گفت وگو»).
 *
 * @param before the segments of the word before it, none when that is a number or not Persian
 */
function belongsTo(before: readonly string[], segments: readonly string[]): boolean {
  const [first = ''] = segments;
  const last = before.at(-1);
  if (last === undefined) return isHeldEnding(first);
  if (before.length === 1 && VERB_PREFIX.test(last)) return VERB_ENDING.test(segments.at(-1) ?? '');
  if (segments.length > 1) return false;
  return isApartEnding(first, last) || (before.length === 1 && isApartPair(last, first));
}

/** Whether there is a space or nothing between two places: no punctuation, no paragraph's end. */
function isSpace(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text[from] === ' ') return true;
  return to - from <= MOST_SPACE && SPACE.test(text.slice(from, to));
}

function knownWord(text: string): KnownWord {
  const known = memory.get(text);
  if (known) return known;
  // A copy, since a piece of a text keeps the whole of it in memory.
  const own = [...text].join('');
  const segments = segmentsOf(own);
  const [first = ''] = segments;
  const isShort = segments.length === 1 && first.length <= MOST_LETTERS;
  const mayEnd = isShort && (isHeldEnding(first) || degreeOf(first) !== '' || first.startsWith('و'));
  const found = { segments, word: wordKeys(segments), mayEnd, mayBegin: isShort && VERB_PREFIX.test(first) };
  if (memory.size >= MEMORY_SIZE) memory.clear();
  if (own.length <= LONGEST_REMEMBERED) memory.set(own, found);
  return found;
}
