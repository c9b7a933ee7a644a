import { hash } from 'node:crypto';
import type { MonthNames } from '../../calendar/month-names.ts';
import type { Article } from '../../domain/article.ts';
import type { Picture } from '../../media/picture.ts';
import { monthNames } from '../../queries/page-context.ts';
import { NewsroomReader } from '../../store/newsroom-reader.ts';
import type { StoredArticle } from '../../store/stored-article.ts';
import type { Store } from '../../store/open-store.ts';
import { dayOf } from '../../store/pack-article.ts';
import { writeManifest, type ShardEntry } from '../ask/search-manifest.ts';
import { resultText } from './result-text.ts';
import { searchDocument, type SearchDocument } from './search-document.ts';
import { pack } from './shard-files.ts';
import { shardPeriods, type ShardPeriod } from './shard-periods.ts';

/** What search needs to know of the newsroom, asked of the store. */
export class SearchSource {
  readonly #reader: NewsroomReader;
  readonly #engine: string;
  readonly #rows;

  /** @param engine fingerprint of the code that makes the index: another one makes other files of the same articles */
  constructor(store: Store, engine: string) {
    this.#reader = new NewsroomReader(store);
    this.#engine = engine;
    const listed = "FROM articles a WHERE a.state = 'listed' AND a.day BETWEEN ? AND ? ORDER BY a.date, a.code";
    this.#rows = {
      files: store.prepare(`SELECT a.code, a.hash ${listed}`),
      codes: store.prepare(`SELECT a.code ${listed}`),
    };
  }

  /** The periods of the archive's shards, the oldest first. */
  periods(): ShardPeriod[] {
    return shardPeriods(this.#reader.periods(1).map(({ key, count }) => ({ day: key, count })));
  }

  /** News codes of the articles that readers find in a period, the oldest first. */
  codes({ from, to }: ShardPeriod): string[] {
    return this.#rows.codes.all(from, to).map(({ code }) => String(code));
  }

  /** How a shard's fingerprint begins: its days and its number of articles. */
  extentOf({ from, to, count }: ShardPeriod): string {
    return `${from}-${to}/${count}/`;
  }

  /** Tells whether a shard is made from the same as another time. */
  shardFingerprint(period: ShardPeriod): string {
    const files = this.#rows.files.all(period.from, period.to).map((row) => `${String(row['code'])} ${String(row['hash'])}`);
    return this.extentOf(period) + short(this.#engine, ...files);
  }

  /** The search documents of a period, the oldest first, each made when it is asked for. */
  *documents({ from, to }: ShardPeriod): Generator<SearchDocument> {
    for (const { id, article } of this.#reader.days(from, to).reverse()) {
      yield searchDocument(article, this.#reader.document(id).text, dayOf(article.date));
    }
  }

  /** An article that readers find. */
  listed(code: string): StoredArticle | undefined {
    const stored = this.#reader.article(code);
    return stored?.state === 'listed' ? stored : undefined;
  }

  /** Tells whether what a result shows of an article is made from the same as another time. */
  textFingerprint({ article, hash: file }: StoredArticle): string {
    return short(this.#engine, this.#months, article.code, file, JSON.stringify(this.#pictureOf(article) ?? null));
  }

  /** What a result shows of an article, as its file. */
  text({ id, article }: StoredArticle): Uint8Array {
    return pack(JSON.stringify(resultText(article, this.#reader.document(id).text, this.#pictureOf(article), this.#months)));
  }

  /** The manifest of shards, the newest first. */
  manifest(shards: readonly ShardEntry[]): Uint8Array {
    const titles = (registry: ReadonlyMap<string, { readonly title: string }>) => Object.fromEntries([...registry].map(([id, { title }]) => [id, title]));
    return pack(writeManifest({
      shards: [...shards].sort((a, b) => b.from - a.from), sections: titles(this.#reader.sections), agencies: titles(this.#reader.agencies),
    }));
  }

  get #months(): MonthNames {
    return monthNames({ reader: this.#reader });
  }

  #pictureOf({ image }: Article): Picture | undefined {
    return image === undefined ? undefined : this.#reader.picture(image.src);
  }
}

function short(...parts: readonly (string | number)[]): string {
  return hash('sha256', parts.join('\0'), 'base64url').slice(0, 22);
}
