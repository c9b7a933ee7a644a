import type { Posting } from './pagefind-format.ts';
import { areTogether } from './places.ts';
import type { ShardArticle } from './shard-head.ts';

/** An article that holds keys of a query: one posting for each key that it holds, in the order of the query. */
export interface Candidate {
  readonly article: ShardArticle;
  readonly matches: readonly { readonly key: string; readonly posting: Posting }[];
}

/** What is known of the articles that were searched. */
export interface SearchedArticles {
  readonly count: number;
  /** The mean number of their words. */
  readonly meanLength: number;
  /** How many of them hold a key. */
  frequency(key: string): number;
  /** When the newest article was published, in minutes since the epoch. */
  readonly newest: number;
}

/** The usual values of Okapi BM25: Robertson and Zaragoza, «The Probabilistic Relevance Framework», 2009, section 3.5. */
const [K1, B] = [1.2, 0.75] as const;
/** How much a word of the headline counts beside one of the text. */
const TITLE = 2;
/** What two words of the query that stand together add, in parts of their weight. */
const TOGETHER = { text: 0.5, title: 1 } as const;
/** What the newest article gains on an old one, and after how many minutes half of that is left. */
const FRESHNESS = { gain: 0.3, halfLife: 90 * 24 * 60 } as const;

/**
 * How well an article answers a query: Okapi BM25 over its text, more for words of the headline and for words that stand together, and a
 * little for being new. Only the order of the values means anything.
 */
export function relevance({ article, matches }: Candidate, searched: SearchedArticles): number {
  const weightOf = (key: string): number => {
    const frequency = searched.frequency(key);
    return Math.log(1 + (searched.count - frequency + 0.5) / (frequency + 0.5));
  };
  let score = 0;
  for (const [index, { key, posting }] of matches.entries()) {
    const weight = weightOf(key);
    const times = posting.places.length;
    const length = 1 - B + (B * article.length) / Math.max(1, searched.meanLength);
    score += weight * ((times * (K1 + 1)) / (times + K1 * length) + (posting.titlePlaces.length > 0 ? TITLE : 0));
    const next = matches[index + 1];
    if (next === undefined) continue;
    const pair = (weight + weightOf(next.key)) / 2;
    if (areTogether([posting.places, next.posting.places])) score += pair * TOGETHER.text;
    if (areTogether([posting.titlePlaces, next.posting.titlePlaces])) score += pair * TOGETHER.title;
  }
  const age = Math.max(0, searched.newest - article.date);
  return score * (1 + FRESHNESS.gain * 2 ** (-age / FRESHNESS.halfLife));
}
