import type { Article } from '../domain/article.ts';
import type { PageContext } from './page-context.ts';

/**
 * Whether an article is kept out of news indexes, which count a relayed text as its agency's and not as the newspaper's own. The
 * article's own word counts before that of its agency, and its source's before that of the agency that relayed it.
 */
export function isOutOfNewsIndexes({ newsIndex, agency, via }: Article, { reader }: PageContext): boolean {
  if (newsIndex !== undefined) return !newsIndex;
  const said = [agency, via].map((id) => (id === undefined ? undefined : reader.agencies.get(id)?.newsIndex));
  return said.find((word) => word !== undefined) === false;
}
