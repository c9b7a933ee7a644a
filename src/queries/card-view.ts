import { articlePath, listPath } from '../domain/addresses.ts';
import { isLive } from '../domain/coverage.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { commentCount } from './comments-view.ts';
import { timeView, type PageContext } from './page-context.ts';
import { pictureView } from './picture-view.ts';
import type { CardView, LinkView } from './view-models.ts';

/** An article in a list. It is made once, however many lists show it. */
export function cardView(stored: StoredArticle, context: PageContext): CardView {
  let card = context.cards.get(stored);
  if (card === undefined) context.cards.set(stored, (card = makeCard(stored, context)));
  return card;
}

function makeCard({ article }: StoredArticle, context: PageContext): CardView {
  return {
    href: articlePath(article.code),
    title: article.title,
    kicker: article.kicker,
    lead: article.lead,
    section: sectionLink(article.section, context),
    published: timeView(article.date, context),
    comments: commentCount(context.reader.comments.count(article.code)),
    ...(isLive(article, context.reader.now) && { isLive: true }),
    picture: article.image === undefined ? undefined : pictureView(context.reader, article.image),
  };
}

/** The link to a section. */
export function sectionLink(id: string, { reader }: PageContext): LinkView {
  return { href: listPath('section', id), label: reader.sections.get(id)?.title ?? id };
}
