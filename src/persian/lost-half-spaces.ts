import { ZWNJ } from './half-space.ts';
import { MOST_LETTERS, gapsOf, lookUp } from './lexicon.ts';
import { joins } from './letters-that-join.ts';
import { ENCLITIC_WINS, PLURAL_WINS, STAY } from './settled-readings.ts';
import { isPastStem, verbGaps } from './verb-gaps.ts';
import { wordReadings } from './word-readings.ts';

/** A word that has lost a half-space. */
export interface LostHalfSpace {
  /** UTF-16 offsets of the word in the text: from `start` to before `end` */
  readonly start: number;
  readonly end: number;
  /** The word as it stands. */
  readonly word: string;
  /** The ways to write it: one that may be written by itself, or several that a person chooses of. */
  readonly readings: readonly string[];
}

const TOKEN = /[\p{L}\p{M}\u200C]+/gu;

export function lostHalfSpaces(text: string): LostHalfSpace[] {
  const found: LostHalfSpace[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const readings = readingsOf(word);
    if (readings.length > 0) found.push({ start: match.index, end: match.index + word.length, word, readings });
  }
  return found;
}

export function restoreHalfSpaces(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, readings } of lostHalfSpaces(text)) {
    if (readings.length !== 1) continue;
    out += text.slice(at, start) + (readings[0] ?? '');
    at = end;
  }
  return out + text.slice(at);
}

const MARK = /[\u064b-\u065f\u0670]/;
const SHORTEST = 4;

function readingsOf(word: string): string[] {
  const letters = word.replace(/[\u064b-\u065f\u0670\u200C]/g, '').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
  if (letters.length < SHORTEST || letters.length > MOST_LETTERS) return [];
  const own = gapsOf(word.replace(/[\u064b-\u065f\u0670]/g, ''));
  const gaps = gapsOfReadings(letters);
  if (gaps.includes(own)) return [];
  return gaps.filter((reading) => (own & ~reading) === 0).map((reading) => write(word, reading));
}

/** All ways to write a word: several only where none is much the likeliest. */
function gapsOfReadings(letters: string): number[] {
  const verb = verbGaps(letters);
  if (verb !== 0 && STARTS_LIKE_IMPERFECT.test(letters)) return STAY.has(letters) ? [] : [verb];
  const entry = lookUp(letters);
  if (entry !== undefined && entry.gaps === 0) return [];
  const readings = wordReadings(letters);
  if (verb !== 0 && !readings.includes(verb)) readings.push(verb);
  return settled(letters, readings);
}

const STARTS_LIKE_IMPERFECT = /^(?:بر|در|باز|فرا|فرو|وا|ور|سر)?ن?می/;

/** Leaves out what is a reading by the letters and by nothing else: see `settled-readings.ts`. */
function settled(letters: string, readings: number[]): number[] {
  const noun = /^(.+)ها(ی|یم|ست)$/.exec(letters);
  if (noun === null) return readings;
  const [, stem = '', ending] = noun;
  const plural = joins(stem) ? 1 << stem.length : 0;
  const enclitic = 1 << (stem.length + 1);
  if (!readings.includes(plural) || !readings.includes(enclitic)) return readings;
  if (ending === 'ی' ? PLURAL_WINS.has(stem) : !isPastStem(stem)) return readings.filter((gaps) => gaps !== enclitic);
  if (ending === 'ی' && ENCLITIC_WINS.has(stem)) return readings.filter((gaps) => gaps !== plural);
  return readings;
}

function write(word: string, gaps: number): string {
  let out = '';
  let letter = 0;
  for (const character of word) {
    if (character === ZWNJ) continue;
    const isMark = MARK.test(character);
    if (!isMark && (gaps & (1 << letter)) !== 0) out += ZWNJ;
    out += character;
    if (!isMark) letter++;
  }
  return out;
}
