import { articlePath } from '../domain/addresses.ts';
import { BOXES_PATH, BREAKING_PATH } from '../domain/live-addresses.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { cardView } from './card-view.ts';
import type { BoxesFileView, BreakingFileView, BreakingView, HeadlineView } from './live-view-models.ts';
import type { PageContext } from './page-context.ts';

/** More than these are no news that all readers must hear of at once. */
const MOST_BREAKING = 3;
const LATEST = 8;
const MOST_READ = 8;

/** The headlines that are breaking news at the build's clock, the newest first. */
export function breakingNews({ reader }: PageContext): BreakingView[] {
  return reader.coverage.breaking(reader.now, MOST_BREAKING).map((id) => {
    const { article } = reader.articleOf(id);
    return { href: articlePath(article.code), title: article.title, until: article.breaking ?? 0 };
  });
}

/** The headlines that readers open most: those of the newsroom's list that are public. */
export function mostRead(context: PageContext): HeadlineView[] {
  const { reader } = context;
  const stored = reader.coverage.mostRead().map((code) => reader.article(code)).filter((found) => found?.state === 'listed') as StoredArticle[];
  return stored.slice(0, MOST_READ).map((found) => headline(found, context));
}

/** The bar of breaking news of every article's page. */
export function breakingFileView(context: PageContext): BreakingFileView {
  return { kind: 'breaking', path: BREAKING_PATH, news: breakingNews(context) };
}

/** The boxes «آخرین خبرها» and «پربیننده» of every article's page. */
export function boxesFileView(context: PageContext): BoxesFileView {
  const latest = context.reader.newest('latest', LATEST).map((found) => headline(found, context));
  return { kind: 'boxes', path: BOXES_PATH, latest, mostRead: mostRead(context) };
}

function headline(stored: StoredArticle, context: PageContext): HeadlineView {
  const { href, title, published, isLive } = cardView(stored, context);
  return { href, title, published, ...(isLive === true && { isLive }) };
}
