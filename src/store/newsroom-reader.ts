import type { SiteConfig } from '../config/site-config.ts';
import type { Agency, Author, Registries, Section } from '../domain/registries.ts';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import type { MediaFile } from '../media/media-file.ts';
import type { Picture } from '../media/picture.ts';
import type { ListedKey } from './key-window.ts';
import { ListWindows } from './list-windows.ts';
import { readMeta, type Store } from './open-store.ts';
import { storedConfig } from './stored-config.ts';
import { PublicFiles } from './public-files.ts';
import type { ParsedPage } from './read-article.ts';
import { toStored, type StoredArticle } from './stored-article.ts';
import { StoredAliases } from './stored-aliases.ts';
import { StoredComments } from './stored-comments.ts';
import { StoredCoverage } from './stored-coverage.ts';
import { storedRegistries } from './stored-registries.ts';
import { StoredRows, type Row } from './stored-rows.ts';
import { StoredTexts } from './stored-texts.ts';
import { Timeline } from './timeline.ts';

/** A Jalali period and the number of its articles; `key` is 1400, 140011 or 14001102. */
export interface PeriodCount {
  readonly key: number;
  readonly count: number;
}

/** How many articles are kept at hand: an article stands in some ten lists, most of them printed at about the same time. */
const KEPT_ARTICLES = 4_096;
/** With so many questions for follow-ups, all picks are learnt at once. */
const MANY_ASKED = 256;

/**
 * Asks the store for what is public. Everything here is read-only, and every answer has a fixed order. What was asked once
 * is kept, so that a reader serves as long as the store stays as it is.
 */
export class NewsroomReader {
  readonly timeline: Timeline;
  readonly publicFiles: PublicFiles;
  readonly aliases: StoredAliases;
  readonly #store: Store;
  readonly #rows: StoredRows;
  readonly #texts: StoredTexts;
  /** Live stories, breaking news and what is read most. */
  readonly coverage: StoredCoverage;
  /** The readers' comments. */
  readonly comments: StoredComments;
  #config: SiteConfig | undefined;
  #now: number | undefined;
  #standalone: readonly ParsedPage[] | undefined;
  readonly #labels = new Map<string, string>();
  readonly #lists = new Map<string, number>();
  #picked: ReadonlySet<string> | undefined;
  #asked = 0;
  readonly #windows: ListWindows;
  readonly #articles = new Map<number, StoredArticle>();
  #registries: Registries | undefined;

