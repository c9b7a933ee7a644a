import type { SiteConfig } from '../config/site-config.ts';
import { FEED_FORMATS, feedPath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import type { Store } from './open-store.ts';
import { storedConfig } from './stored-config.ts';
import { listsOf, type ArticleChange } from './settle-states.ts';
import type { Touched } from './touched.ts';

/**
 * How many articles a feed holds, the newest of its list. A reader that asks once a day finds all of a day's news of a section, and
 * a feed with whole texts stays below a tenth of a megabyte.
 */
export const FEED_ITEMS = 20;

/** Touches feeds: those of the lists in which an article that has changed is among the newest. */
export class FeedToucher {
  readonly #store: Store;
  readonly #touched: Touched;
  readonly #feeds: SiteConfig['feeds'];
  readonly #statements;

  constructor(store: Store, touched: Touched) {
    this.#store = store;
    this.#touched = touched;
    this.#feeds = (storedConfig(store) as SiteConfig).feeds;
    this.#statements = {
      list: store.prepare('SELECT id, listed FROM lists WHERE name = ?'),
      later: store.prepare('SELECT count(*) AS n FROM (SELECT 1 FROM list_members WHERE list = ? AND listed = 1 AND (date, code) > (?, ?) LIMIT ?)'),
    };
  }

  /** After articles have changed and lists are settled. */
  articles(changes: readonly ArticleChange[]): void {
    for (const { before, after } of changes) {
      for (const found of [before, after]) if (found?.listed === true) this.article(found.article);
    }
  }

  /** Touches the feeds in which an article stands, or stood before it left its lists. */
  article(article: Article): void {
    for (const { list } of listsOf(article)) {
      const { id, listed } = this.#statements.list.get(list) ?? {};
      if (!this.#hasFeed(list, Number(listed ?? 0))) continue;
      const later = this.#statements.later.get(Number(id ?? -1), article.date, article.code, FEED_ITEMS)?.['n'];
      if (Number(later) < FEED_ITEMS) this.#touch(list);
    }
  }

  /** After the number of articles of a list, or its name, has changed. */
  list(name: string, before: number, after: number, isRenamed: boolean): void {
    const [had, has] = [this.#hasFeed(name, before), this.#hasFeed(name, after)];
    if (had !== has || (has && isRenamed)) this.#touch(name);
  }

  /** Touches the feeds that name an agency or an author, whose entry has changed. */
  named(kind: 'agency' | 'author', id: string): void {
    const shows = this.#store.prepare(`SELECT 1 FROM (SELECT id FROM list_members WHERE list = ? AND listed = 1 ORDER BY date DESC, code DESC LIMIT ?) m
      JOIN articles a ON a.id = m.id WHERE ${kind === 'agency' ? '? IN (a.agency, a.via)' : 'a.author = ?'} LIMIT 1`);
    for (const { id: list, name, listed } of this.#store.prepare('SELECT id, name, listed FROM lists WHERE listed > 0').all()) {
      const isOwn = name === `${kind}/${id}`;
      if (this.#hasFeed(String(name), Number(listed)) && (isOwn || shows.get(Number(list), FEED_ITEMS, id) !== undefined)) this.#touch(String(name));
    }
  }

  #touch(list: string): void {
    const formats = new Set(list.startsWith('tag/') ? this.#feeds.tagFormats : this.#feeds.formats);
    for (const format of FEED_FORMATS) if (formats.has(format)) this.#touched.page(feedPath(list, format));
  }

  #hasFeed(list: string, listed: number): boolean {
    return !list.startsWith('tag/') || listed >= this.#feeds.tagMinimum;
  }
}
