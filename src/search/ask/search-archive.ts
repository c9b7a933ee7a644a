import { loadText, remembered, type LoadFile } from './load-file.ts';
import { planQuery } from './query-plan.ts';
import { readResultText, type ResultText } from './result-text.ts';
import { MANIFEST_FILE, readManifest, textFile, type SearchManifest, type ShardEntry } from './search-manifest.ts';
import { cutQuery, type SearchRequest } from './search-request.ts';
import { RESULTS_WANTED, SearchRun, type SearchAnswer } from './search-run.ts';
import { ALLOWANCE, allowanceOf, firstReach, nextReach } from './shard-reach.ts';
import { Shard } from './shard.ts';

/** In how many of the newest shards guesses at a query are tried. */
const GUESSED_SHARDS = 12;

/** How far back a search goes. */
export interface SearchReach {
  /** How many shards are asked at least, for a reader who wants older results. */
  readonly least?: number;
  /** Whether all shards may be asked while there are few results: where loading costs nothing. */
  readonly isPatient?: boolean;
  /** Whether no more than the newest shards are asked, whatever is found: for a question beside the reader's own. */
  readonly isBrief?: boolean;
}

/** The searchable archive of a site, as far as it was loaded. It runs in a browser and in Node alike. */
export class SearchArchive {
  readonly #manifest: (path: string) => Promise<SearchManifest>;
  readonly #open: (name: string) => Promise<Shard>;
  readonly #text: (code: string) => Promise<ResultText>;
  /** What was loaded of shards, in bytes. */
  #loaded = 0;

  /** @param load gets a file of the site */
  constructor(load: LoadFile) {
    const counted: LoadFile = async (path) => {
      const bytes = await load(path);
      this.#loaded += bytes.length;
      return bytes;
    };
    this.#manifest = remembered(async (path) => readManifest(await loadText(load, path)));
    this.#open = remembered(async (name) => Shard.open((await this.manifest()).shards.find((entry) => entry.name === name) as ShardEntry, counted));
    this.#text = remembered(async (code) => readResultText(await loadText(load, textFile(code))));
  }

  /**
   * Which shards there are, and what the ids in them are called.
   *
   * @throws whatever loading throws
   */
  manifest(): Promise<SearchManifest> {
    return this.#manifest(MANIFEST_FILE);
  }

  /**
   * Searches the newest shards, and older ones as long as nothing is found and it does not cost the reader more than a first answer may;
   * whoever asks for older news then gets them searched until something is found, or a good deal was loaded.
   *
   * @throws whatever loading throws, when the manifest cannot be had
   */
  async search(asked: SearchRequest, { least = 0, isPatient = false, isBrief = false }: SearchReach = {}): Promise<SearchAnswer> {
    const request = { ...asked, query: cutQuery(asked.query) };
    const shards = shardsOf((await this.manifest()).shards, request.filters.year);
    const readings = planQuery(request.query);
    const words = readings[0]?.keys.length ?? 0;
    const run = new SearchRun(request, readings);
    if (words === 0) return run.answer(shards.length);
    const allowance = isPatient ? Infinity : allowanceOf(shards, least > 0);
    const spent = this.#spending();
    const mayGoOn = (): boolean => spent() < allowance;
    let reach = Math.max(firstReach(shards, words), least);
    for (;;) {
      await run.ask(shards.slice(run.asked, reach), this.#open, mayGoOn);
      if (isBrief || !mayGoOn() || run.asked >= shards.length || run.found >= (isPatient ? RESULTS_WANTED : 1)) break;
      reach = nextReach(run.asked, allowance - spent(), spent());
    }
    // In a large archive a guess is dear: it is made for readers who would get nothing at all.
    const isDear = !isPatient && run.asked < shards.length;
    if (!isBrief && !(isDear && run.found > 0)) await run.loosen(isPatient ? shards.length : GUESSED_SHARDS, mayGoOn);
    return run.answer(shards.length);
  }

  /**
   * What a result shows of an article.
   *
   * @throws NoFileError when the article was taken away meanwhile, else whatever loading throws
   */
  text(code: string): Promise<ResultText> {
    return this.#text(code);
  }

  /** Tells, whenever it is asked, how many bytes were loaded from now on. */
  #spending(): () => number {
    const before = this.#loaded;
    return () => this.#loaded - before;
  }

  /** Whether suggestions may still load something, from now on. */
  suggestionPurse(): () => boolean {
    const spent = this.#spending();
    return () => spent() < ALLOWANCE.suggestions;
  }

  /** The newest shards, for suggestions; those that cannot be loaded are left out. */
  async newestShards(count: number): Promise<Shard[]> {
    const entries = (await this.manifest()).shards.slice(0, count);
    const opened = await Promise.all(entries.map(({ name }) => this.#open(name).catch(() => undefined)));
    return opened.filter((shard) => shard !== undefined);
  }
}

/** The shards that may hold articles of a Jalali year; all without one. */
function shardsOf(shards: readonly ShardEntry[], year: number | undefined): readonly ShardEntry[] {
  return year === undefined ? shards : shards.filter(({ from, to }) => Math.floor(from / 10_000) <= year && year <= Math.floor(to / 10_000));
}