  constructor(store: Store) {
    this.#store = store;
    this.#rows = new StoredRows(store);
    this.#texts = new StoredTexts(this.#rows);
    this.comments = new StoredComments(this.#rows);
    this.timeline = new Timeline(this.#rows);
    this.#windows = new ListWindows(this.#rows);
    this.publicFiles = new PublicFiles(this.#rows);
    this.aliases = new StoredAliases(this.#rows);
    this.coverage = new StoredCoverage(this.#rows);
  }

  get config(): SiteConfig {
    return (this.#config ??= storedConfig(this.#store) as SiteConfig);
  }

  /** The clock of the build that filled the store, in milliseconds since the epoch. */
  get now(): number {
    return (this.#now ??= Number(readMeta(this.#store, 'now')));
  }

  get sections(): ReadonlyMap<string, Section> {
    return this.#loadRegistries().sections;
  }

  get agencies(): ReadonlyMap<string, Agency> {
    return this.#loadRegistries().agencies;
  }

  get authors(): ReadonlyMap<string, Author> {
    return this.#loadRegistries().authors;
  }

  /** The article of a news code, listed or taken down. */
  article(code: string): StoredArticle | undefined {
    const row = this.#rows.get("SELECT id, state, hash, article FROM articles WHERE code = ? AND state IN ('listed', 'tombstone')", code);
    return row === undefined ? undefined : (this.#articles.get(Number(row['id'])) ?? this.#keep(toStored(row)));
  }

  /** The public article of a row. */
  articleOf(id: number): StoredArticle {
    const kept = this.#articles.get(id);
    if (kept !== undefined) return kept;
    return this.#keep(toStored(this.#rows.get('SELECT id, state, hash, article FROM articles WHERE id = ?', id) as Row));
  }

  #keep(stored: StoredArticle): StoredArticle {
    // The oldest one makes room: a Map keeps the order in which keys came.
    if (this.#articles.size >= KEPT_ARTICLES) for (const oldest of this.#articles.keys()) { this.#articles.delete(oldest); break; }
    this.#articles.set(stored.id, stored);
    return stored;
  }

  /** The text of an article. */
  document(id: number): MarkdownDocument {
    return this.#texts.document(id);
  }

  /** Number of seats of a list, by which its pages are counted: `section/sport`, `tag/ناتو`, `latest`. */
  seats(list: string): number {
    return Number(this.#all('SELECT seats FROM lists WHERE name = ?', list)[0]?.['seats'] ?? 0);
  }

  /** Number of articles that readers find in a list. */
  listed(list: string): number {
    return Number(this.#rows.get('SELECT listed FROM lists WHERE name = ?', list)?.['listed'] ?? 0);
  }

  /** Articles of a list, the newest first. */
  newest(list: string, limit: number): StoredArticle[] {
    return this.#all('SELECT id FROM list_members WHERE list = ? AND listed = 1 ORDER BY date DESC, code DESC LIMIT ?', this.#listId(list), limit)
      .map(({ id }) => this.articleOf(Number(id)));
  }

  /**
   * Articles of a list from the beginning of a page on, returned the newest first; seats of those that were taken
   * down are counted and left out.
   *
   * @param page counted from the oldest, from 1 on
   * @param seats number of seats
   */
  fromPage(list: string, page: number, seats: number): StoredArticle[] {
    const id = this.#listId(list);
    const [begin] = this.#all('SELECT date, code FROM list_pages WHERE list = ? AND page = ?', id, page);
    if (begin === undefined) return [];
    return this.#all('SELECT id, listed FROM list_members WHERE list = ? AND (date, code) >= (?, ?) ORDER BY date, code LIMIT ?',
      id, Number(begin['date']), String(begin['code']), seats,
    ).filter(({ listed }) => listed === 1).map((row) => this.articleOf(Number(row['id']))).reverse();
  }

  /** Listed articles of a list that were published before another one, the newest first. */
  before(list: string, date: number, code: string, limit: number): ListedKey[] {
    return this.#windows.of(this.#listId(list)).before(date, code, limit);
  }

  /** The listed article of a list that was published next after another one. */
  after(list: string, date: number, code: string): ListedKey | undefined {
    return this.#windows.of(this.#listId(list)).after(date, code);
  }

  /** Listed articles that picked another one as related, the oldest first. */
  followUps(code: string, after: number, limit: number): StoredArticle[] {
    if (!this.#mayBePicked(code)) return [];
    return this.#all(
      `SELECT a.id FROM picks p JOIN articles a ON a.id = p.id
       WHERE p.code = ? AND p.line IS NULL AND a.state = 'listed' AND a.date > ? ORDER BY a.date, a.code LIMIT ?`, code, after, limit,
    ).map(({ id }) => this.articleOf(Number(id)));
  }

  /** The lists of one kind in which readers find articles, and how many. */
  lists(kind: 'section' | 'agency' | 'author' | 'tag'): { id: string; count: number; seats: number; label: string }[] {
    return this.#all(
      'SELECT name, listed, seats, label FROM lists WHERE name >= ? AND name < ? AND listed > 0 ORDER BY name', `${kind}/`, `${kind}0`,
    ).map(({ name, listed, seats, label }) => {
      const id = String(name).slice(kind.length + 1);
      return { id, count: Number(listed), seats: Number(seats), label: String(label ?? id) };
    });
  }

  /** How a tag is spelled by the first article that has it. */
  tagLabel(slug: string): string | undefined {
    let label = this.#labels.get(slug);
    if (label === undefined) {
      const row = this.#rows.get('SELECT label FROM lists WHERE name = ? AND listed > 0', `tag/${slug}`);
      if (row === undefined) return undefined;
      this.#labels.set(slug, (label = String(row['label'])));
    }
    return label;
  }

  /**
   * Counts the listed articles of each day, month or year.
   *
   * @param divisor 1 for days, 100 for months, 10000 for years
   * @param from the first day, inclusive: 14000101
   * @param to the last day, inclusive
   */
  periods(divisor: 1 | 100 | 10_000, from = 0, to = 99_999_999): PeriodCount[] {
    return this.#all(
      'SELECT day / CAST(? AS INTEGER) AS key, sum(listed) AS n FROM days WHERE day BETWEEN ? AND ? GROUP BY 1 ORDER BY 1',
      divisor, from, to,
    ).map((row) => ({ key: Number(row['key']), count: Number(row['n']) }));
  }

  /** The listed articles of some days, the newest first; all of them unless there is a limit. */
  days(from: number, to: number, limit = -1): StoredArticle[] {
    // In the order of the index by day, so that a limit reads no more than it gives.
    return this.#all(
      "SELECT id FROM articles WHERE state = 'listed' AND day BETWEEN ? AND ? ORDER BY day DESC, date DESC, code DESC LIMIT ?", from, to, limit,
    ).map(({ id }) => this.articleOf(Number(id)));
  }

  /** The nearest period with articles before or after one. */
  neighbour(divisor: 1 | 100 | 10_000, key: number, direction: 'before' | 'after'): number | undefined {
    const sql = direction === 'before'
      ? 'SELECT max(day) AS day FROM days WHERE day < ?'
      : 'SELECT min(day) AS day FROM days WHERE day >= ?';
    const day = this.#all(sql, direction === 'before' ? key * divisor : (key + 1) * divisor)[0]?.['day'];
    return day === null || day === undefined ? undefined : Math.floor(Number(day) / divisor);
  }

  /** The picture of a source, as it was when last good. */
  picture(src: string): Picture | undefined {
    const found = this.#published(src);
    return found === undefined || 'kind' in found ? undefined : found;
  }

  /** A file that is no picture, as it was when last good. */
  mediaFile(src: string): MediaFile | undefined {
    const found = this.#published(src);
    return found !== undefined && 'kind' in found ? found : undefined;
  }

  #published(src: string): Picture | MediaFile | undefined {
    const [row] = this.#all('SELECT picture FROM pictures WHERE src = ? AND picture IS NOT NULL', src);
    return row === undefined ? undefined : (JSON.parse(String(row['picture'])) as Picture | MediaFile);
  }

  /** The standalone pages, by name. */
  standalonePages(): readonly ParsedPage[] {
    return (this.#standalone ??= this.#all('SELECT page FROM standalone ORDER BY name').map((row) => JSON.parse(String(row['page'])) as ParsedPage));
  }

  /**
   * Addresses of all articles' pages and all numbered pages of lists that have a seat, oldest first: whoever prints them in
   * this order meets an article in its own page and in its lists at about the same time.
   */
  *addressesByDate(): Generator<string> {
    const statement = this.#store.prepare(
      `SELECT date, '/news/' || code || '/' AS path FROM articles WHERE state IN ('listed', 'tombstone')
       UNION ALL SELECT p.date, '/' || l.name || '/page/' || p.page || '/' FROM list_pages p JOIN lists l ON l.id = p.list WHERE l.listed > 0 OR l.name NOT GLOB 'tag/*'
       ORDER BY 1, 2`,
    );
    for (const row of statement.iterate()) yield String(row['path']);
  }

  /** Whether an article may be anyone's pick. Most are not, so that whoever asks for many learns all picks at once. */
  #mayBePicked(code: string): boolean {
    if ((this.#asked += 1) < MANY_ASKED) return true;
    this.#picked ??= new Set(this.#all('SELECT DISTINCT code FROM picks').map((row) => String(row['code'])));
    return this.#picked.has(code);
  }

  /** The row of a list; one that no list has when nothing was ever in it. */
  #listId(name: string): number {
    let id = this.#lists.get(name);
    if (id === undefined) this.#lists.set(name, (id = Number(this.#all('SELECT id FROM lists WHERE name = ?', name)[0]?.['id'] ?? -1)));
    return id;
  }

  #all(sql: string, ...parameters: (string | number)[]): Row[] {
    return this.#rows.all(sql, ...parameters);
  }

  #loadRegistries(): Registries {
    return (this.#registries ??= storedRegistries(this.#rows));
  }
}
