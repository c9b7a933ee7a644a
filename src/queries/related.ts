import { articlePath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import type { StoredArticle } from '../store/newsroom-reader.ts';
import { RELATED_WINDOW } from '../store/touch-around.ts';
import { timeView, type PageContext } from './page-context.ts';
import type { ArticleView } from './view-models.ts';

/** Own picks and matches together; follow-ups come on top. */
const MAX_LINKS = 5;
const MAX_FOLLOW_UPS = 3;

/**
 * What to read next to an article («بخوانید»): its own picks, then the best matches among what was
 * published before it, then the first follow-ups that picked it. Only the last part can ever change when
 * an article is added, so that a push re-prints few pages.
 */
export function relatedLinks(article: Article, context: PageContext): ArticleView['related'] {
  const { reader } = context;
  const chosen = new Map<string, StoredArticle>();
  for (const code of article.related) {
    const pick = reader.article(code);
    if (pick?.state === 'listed' && code !== article.code && chosen.size < MAX_LINKS) chosen.set(code, pick);
  }
  for (const match of bestMatches(article, context)) {
    if (chosen.size >= MAX_LINKS) break;
    chosen.set(match.article.code, match);
  }
  for (const followUp of reader.followUps(article.code, article.date, MAX_FOLLOW_UPS)) chosen.set(followUp.article.code, followUp);
  return [...chosen.values()].map((other) => ({
    href: articlePath(other.article.code),
    label: other.article.title,
    published: timeView(other.article.date, context),
  }));
}

/** Earlier articles by the number of shared tags, the newest first among equals, then of the same section. */
function bestMatches(article: Article, { reader }: PageContext): StoredArticle[] {
  const scores = new Map<string, { match: StoredArticle; shared: number }>();
  for (const { slug } of article.tags) {
    for (const match of reader.before(`tag/${slug}`, article.date, article.code, RELATED_WINDOW.tag)) {
      const known = scores.get(match.article.code);
      scores.set(match.article.code, { match, shared: (known?.shared ?? 0) + 1 });
    }
  }
  const byTag = [...scores.values()]
    .sort((a, b) => b.shared - a.shared || b.match.article.date - a.match.article.date || (a.match.article.code < b.match.article.code ? 1 : -1))
    .map(({ match }) => match);
  if (byTag.length >= MAX_LINKS) return byTag;
  return [...byTag, ...reader.before(`section/${article.section}`, article.date, article.code, RELATED_WINDOW.section)];
}
