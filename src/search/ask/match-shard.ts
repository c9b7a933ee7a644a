import type { QueryReading } from '../../persian/search-query.ts';
import type { Posting } from './pagefind-format.ts';
import { areTogether } from './places.ts';
import type { Candidate } from './rank.ts';
import type { Shard } from './shard.ts';

/** What a shard answers. */
export interface ShardMatches {
  readonly candidates: readonly Candidate[];
  /** How many of the shard's articles hold each key that was looked up. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/**
 * Finds the articles of a shard that answer a reading of a query: they hold all of its keys, and those that stand for one word stand
 * together.
 *
 * @param order its keys in the order in which they are looked up. When it is certain that no article can hold enough, the search of the
 *   shard ends, so that rare keys are best looked up first
 * @param least how many keys an article must hold, where a part of them will do; then they may stand anywhere
 */
export async function matchShard(shard: Shard, { keys, together }: Pick<QueryReading, 'keys' | 'together'>, order: readonly string[], least = keys.length): Promise<ShardMatches> {
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
  const candidates = [...numbers].flatMap((number): Candidate[] => {
    const matches = keys.flatMap((key) => {
      const posting = found.get(key)?.get(number);
      return posting === undefined ? [] : [{ key, posting }];
    });
    const article = shard.articles[number];
    if (matches.length < least || article === undefined) return [];
    const isWhole = least < keys.length || together.every((group) => standTogether(group.map((key) => found.get(key)?.get(number))));
    return isWhole ? [{ article, matches }] : [];
  });
  return { candidates, frequencies };
}

/** Whether keys stand together in an article's text or in its headline. */
function standTogether(postings: readonly (Posting | undefined)[]): boolean {
  return areTogether(postings.map((posting) => posting?.places ?? [])) || areTogether(postings.map((posting) => posting?.titlePlaces ?? []));
}
