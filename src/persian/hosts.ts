import { COUNTED_PARTS, FIRST_PARTS, LAST_PARTS, LONGEST_PART, NUMBERS, fewestBefore } from './compound-parts.ts';
import { joins } from './letters-that-join.ts';
import { TAKES_DEGREE, TAKES_ENCLITIC, TAKES_PLURAL } from './lexicon-format.ts';
import { lookUp } from './lexicon.ts';
import { SUFFIXES } from './suffixes.ts';
import { isPresentStem } from './verb-gaps.ts';

/** What a suffix can follow: a word, with the places of its half-spaces. */
export interface Host {
  readonly gaps: number;
  readonly traits: number;
  /** 0 a word of the lexicon, 1 a compound of its words */
  readonly rank: number;
}

/** The word that the letters are, or the compound that they can be made of. None or one. */
export function hostsOf(letters: string): readonly Host[] {
  const entry = lookUp(letters);
  if (entry !== undefined) return [{ ...entry, rank: 0 }];
  if (letters.endsWith('نده') && isPresentStem(letters.slice(0, -3))) return [{ gaps: 0, traits: TAKES_ENCLITIC | TAKES_PLURAL, rank: 0 }];
  const made = withLastPart(letters) ?? withFirstPart(letters) ?? counted(letters);
  return made === undefined ? [] : [made];
}

/** «علامت‌گذاری» */
function withLastPart(letters: string): Host | undefined {
  // «بازیگرا» is how «بازیگرها» is said.
  if (letters.endsWith('گرا') && lookUp(letters.slice(0, -1))?.gaps === 0) return undefined;
  for (let size = Math.min(LONGEST_PART, letters.length - 3); size >= 2; size--) {
    const last = letters.slice(-size);
    const first = letters.slice(0, -size);
    if (!LAST_PARTS.has(last) || first.length < fewestBefore(last)) continue;
    const entry = lookUp(first);
    if (entry === undefined || entry.traits === 0) continue;
    return { gaps: entry.gaps | (joins(first) ? 1 << first.length : 0), traits: traitsOf(letters), rank: 1 };
  }
  return undefined;
}

/** «بی‌عدالتی»، «سرحلقه»; but «بیادگار» is an old way to write «به یادگار». */
function withFirstPart(letters: string): Host | undefined {
  if (letters.startsWith('بی') && lookUp(letters.slice(1)) !== undefined) return undefined;
  for (let size = 2; size <= 4 && size <= letters.length - 4; size++) {
    const first = letters.slice(0, size);
    if (letters.length - size < (FIRST_PARTS.get(first) ?? Infinity)) continue;
    const rest = SUFFIXES.has(letters.slice(size)) ? undefined : lookUp(letters.slice(size));
    if (rest === undefined || rest.traits === 0) continue;
    return { gaps: (joins(first) ? 1 << size : 0) | (rest.gaps << size), traits: rest.traits, rank: 1 };
  }
  return undefined;
}

/** «سه‌جانبه» */
function counted(letters: string): Host | undefined {
  for (const part of COUNTED_PARTS) {
    if (!letters.endsWith(part)) continue;
    const number = letters.slice(0, -part.length);
    if (NUMBERS.has(number)) return { gaps: joins(number) ? 1 << number.length : 0, traits: traitsOf(letters), rank: 1 };
  }
  return undefined;
}

function traitsOf(letters: string): number {
  return TAKES_PLURAL | (/[^او]ه$|ی$/.test(letters) ? TAKES_ENCLITIC : 0) | TAKES_DEGREE;
}
