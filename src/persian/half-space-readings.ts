import { NUMBERS } from './compound-parts.ts';
import { ZWNJ } from './half-space.ts';
import { joins } from './letters-that-join.ts';
import { MOST_LETTERS, gapsOf, lookUp } from './lexicon.ts';
import { COUNTED, ENCLITIC_WINS, OWN_PLURAL, PLURAL_WINS, STAY } from './settled-readings.ts';
import { spokenVerbGaps } from './spoken-verbs.ts';
import { beginsLikeImperfect, isJoinedVerb, isPastStem, verbGaps } from './verb-gaps.ts';
import { wordReadings } from './word-readings.ts';

const FEWEST_LETTERS = 4;
/** Vowel marks and the hamza above ه, which stand on letters. */
const MARK = /[\u064b-\u065f\u0670]/;
const MARKS = new RegExp(MARK, 'g');
const NUMBER = /[0-9۰-۹٠-٩]$/;

/**
 * The ways to write a word that has lost half-spaces, or none where it is right as it stands or unknown. Half-spaces that
 * it has are kept.
 *
 * @param word letters, vowel marks and half-spaces
 * @param before what stands before it, without the white space: after a number, «سالهای» can be «ساله‌ای»
 * @example readingsOf('خانهٔ', '') // []
 * @example readingsOf('حرفهای', '') // ['حرفه\u200Cای', 'حرف\u200Cهای']
 */
export function readingsOf(word: string, before: string): readonly string[] {
  const isCounted = NUMBER.test(before) || NUMBERS.has(before);
  if (isCounted || word.length > LONGEST_KNOWN) return findReadings(word, isCounted);
  let readings = known.get(word);
  if (readings === undefined) {
    readings = findReadings(word, false);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(word, readings);
  }
  return readings;
}

/** Answers that were given: a newsroom's texts say the same 20,000 words again and again. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 30_000;
/** Of longer words V8 keeps the whole text that they were cut of. */
const LONGEST_KNOWN = 12;

function findReadings(word: string, isCounted: boolean): string[] {
  const plain = word.replace(MARKS, '');
  const letters = plain.replaceAll(ZWNJ, '').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
  if (letters.length < FEWEST_LETTERS || letters.length > MOST_LETTERS) return [];
  const own = gapsOf(plain);
  const readings = likelyGaps(letters, isCounted);
  if (readings.includes(own)) return [];
  return readings.filter((gaps) => (own & ~gaps) === 0).map((gaps) => withGaps(word, gaps));
}

/** Where the half-spaces are in each reading. Several only where none is much the likeliest; 0 is the word as it stands. */
function likelyGaps(letters: string, isCounted: boolean): number[] {
  if (STAY.has(letters)) return [];
  const verb = verbGaps(letters);
  if (verb !== 0 && beginsLikeImperfect(letters)) return [verb];
  if (lookUp(letters)?.gaps === 0 || isJoinedVerb(letters)) return [];
  const readings = wordReadings(letters);
  const spoken = readings.includes(0) ? 0 : spokenVerbGaps(letters);
  if (spoken !== 0) return [spoken];
  if (verb !== 0 && !readings.includes(verb)) readings.push(verb);
  const settled = settle(letters, isCounted, readings);
  return settled.includes(0) ? [] : settled;
}

/** Leaves one of «سال‌های» and «ساله‌ای», where that is the only one that is said. */
function settle(letters: string, isCounted: boolean, readings: number[]): number[] {
  const [, stem = '', ending = ''] = /^(.+)ها(ی|یم|ست)$/.exec(letters) ?? [];
  const plural = joins(stem) ? 1 << stem.length : 0;
  const enclitic = 1 << (stem.length + 1);
  if (stem === '' || !readings.includes(plural) || !readings.includes(enclitic)) return readings;
  if (isCounted && COUNTED.has(stem)) return readings;
  const isPlural = ending === 'ی' ? PLURAL_WINS.has(stem) : !isPastStem(stem);
  const isEnclitic = ending === 'ی' ? ENCLITIC_WINS.has(stem) : !OWN_PLURAL.has(stem);
  if (isPlural) return readings.filter((gaps) => gaps !== enclitic);
  return isEnclitic ? readings.filter((gaps) => gaps !== plural) : readings;
}

/** The word with half-spaces before the letters that the bits name. */
function withGaps(word: string, gaps: number): string {
  let written = '';
  let letter = 0;
  for (const character of word.replaceAll(ZWNJ, '')) {
    if (MARK.test(character)) {
      written += character;
      continue;
    }
    written += ((gaps >> letter) & 1) === 1 ? ZWNJ + character : character;
    letter++;
  }
  return written;
}
