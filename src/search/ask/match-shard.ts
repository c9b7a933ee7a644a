import type { Posting } from './pagefind-format.ts';
import type { Candidate } from './rank.ts';
import type { Shard } from './shard.ts';

/** What a shard answers. */
export interface ShardMatches {
  readonly candidates: readonly Candidate[];
  /** How many of the shard's articles hold each key that was looked up. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/**
 * Finds the articles of a shard that hold all of some keys, or at least so many of them.
 *
 * @param keys in the order of the query
 * @param order the same in the order in which they are looked up. When it is certain that no article can hold enough, the search of the
 *   shard ends, so that rare keys are best looked up first
 * @param least how many keys an article must hold
 */
export async function matchShard(shard: Shard, keys: readonly string[], order: readonly string[], least = keys.length): Promise<ShardMatches> {
  const found = new Map<string, ReadonlyMap<number, Posting>>();
  const frequencies = new Map<string, number>();
  for (const [index, key] of order.entries()) {
    const postings = await shard.postings(key);
    found.set(key, new Map(postings.map((posting) => [posting.document, posting])));
    frequencies.set(key, postings.length);
    const held = [...frequencies.values()].filter((frequency) => frequency > 0).length;
    if (held + order.length - index - 1 < least) return { candidates: [], frequencies };
  }
  const numbers = new Set([...found.values()].flatMap((postings) => [...postings.keys()]));
  const candidates = [...numbers].flatMap((number) => {
    const matches = keys.flatMap((key) => {
      const posting = found.get(key)?.get(number);
      return posting === undefined ? [] : [{ key, posting }];
    });
    const article = shard.articles[number];
    return matches.length < least || article === undefined ? [] : [{ article, matches }];
  });
  return { candidates, frequencies };
}
