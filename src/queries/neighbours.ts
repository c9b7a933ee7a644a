import { articlePath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import type { ListedKey } from '../store/key-window.ts';
import type { PageContext } from './page-context.ts';
import type { ArticleView, LinkView } from './view-models.ts';

/**
 * The stories that were published just before and just after an article in its section. A new article changes the page of one other by
 * this: of the one that was the newest.
 */
export function neighboursOf({ section, date, code }: Article, { reader }: PageContext): ArticleView['neighbours'] {
  const list = `section/${section}`;
  const linkTo = (key: ListedKey | undefined): LinkView | undefined =>
    (key === undefined ? undefined : { href: articlePath(key.code), label: reader.articleOf(key.id).article.title });
  return { older: linkTo(reader.before(list, date, code, 1)[0]), newer: linkTo(reader.after(list, date, code)) };
}
