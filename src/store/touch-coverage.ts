import type { Article } from '../domain/article.ts';
import type { Store } from './open-store.ts';
import { touchListed } from './touch-around.ts';
import type { Touched } from './touched.ts';

/**
 * Touches the pages of stories whose live coverage has ended by itself since the last build, since they are marked as live in lists too. The
 * bar of breaking news is asked for by each build, so that nothing need be touched for its sake.
 *
 * @param before the clock of the last build, in milliseconds since the epoch
 * @param now the clock of this one
 */
export function touchEndedCoverage(store: Store, touched: Touched, before: number, now: number, pageSize: number): void {
  if (before === now || touched.isEverything) return;
  const ended = store.prepare(`SELECT a.article FROM coverage c JOIN articles a ON a.id = c.id
    WHERE c.kind = 'live' AND c.until > ? AND c.until <= ? AND a.state = 'listed'`).all(Math.min(before, now), Math.max(before, now));
  for (const { article } of ended) touchListed(store, touched, JSON.parse(String(article)) as Article, pageSize);
}
