import leven from 'leven';
import type { Shard } from './shard.ts';

/** Letters that sound alike, so that writers take one for another. */
const SOUND_ALIKE = ['زذضظ', 'سصث', 'تط', 'حه', 'غق', 'اع'] as const;
/** Shorter words have too many neighbours for any of them to be meant. */
const SHORTEST = 3;
/** From this length on, two letters may be wrong. */
const LONG = 6;
/** How many guesses at a spelling are looked up: each may cost a piece of the index. */
const GUESSES = 24;

/**
 * Words of a shard that a reader may have meant by one that it does not have: a letter is wrong, missing, too many, or has changed places
 * with its neighbour.
 *
 * @returns search keys: what differs least first, then what stands in most articles
 */
export async function nearMisses(shard: Shard, key: string): Promise<string[]> {
  if (key.length < SHORTEST) return [];
  const furthest = key.length >= LONG ? 2 : 1;
  const found = new Map<string, { readonly distance: number; readonly articles: number }>();
  for (const [word, articles] of await shard.neighbours(key)) {
    if (word === key || Math.abs(word.length - key.length) > furthest || word.length < SHORTEST) continue;
    const distance = leven(word, key, { maxDistance: furthest + 1 });
    if (distance <= furthest) found.set(word, { distance, articles });
  }
  for (const guess of guesses(key).slice(0, GUESSES)) {
    const { length: articles } = await shard.postings(guess);
    if (articles > 0 && guess.length >= SHORTEST) found.set(guess, { distance: 1, articles });
  }
  return [...found].sort(([a, x], [b, y]) => x.distance - y.distance || y.articles - x.articles || (a < b ? -1 : 1)).map(([word]) => word);
}

/**
 * The words of a shard that begin with what was typed so far, the most frequent first: the piece of the index that holds it is looked
 * through, and no other.
 */
export async function completions(shard: Shard, beginning: string): Promise<string[]> {
  if (beginning.length < 2) return [];
  return [...await shard.neighbours(beginning)]
    .filter(([word]) => word.length > beginning.length && word.startsWith(beginning))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Other spellings that do not stand near a word in the alphabet. */
function guesses(key: string): string[] {
  const letters = [...key];
  const all = new Set<string>();
  letters.slice(1).forEach((_, index) => all.add([...letters.slice(0, index), letters[index + 1], letters[index], ...letters.slice(index + 2)].join('')));
  letters.forEach((letter, index) => {
    for (const others of SOUND_ALIKE) if (others.includes(letter)) for (const other of others) all.add(letters.with(index, other).join(''));
  });
  letters.forEach((_, index) => all.add(letters.toSpliced(index, 1).join('')));
  all.delete(key);
  return [...all];
}
