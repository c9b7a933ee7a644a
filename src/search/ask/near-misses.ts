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
/** In how many of the newest shards a piece is loaded for a guess. */
const GUESSED_SHARDS = 2;

/** Where other words are looked for. */
export interface LookedThrough {
  /** The newest first. */
  readonly shards: readonly Shard[];
  /** Asked before anything is loaded for a guess. */
  readonly mayLoad: () => boolean;
}

/**
 * Words that a reader may have meant by one that no article has: a letter is wrong, missing, too many, or has changed places with its
 * neighbour. Words that begin alike are seen in all shards whose piece of the index is at hand, other spellings in the newest that have them.
 *
 * @returns search keys: what differs least first, then what stands in most articles
 */
export async function nearMisses(looked: LookedThrough, key: string): Promise<string[]> {
  if (key.length < SHORTEST) return [];
  const furthest = key.length >= LONG ? 2 : 1;
  const found = new Map<string, { readonly distance: number; readonly articles: number }>();
  for (const [word, articles] of await neighbours(looked, key)) {
    if (word === key || Math.abs(word.length - key.length) > furthest || word.length < SHORTEST) continue;
    const distance = leven(word, key, { maxDistance: furthest + 1 });
    if (distance <= furthest) found.set(word, { distance, articles });
  }
  for (const guess of guesses(key).slice(0, GUESSES)) {
    if (guess.length < SHORTEST || found.has(guess)) continue;
    const articles = await articlesWith(looked, guess);
    if (articles > 0) found.set(guess, { distance: 1, articles });
  }
  return [...found].sort(([a, x], [b, y]) => x.distance - y.distance || y.articles - x.articles || (a < b ? -1 : 1)).map(([word]) => word);
}

/** The words that begin with what was typed so far, the most frequent first, as far as pieces of the index at hand have them. */
export async function completions(looked: LookedThrough, beginning: string): Promise<string[]> {
  if (beginning.length < 2) return [];
  return [...await neighbours(looked, beginning)]
    .filter(([word]) => word.length > beginning.length && word.startsWith(beginning))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Whether any article that was asked holds a word. */
export async function isKnown(looked: LookedThrough, key: string): Promise<boolean> {
  return (await articlesWith(looked, key)) > 0;
}

/** The words around one in all shards, with the number of articles that hold each. */
async function neighbours({ shards, mayLoad }: LookedThrough, key: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const shard of shards) {
    if (!shard.isAtHand(key) && !mayLoad()) continue;
    for (const [word, articles] of await shard.neighbours(key).catch(() => new Map<string, number>())) counts.set(word, (counts.get(word) ?? 0) + articles);
  }
  return counts;
}

/** In how many articles a word stands: of the shards at hand, and of the newest others until one has it. */
async function articlesWith({ shards, mayLoad }: LookedThrough, word: string): Promise<number> {
  let articles = 0;
  for (const [index, shard] of shards.entries()) {
    if (!shard.isAtHand(word) && (articles > 0 || index >= GUESSED_SHARDS || !mayLoad())) continue;
    articles += (await shard.postings(word).catch(() => [])).length;
  }
  return articles;
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
