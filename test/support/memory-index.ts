import type { Article } from '../../src/domain/article.ts';
import { NoFileError, type LoadFile } from '../../src/search/ask/load-file.ts';
import { MANIFEST_FILE, writeManifest } from '../../src/search/ask/search-manifest.ts';
import { usingPagefind } from '../../src/search/make/pagefind-indexer.ts';
import { searchDocument } from '../../src/search/make/search-document.ts';
import { makeShard } from '../../src/search/make/shard-files.ts';
import { shardPeriods } from '../../src/search/make/shard-periods.ts';
import { dayOf } from '../../src/store/pack-article.ts';

/** What of an article matters to a search. */
export interface SearchedText {
  readonly code: string;
  readonly title?: string;
  readonly text: string;
  /** ISO 8601; the same for all by default. */
  readonly date?: string;
  readonly section?: string;
}

/** The files of an index in memory. */
export interface MemoryIndex {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Paths that were loaded, in order. */
  readonly loaded: string[];
  readonly load: LoadFile;
}

/**
 * Makes the index of some articles, without building a site.
 *
 * @param limit how many articles a shard may hold
 */
export async function memoryIndex(texts: readonly SearchedText[], limit?: number): Promise<MemoryIndex> {
  const documents = texts.map(({ code, title = '', text, date = '2026-11-01T10:00:00+03:30', section = 'politics' }) => {
    const article = { code, title, section, date: Date.parse(date), tags: [] } as unknown as Article;
    return searchDocument(article, text, dayOf(article.date));
  }).sort((a, b) => a.date - b.date || (a.code < b.code ? -1 : 1));
  const days = new Map<number, number>();
  for (const { day } of documents) days.set(day, (days.get(day) ?? 0) + 1);
  const periods = shardPeriods([...days].map(([day, count]) => ({ day, count })), limit);
  const shards = await usingPagefind(async () => {
    const made = [];
    for (const period of periods) made.push(await makeShard(period, documents.filter(({ day }) => period.from <= day && day <= period.to)));
    return made;
  });
  const files = new Map(shards.flatMap(({ files: made }) => made.map(({ path, bytes }) => [path, new Uint8Array(bytes)])));
  const manifest = writeManifest({ shards: shards.map(({ entry }) => entry).sort((a, b) => b.from - a.from), sections: {}, agencies: {} });
  files.set(MANIFEST_FILE, new TextEncoder().encode(manifest));
  const loaded: string[] = [];
  return {
    files, loaded,
    load: (path) => {
      loaded.push(path);
      const bytes = files.get(path);
      return bytes === undefined ? Promise.reject(new NoFileError(path)) : Promise.resolve(bytes);
    },
  };
}
