import { ZWNJ } from './half-space.ts';
import { gapsOf, lookUp } from './lexicon.ts';
import { verbGaps } from './verb-gaps.ts';
import { wordGaps } from './word-gaps.ts';

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

function readingsOf(word: string): string[] {
  if (word.length < 4) return [];
  const own = gapsOf(word.replace(/[\u064b-\u065f\u0670]/g, ''));
  const letters = word.replace(/[\u064b-\u065f\u0670\u200C]/g, '').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
  if (letters.length > 26) return [];
  const entry = lookUp(letters);
  const verb = verbGaps(letters);
  if (entry !== undefined && entry.gaps === 0 && (verb === 0 || entry.traits !== 0)) return [];
  if (verb !== 0) return own === verb ? [] : (own & ~verb) === 0 ? [write(word, verb)] : [];
  const gaps = wordGaps(letters);
  if (gaps.has(0) || gaps.has(own)) return [];
  return [...gaps].filter((reading) => (own & ~reading) === 0).map((reading) => write(word, reading));
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
