import type { Article } from '../domain/article.ts';
import type { ListedKey } from '../store/key-window.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { RELATED_WINDOW } from '../store/touch-around.ts';
import { cardView } from './card-view.ts';
import type { PageContext } from './page-context.ts';
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
    const pick = chosen.size < MAX_LINKS && code !== article.code ? reader.article(code) : undefined;
    if (pick?.state === 'listed') chosen.set(code, pick);
  }
  if (chosen.size < MAX_LINKS) {
    for (const { id, code } of bestMatches(article, context)) {
      if (chosen.size >= MAX_LINKS) break;
      chosen.set(code, reader.articleOf(id));
    }
  }
  for (const followUp of reader.followUps(article.code, article.date, MAX_FOLLOW_UPS)) chosen.set(followUp.article.code, followUp);
  return [...chosen.values()].map((other) => {
    const { href, title, published } = cardView(other, context);
    return { href, label: title, published };
  });
}

/** Earlier articles by the number of shared tags, the newest first among equals, then of the same section. */
function* bestMatches({ tags, section, date, code }: Article, { reader }: PageContext): Generator<ListedKey> {
  const shared = new Map<number, { key: ListedKey; count: number }>();
  for (const { slug } of tags) {
    for (const key of reader.before(`tag/${slug}`, date, code, RELATED_WINDOW.tag)) {
      const known = shared.get(key.id);
      if (known === undefined) shared.set(key.id, { key, count: 1 });
      else known.count += 1;
    }
  }
  const byTag = [...shared.values()].sort((a, b) => b.count - a.count || b.key.date - a.key.date || (a.key.code < b.key.code ? 1 : -1));
  for (const { key } of byTag) yield key;
  yield* reader.before(`section/${section}`, date, code, RELATED_WINDOW.section);
}
