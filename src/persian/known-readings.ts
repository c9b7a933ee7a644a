import { NUMBERS } from './compound-parts.ts';
import { readingsOf } from './half-space-readings.ts';

/** A newsroom's archive uses some hundred thousand words, most of them often; the memory for these is some ten megabytes. */
const MOST_WORDS = 50_000;
const ENDS_IN_NUMBER = /[0-9۰-۹٠-٩]$/;

const known = new Map<string, readonly string[]>();

/**
 * As {@link readingsOf}, each word worked out once: news says the same words again and again. When there are too many, it
 * begins anew.
 */
export function knownReadingsOf(word: string, before: string): readonly string[] {
  // Of what stands before a word only a number matters, and that to words with «ها» only.
  const isCounted = word.includes('ها') && (ENDS_IN_NUMBER.test(before) || NUMBERS.has(before));
  const key = isCounted ? `${before} ${word}` : word;
  let readings = known.get(key);
  if (readings === undefined) {
    if (known.size >= MOST_WORDS) known.clear();
    known.set(key, (readings = readingsOf(word, before)));
  }
  return readings;
}
