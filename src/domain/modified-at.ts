import type { Article } from './article.ts';

/**
 * When the content of an article was last changed, in milliseconds since the epoch: what its author says, a correction, or its
 * publication, whichever came last. What else its page shows, such as related links, does not count.
 */
export function modifiedAt({ date, updated, corrections }: Article): number {
  return Math.max(date, updated ?? date, ...corrections.map((correction) => correction.date));
}
