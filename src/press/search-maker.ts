import { hash } from 'node:crypto';
import { textFile, type ShardEntry } from '../search/ask/search-manifest.ts';
import { SearchSource } from '../search/make/search-source.ts';
import { makeShard } from '../search/make/shard-files.ts';
import type { ShardPeriod } from '../search/make/shard-periods.ts';
import { openStoreForReading, type Store } from '../store/open-store.ts';
import { ReleaseRecord, type PrintedFile } from '../store/release-record.ts';

/** What a shard's files are called in the record of a release, and what the texts of results are called there. */
export const SHARD = 'shard:';
export const RESULT = 'result:';

/** Makes a shard and the texts of results, but for what is already as it should be. */
export interface SearchTask {
  readonly kind: 'search';
  readonly store: string;
  /** Fingerprint of the code that makes the index. */
  readonly engine: string;
  /** Whether the whole site is made, whatever was made before. */
  readonly isWhole: boolean;
  /** The shard to be made. */
  readonly period?: ShardPeriod;
  /** Articles whose text may be another one; those of the period by default. */
  readonly codes?: readonly string[];
}

/** A file of search as it shall be. `content`: its bytes, where they are others than those that were released last. */
export interface SearchFileOutcome extends PrintedFile {
  /** As the record of a release knows it: `result:pagefind/text/1.pf_text`. */
  readonly path: string;
  readonly content?: Uint8Array;
}

/** What became of a task. */
export interface SearchOutcome {
  /** Absent when no shard was asked for. */
  readonly entry?: ShardEntry;
  /** All files of the shard and of the texts that readers may find; the texts of all other codes are to be taken away. */
  readonly files: readonly SearchFileOutcome[];
  readonly codes: readonly string[];
}

/** Makes the files of search by what the store says. It serves as long as the store stays as it is. */
export class SearchMaker {
  readonly #store: Store;
  readonly #source: SearchSource;
  readonly #record: ReleaseRecord;

  /** @param path the store's file */
  constructor(path: string, engine: string) {
    this.#store = openStoreForReading(path);
    this.#source = new SearchSource(this.#store, engine);
    this.#record = new ReleaseRecord(this.#store);
  }

  async make({ period, codes, isWhole }: SearchTask): Promise<SearchOutcome> {
    const known = (path: string): PrintedFile | undefined => (isWhole ? undefined : this.#record.known(path));
    const wanted = codes ?? (period === undefined ? [] : this.#source.codes(period));
    const texts = this.#texts(wanted, known);
    if (period === undefined) return { files: texts, codes: wanted };
    const { entry, files } = await this.#shard(period, known);
    return { entry, files: [...files, ...texts], codes: wanted };
  }

  async #shard(period: ShardPeriod, known: (path: string) => PrintedFile | undefined): Promise<{ entry: ShardEntry; files: SearchFileOutcome[] }> {
    const fingerprint = this.#source.shardFingerprint(period);
    const { entry, files } = await makeShard(period, this.#source.documents(period));
    return { entry, files: files.map(({ path, bytes }) => outcome(SHARD + path, fingerprint, bytes, known(SHARD + path))) };
  }

  #texts(codes: readonly string[], known: (path: string) => PrintedFile | undefined): SearchFileOutcome[] {
    return codes.flatMap((code) => {
      const stored = this.#source.listed(code);
      if (stored === undefined) return [];
      const path = RESULT + textFile(code);
      const [fingerprint, before] = [this.#source.textFingerprint(stored), known(path)];
      return [before?.fingerprint === fingerprint ? { path, ...before } : outcome(path, fingerprint, this.#source.text(stored), before)];
    });
  }

  close(): void {
    this.#store.close();
  }
}

function outcome(path: string, fingerprint: string, bytes: Uint8Array, known: PrintedFile | undefined): SearchFileOutcome {
  const sha256 = hash('sha256', bytes, 'hex');
  return { path, fingerprint, sha256, bytes: bytes.length, content: sha256 === known?.sha256 ? undefined : bytes };
}
