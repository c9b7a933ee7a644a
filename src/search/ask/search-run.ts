import type { QueryReading } from '../../persian/search-query.ts';
import type { Marks } from './marked-places.ts';
import { matchShard } from './match-shard.ts';
import { planReading } from './query-plan.ts';
import { relevance, type Candidate, type SearchedArticles } from './rank.ts';
import type { ShardEntry } from './search-manifest.ts';
import { respacedReadings } from './respacing.ts';
import { countFacets, passes, type Facets, type SearchRequest } from './search-request.ts';
import type { ShardArticle } from './shard-head.ts';
import type { Shard } from './shard.ts';

/** With fewer results than this, other readings of the query are tried. */
export const RESULTS_WANTED = 10;
/** Where nothing has all words of a query of so many, what has a good part of them is shown. */
const WORDS_OF_A_LONG_QUERY = 3;
const PART_OF_WORDS = 0.6;

/** An article that answers a query, and what is to be marked in it: that by which it does, then other forms of the query's words. */
export interface Hit {
  readonly article: ShardArticle;
  readonly marks: Marks;
}

/** What a search has found so far. */
export interface SearchAnswer {
  /** Every result, the best first. */
  readonly hits: readonly Hit[];
  readonly facets: Facets;
  /** Whether the results hold a part of the query's words only. */
  readonly isPartial: boolean;
  /** How many shards were asked, of how many that may hold results. */
  readonly asked: number;
  readonly askable: number;
  /** Shards that could not be loaded: their articles are missing. */
  readonly failed: readonly ShardEntry[];
}

/** One search, shard by shard. A shard that cannot be loaded costs its own results only. */
export class SearchRun {
  readonly #request: SearchRequest;
  readonly #readings: QueryReading[];
  readonly #shards: Shard[] = [];
  readonly #failed = new Set<ShardEntry>();
  /** What each reading has found, by news code, and what holds parts of the query only. */
  readonly #found: Map<string, Candidate>[];
  readonly #parts = new Map<string, Candidate>();
  /** How many articles of each shard hold a key. */
  readonly #frequencies = new Map<string, Map<Shard, number>>();
  #isPartial = false;
  #asked = 0;

  constructor(request: SearchRequest, readings: readonly QueryReading[]) {
    this.#request = request;
    this.#readings = [...readings];
    this.#found = readings.map(() => new Map());
  }

  /** How many results there are. */
  get found(): number {
    return this.#tiers().flat().filter(({ article }) => passes(article, this.#request.filters)).length;
  }

  /** How many shards were asked. */
  get asked(): number {
    return this.#asked;
  }

  /**
   * Asks some more shards, all at once: for what was typed, then for other forms of its words while there are few results.
   *
   * @param mayGoOn asked before each other form
   */
  async ask(entries: readonly ShardEntry[], open: (name: string) => Promise<Shard>, mayGoOn: () => boolean): Promise<void> {
    this.#asked += entries.length;
    const shards: Shard[] = [];
    await Promise.all(entries.map(async (entry) => {
      const shard = await open(entry.name).catch(() => undefined);
      if (shard === undefined) this.#failed.add(entry);
      else shards.push(shard);
    }));
    this.#shards.push(...shards);
    for (const [index, reading] of this.#readings.entries()) {
      if (reading.isLoose || (index > 0 && (this.found >= RESULTS_WANTED || !mayGoOn()))) continue;
      await this.#matchAll(shards, this.#found[index], reading);
    }
  }

