import { WORDS } from './lexicon-data.ts';
import { lexiconGroups, readGroup } from './lexicon-format.ts';

/** A word that the lexicon knows by its letters alone. */
export interface LexiconEntry {
  /** Bit n is set when a half-space stands before letter n. */
  readonly gaps: number;
  /** `TAKES_…` of the lexicon's format */
  readonly traits: number;
}

const TRAIT_BITS = 4;
/** The longest words that are looked up: bits of a small integer of V8, less those of the traits. */
export const MOST_LETTERS = 26;

/** Letters of a word, half-spaces left out, to its gaps and traits in one small integer. */
type Entries = ReadonlyMap<string, number>;

/** Words by their first two letters; a group is read when a word of it is looked up. */
let groups: Map<string, string | Entries> | undefined;

/**
 * Looks a word up by its letters. A word that is written both with and without a half-space («خوش‌بین»، «خوشبین») is
 * found without. The first look-up prepares the lexicon, in about a millisecond.
 *
 * @param letters no half-spaces, and the letters of the Persian keyboard
 */
export function lookUp(letters: string): LexiconEntry | undefined {
  const packed = packedEntry(letters) ?? (HAMZA.test(letters) ? packedEntry(withoutHamza(letters)) : undefined);
  return packed === undefined ? undefined : { gaps: packed >> TRAIT_BITS, traits: packed & ((1 << TRAIT_BITS) - 1) };
}

const HAMZA = /[أؤئ]/;

/** «مؤلفه» is «مولفه» in the lexicon, and «آئین» is «آیین». */
function withoutHamza(letters: string): string {
  return letters.replace(/أ/g, 'ا').replace(/ؤ/g, 'و').replace(/ئ/g, 'ی');
}

function packedEntry(letters: string): number | undefined {
  groups ??= lexiconGroups(WORDS);
  const key = letters.slice(0, 2);
  let group = groups.get(key);
  if (typeof group === 'string') {
    group = entriesOf(group);
    groups.set(key, group);
  }
  return group?.get(letters);
}

function entriesOf(group: string): Entries {
  const entries = new Map<string, number>();
  readGroup(group, (word, traits) => {
    const letters = word.replaceAll('\u200C', '');
    if (letters.length > MOST_LETTERS) return;
    const known = entries.get(letters);
    const isPlain = known !== undefined && known >> TRAIT_BITS === 0;
    if (letters.length === word.length || !isPlain) entries.set(letters, (gapsOf(word) << TRAIT_BITS) | traits);
  });
  return entries;
}

/** The places of half-spaces in a word, as bits: see {@link LexiconEntry}. */
export function gapsOf(word: string): number {
  let gaps = 0;
  let letter = 0;
  for (const character of word) {
    if (character === '\u200C') gaps |= 1 << letter;
    else letter++;
  }
  return gaps;
}
