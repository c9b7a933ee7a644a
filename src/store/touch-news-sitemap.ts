import { NEWS_SITEMAP_PATH } from '../domain/addresses.ts';
import type { ArticleChange } from './settle-states.ts';
import type { Store } from './open-store.ts';
import type { Touched } from './touched.ts';

/**
 * How long an article stays in the news sitemap, in milliseconds: two days.
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const NEWS_AGE = 48 * 3_600_000;

/**
 * Touches the news sitemap when an article that it may show has changed, or when the clock has moved over one: it is too old
 * now, or its time has come.
 *
 * @param before the clock of the last build, in milliseconds since the epoch
 * @param now the clock of this one
 */
export function touchNewsSitemap(store: Store, touched: Touched, changes: readonly ArticleChange[], before: number, now: number): void {
  const oldest = Math.min(before, now) - NEWS_AGE;
  const isShown = changes.some((change) => [change.before, change.after].some((found) => found?.listed === true && found.article.date > oldest));
  if (isShown || hasPassed(store, before, now)) touched.page(NEWS_SITEMAP_PATH);
}

function hasPassed(store: Store, before: number, now: number): boolean {
  if (before === now) return false;
  const [from, to] = [Math.min(before, now), Math.max(before, now)];
  const within = store.prepare(`SELECT 1 FROM lists l JOIN list_members m ON m.list = l.id WHERE l.name = 'latest' AND m.listed = 1
    AND m.date > ? AND m.date <= ? LIMIT 1`);
  return [0, NEWS_AGE].some((age) => within.get(from - age, to - age) !== undefined);
}