  /**
   * While there are few results, tries guesses in what was asked; while there are none, parts of a long query.
   *
   * @param most in how many shards guesses are tried: each may cost a piece of the index
   * @param mayGoOn asked before each guess
   */
  async loosen(most: number, mayGoOn: () => boolean): Promise<void> {
    const newest = newestOf(this.#shards).slice(0, most);
    for (const [index, reading] of this.#readings.entries()) {
      if (this.found >= RESULTS_WANTED) return;
      if (reading.isLoose && mayGoOn()) await this.#matchAll(newest, this.#found[index], reading);
    }
    for (const reading of this.found >= RESULTS_WANTED ? [] : await respacedReadings(this.#request.query, newest, mayGoOn).catch(() => [])) {
      if (this.found >= RESULTS_WANTED || !mayGoOn()) break;
      const found = new Map<string, Candidate>();
      this.#readings.push(planReading(reading));
      this.#found.push(found);
      await this.#matchAll(newest, found, planReading(reading));
    }
    const [typed] = this.#readings;
    if (this.found > 0 || typed === undefined || typed.keys.length < WORDS_OF_A_LONG_QUERY) return;
    const least = Math.ceil(typed.keys.length * PART_OF_WORDS);
    for (const shard of newestOf(this.#shards)) if (mayGoOn()) await this.#match(shard, this.#parts, typed, least);
    this.#isPartial = this.found > 0;
  }

  /** @param askable how many shards may hold results */
  answer(askable: number): SearchAnswer {
    const { filters, sort } = this.#request;
    const searched = this.#searched();
    const forms = this.#readings.flatMap((reading) => (reading.isLoose ? [] : marksOf(reading)));
    const marks = [...this.#readings.map((reading) => distinct([...marksOf(reading), ...forms])), distinct(forms)];
    const all = this.#tiers().flatMap((tier, reading) => tier
      .map((candidate) => ({ ...candidate, marks: marks[reading] ?? [], score: relevance(candidate, searched) }))
      .sort((a, b) => b.score - a.score || newestFirst(a.article, b.article)));
    const passing = all.filter(({ article }) => passes(article, filters));
    if (sort === 'date') passing.sort((a, b) => newestFirst(a.article, b.article));
    return {
      hits: passing.map(({ article, marks: ofReading }) => ({ article, marks: ofReading })),
      facets: countFacets(all.map(({ article }) => article), filters),
      isPartial: this.#isPartial, asked: this.#asked, askable, failed: [...this.#failed],
    };
  }

  async #matchAll(shards: readonly Shard[], found: Map<string, Candidate> | undefined, reading: QueryReading, least?: number): Promise<void> {
    await Promise.all(shards.map((shard) => this.#match(shard, found, reading, least)));
  }

  async #match(shard: Shard, found: Map<string, Candidate> | undefined, reading: QueryReading, least?: number): Promise<void> {
    try {
      const { candidates, frequencies } = await matchShard(shard, reading, this.#rareFirst(reading.keys), least);
      for (const candidate of candidates) found?.set(candidate.article.code, candidate);
      for (const [key, frequency] of frequencies) this.#shardsOf(key).set(shard, frequency);
    } catch {
      this.#failed.add(shard.entry);
    }
  }

  /** Longer words are rarer, as far as nothing else is known. */
  #rareFirst(keys: readonly string[]): string[] {
    return [...keys].sort((a, b) => this.#frequencyOf(a) - this.#frequencyOf(b) || b.length - a.length);
  }

  #frequencyOf(key: string): number {
    return [...this.#shardsOf(key).values()].reduce((sum, frequency) => sum + frequency, 0);
  }

  #shardsOf(key: string): Map<Shard, number> {
    let shards = this.#frequencies.get(key);
    if (shards === undefined) this.#frequencies.set(key, (shards = new Map()));
    return shards;
  }

  /** What each reading has found that none before it has, filters aside: a better reading's results come first. */
  #tiers(): Candidate[][] {
    const seen = new Set<string>();
    return [...this.#found, this.#parts].map((found) => [...found.values()].filter(({ article: { code } }) => !seen.has(code) && seen.add(code)));
  }

  #searched(): SearchedArticles {
    const articles = this.#shards.flatMap((shard) => shard.articles);
    return {
      count: articles.length,
      meanLength: articles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, articles.length),
      newest: articles.reduce((newest, { date }) => Math.max(newest, date), 0),
      frequency: (key) => this.#frequencyOf(key),
    };
  }
}

/** What a reading marks: its keys, those that stand for one word together. */
function marksOf({ keys, together }: QueryReading): Marks {
  const bound = new Set(together.flat());
  return [...keys.filter((key) => !bound.has(key)).map((key) => [key]), ...together];
}

function distinct(marks: Marks): Marks {
  return [...new Map(marks.map((mark) => [mark.join(' '), mark])).values()];
}

function newestOf(shards: readonly Shard[]): Shard[] {
  return [...shards].sort((a, b) => b.entry.from - a.entry.from);
}

function newestFirst(a: ShardArticle, b: ShardArticle): number {
  return b.date - a.date || (a.code < b.code ? 1 : -1);
}
