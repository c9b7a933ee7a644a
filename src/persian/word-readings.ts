import { hostsOf } from './hosts.ts';
import type { Host } from './hosts.ts';
import { joins } from './letters-that-join.ts';
import { TAKES_DEGREE, TAKES_ENCLITIC } from './lexicon-format.ts';
import { DEGREE, ENCLITIC, JOINED, LONGEST_SUFFIX, PLURAL, SUFFIXES } from './suffixes.ts';

/** A way in which letters are a word. */
export interface Reading {
  /** Where its half-spaces are: bit n, before letter n. 0 is the word as it stands. */
  readonly gaps: number;
  /** How far it is from the lexicon: 0 a word of it with its suffixes, 1 a compound made of its words, 2 a guess. */
  readonly rank: number;
}

/** The ways in which letters are a noun, an adjective or an adverb, those nearest to the lexicon only, each once. */
export function wordReadings(letters: string): number[] {
  let rank = 3;
  let best: number[] = [];
  const take = (reading: Reading): void => {
    if (reading.rank < rank) [rank, best] = [reading.rank, []];
    if (reading.rank === rank && !best.includes(reading.gaps)) best.push(reading.gaps);
  };
  for (const host of hostsOf(letters)) take(host);
  for (let size = 1; size <= LONGEST_SUFFIX && size <= letters.length - 2; size++) {
    const kinds = SUFFIXES.get(letters.slice(-size));
    if (kinds !== undefined) suffixReadings(letters.slice(0, -size), letters.slice(-size), kinds, take);
  }
  return best;
}

function suffixReadings(before: string, suffix: string, kinds: number, take: (reading: Reading) => void): void {
  const gap = joins(before) ? 1 << before.length : 0;
  const hosts = hostsOf(before);
  for (const host of hosts) {
    const { gaps, rank } = host;
    if ((kinds & PLURAL) !== 0 && (host.traits !== 0 || gaps !== 0)) take({ gaps: gaps | gap, rank });
    if ((kinds & DEGREE) !== 0 && takesDegree(host, before)) take({ gaps: gaps | gap, rank });
    const isVowel = endsInVowel(host, before);
    if ((kinds & ENCLITIC) !== 0 && isVowel && !(suffix === 'ی' && before.endsWith('ی'))) take({ gaps: gaps | gap, rank });
    if ((kinds & JOINED) !== 0 && takesJoined(host, before, suffix, isVowel)) take({ gaps, rank });
  }
  if ((kinds & PLURAL) === 0) return;
  for (const { gaps, rank } of inflectedHosts(before)) take({ gaps: gaps | gap, rank });
  if (hosts.length === 0 && isLikelyNoun(before, suffix)) take({ gaps: gap, rank: 2 });
}

function takesDegree({ gaps, traits }: Host, before: string): boolean {
  return (traits & TAKES_DEGREE) !== 0 || gaps !== 0 || (traits !== 0 && before.length > 2);
}

/** ه that is a vowel, as in خانه and not in راه, and ی. */
function endsInVowel({ gaps, traits }: Host, before: string): boolean {
  if (!/[هی]$/.test(before)) return false;
  return (traits & TAKES_ENCLITIC) !== 0 || (gaps !== 0 && !/[اوآ]ه$/.test(before));
}

function takesJoined({ gaps, traits }: Host, before: string, suffix: string, isVowel: boolean): boolean {
  if (traits === 0 && gaps === 0) return false;
  if (!isVowel) return true;
  return before.endsWith('ی') && !/^[متش]ان$/.test(suffix);
}

/** Words with a suffix that takes ها: «بزرگ‌ترین‌ها»، «حرفه‌ای‌ها». */
function inflectedHosts(letters: string): Reading[] {
  if (letters.endsWith('ترین')) return reading(letters.slice(0, -4), TAKES_DEGREE);
  if (letters.endsWith('های')) return reading(letters.slice(0, -2), TAKES_ENCLITIC);
  return [];
}

function reading(before: string, trait: number): Reading[] {
  const gap = joins(before) ? 1 << before.length : 0;
  return hostsOf(before).filter(({ traits }) => (traits & trait) !== 0).map(({ gaps, rank }) => ({ gaps: gaps | gap, rank }));
}

/**
 * Names and new words before ها: «حوثی‌ها»، «توییت‌هایش». Before های only such as end in ی, since any other may be a
 * word in ه with ای.
 */
function isLikelyNoun(before: string, suffix: string): boolean {
  if (!joins(before) || before.length < 4) return false;
  return before.endsWith('ی') || (suffix !== 'های' && suffix !== 'هایم' && suffix !== 'هاست' && !before.endsWith('ه'));
}

