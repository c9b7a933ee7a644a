import { monthSitemapPath, SITEMAP_PATH } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import { aroundMonth, gregorianMonth } from '../domain/gregorian-month.ts';
import { modifiedAt } from '../domain/modified-at.ts';
import type { Store } from './open-store.ts';
import type { PublicArticle } from './settle-states.ts';
import type { Touched } from './touched.ts';

/** The most addresses of one sitemap: https://www.sitemaps.org/protocol.html#index. 50,000 of ours are some 15 MB, of the 50 MB that are allowed. */
export const SITEMAP_ADDRESSES = 50_000;

/** How many sitemaps a month with so many articles has. */
export function sitemapParts(listed: number): number {
  return Math.ceil(listed / SITEMAP_ADDRESSES);
}

/** What a month has won, and whether it must be counted anew, since it has lost something. */
interface MonthChange {
  readonly came: number;
  readonly modified: number;
  readonly hasLost: boolean;
}

/**
 * Keeps for each Gregorian month how many articles readers find, and when one was last changed: the index of the sitemaps says
 * so, and a push cannot look at all articles. Touches the sitemaps of the months that have changed.
 */
export class MonthCounts {
  readonly #store: Store;
  readonly #touched: Touched;
  readonly #changes = new Map<string, MonthChange>();

  constructor(store: Store, touched: Touched) {
    this.#store = store;
    this.#touched = touched;
  }

  /** Notes that an article is another one now. */
  change(before: PublicArticle | undefined, after: PublicArticle | undefined): void {
    const [was, is] = [before?.listed === true ? before.article : undefined, after?.listed === true ? after.article : undefined];
    if (was !== undefined && is !== undefined && entryOf(was) === entryOf(is)) return;
    if (was !== undefined) this.#note(was, { came: 0, modified: 0, hasLost: true });
    if (is !== undefined) this.#note(is, { came: 1, modified: modifiedAt(is), hasLost: false });
  }

  /** Carries out what was noted, after lists are settled. */
  settle(): void {
    const known = this.#store.prepare('SELECT listed, modified FROM months WHERE month = ?');
    const save = this.#store.prepare('INSERT INTO months VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET listed = excluded.listed, modified = excluded.modified');
    const remove = this.#store.prepare('DELETE FROM months WHERE month = ?');
    for (const [month, { came, modified, hasLost }] of this.#changes) {
      const row = known.get(month);
      const before = { listed: Number(row?.['listed'] ?? 0), modified: Number(row?.['modified'] ?? Number.MIN_SAFE_INTEGER) };
      const after = hasLost ? this.#count(month) : { listed: before.listed + came, modified: Math.max(before.modified, modified) };
      if (after.listed > 0) save.run(month, after.listed, after.modified);
      else remove.run(month);
      if (this.#touched.isEverything) continue;
      const parts = sitemapParts(Math.max(before.listed, after.listed));
      for (let part = 1; part <= parts; part += 1) this.#touched.page(monthSitemapPath(month, part));
      if (before.modified !== after.modified || sitemapParts(before.listed) !== sitemapParts(after.listed)) this.#touched.page(SITEMAP_PATH);
    }
    this.#changes.clear();
  }

  #count(month: string): { listed: number; modified: number } {
    const articles = this.#store.prepare(`SELECT a.article FROM lists l JOIN list_members m ON m.list = l.id JOIN articles a ON a.id = m.id
      WHERE l.name = 'latest' AND m.date BETWEEN ? AND ? AND m.listed = 1`);
    let [listed, modified] = [0, Number.MIN_SAFE_INTEGER];
    for (const row of articles.iterate(...aroundMonth(month))) {
      const article = JSON.parse(String(row['article'])) as Article;
      if (gregorianMonth(article.date) !== month) continue;
      listed += 1;
      modified = Math.max(modified, modifiedAt(article));
    }
    return { listed, modified };
  }

  #note(article: Article, { came, modified, hasLost }: MonthChange): void {
    const month = gregorianMonth(article.date);
    const known = this.#changes.get(month);
    this.#changes.set(month, {
      came: (known?.came ?? 0) + came,
      modified: Math.max(known?.modified ?? Number.MIN_SAFE_INTEGER, modified),
      hasLost: hasLost || known?.hasLost === true,
    });
  }
}

/** All that a sitemap says of an article, and all that decides on where it says so. */
function entryOf(article: Article): string {
  return JSON.stringify([article.code, article.date, modifiedAt(article), article.image?.src]);
}
