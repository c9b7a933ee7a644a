import { WORDS } from './lexicon-data.ts';
import { readLexicon } from './lexicon-format.ts';

/** A word that the lexicon knows by its letters alone. */
export interface LexiconEntry {
  /** Bit n is set when a half-space stands before letter n. */
  readonly gaps: number;
  /** `TAKES_…` of the lexicon's format */
  readonly traits: number;
}

const TRAIT_BITS = 3;
/** The longest words that are looked up: bits of a small integer of V8, less those of the traits. */
export const MOST_LETTERS = 26;

/** Letters of a word, half-spaces left out, to its gaps and traits in one small integer. */
let entries: Map<string, number> | undefined;

/**
 * Looks a word up by its letters. A word that is written both with and without a half-space («خوش‌بین»، «خوشبین») is
 * found without.
 *
 * @param letters no half-spaces, and the letters of the Persian keyboard
 */
export function lookUp(letters: string): LexiconEntry | undefined {
  entries ??= load();
  const packed = entries.get(letters) ?? (HAMZA.test(letters) ? entries.get(withoutHamza(letters)) : undefined);
  return packed === undefined ? undefined : { gaps: packed >> TRAIT_BITS, traits: packed & ((1 << TRAIT_BITS) - 1) };
}

const HAMZA = /[أؤئ]/;

/** «مؤلفه» is «مولفه» in the lexicon, and «آئین» is «آیین». */
function withoutHamza(letters: string): string {
  return letters.replace(/أ/g, 'ا').replace(/ؤ/g, 'و').replace(/ئ/g, 'ی');
}

function load(): Map<string, number> {
  const loaded = new Map<string, number>();
  readLexicon(WORDS, (word, traits) => {
    const gaps = gapsOf(word);
    const letters = gaps === 0 ? word : word.replaceAll('\u200C', '');
    if (letters.length > MOST_LETTERS) return;
    const known = loaded.get(letters);
    const isKnownPlain = known !== undefined && known >> TRAIT_BITS === 0;
    const kept = known === undefined || gaps === 0 ? gaps : known >> TRAIT_BITS;
    const allTraits = isKnownPlain && gaps !== 0 ? known : traits | ((known ?? 0) & ((1 << TRAIT_BITS) - 1));
    loaded.set(letters, (kept << TRAIT_BITS) | (allTraits & ((1 << TRAIT_BITS) - 1)));
  });
  return loaded;
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
