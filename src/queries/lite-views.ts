import { absoluteUrl, articlePath, HOME_PATH, listPath } from '../domain/addresses.ts';
import { LITE_PATH, litePath } from '../domain/edition-addresses.ts';
import { toPersianDigits } from '../persian/digits.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import type { Headline, LiteArticleView, LiteFrontView, LiteTombstoneView } from './edition-views.ts';
import { timeView, type PageContext } from './page-context.ts';
import { plainArticle } from './plain-article.ts';

/** How many headlines the front page of the text-only edition holds: the newest, and of each section. */
export const LITE_NEWEST = 12;
export const LITE_OF_SECTION = 5;

/** How many updates of a live story its text-only page holds: it is to weigh five kilobytes at most. */
const LITE_UPDATES = 10;

/** The text-only page of an article, or what stands in the place of one that was taken down; undefined when there is none. */
export function liteArticleView(code: string, context: PageContext): LiteArticleView | LiteTombstoneView | undefined {
  const { reader, site } = context;
  const stored = reader.config.lite ? reader.article(code) : undefined;
  if (stored === undefined) return undefined;
  const { article } = stored;
  const full = articlePath(article.code);
  const shared = { site, path: litePath(article.code), canonical: absoluteUrl(site.url, full) };
  if (stored.state === 'tombstone') {
    const { date, reason } = article.withdrawn ?? { date: article.date, reason: '' };
    return { kind: 'lite-tombstone', ...shared, withdrawn: timeView(date, context), reason };
  }
  return {
    kind: 'lite',
    ...shared,
    full,
    ...plainArticle(stored, { syntax: 'html', link: (href) => (href.startsWith('#') ? full + href : liteLink(href)) }, context, LITE_UPDATES),
    sectionHref: listPath('section', article.section),
    codeText: toPersianDigits(article.code),
  };
}

/** The front page of the text-only edition: the newest headlines, and some of each section. */
export function liteFrontView(context: PageContext): LiteFrontView | undefined {
  const { reader, site } = context;
  if (!reader.config.lite) return undefined;
  const headlines = (articles: readonly StoredArticle[]): Headline[] => articles.map(({ article }) => ({ href: litePath(article.code), title: article.title }));
  return {
    kind: 'lite-front',
    site,
    path: LITE_PATH,
    canonical: absoluteUrl(site.url, HOME_PATH),
    newest: headlines(reader.newest('latest', LITE_NEWEST)),
    sections: [...reader.sections.values()].flatMap(({ id, title }) => {
      const found = reader.newest(`section/${id}`, LITE_OF_SECTION);
      return found.length === 0 ? [] : [{ section: { href: listPath('section', id), label: title }, headlines: headlines(found) }];
    }),
  };
}

/** Articles of the site lead to their own text-only pages; comments and other places on a page are on the page alone. */
function liteLink(href: string): string {
  const code = /^\/news\/([^/?#]+)\/$/.exec(href)?.[1];
  return code === undefined ? href : litePath(code);
}
