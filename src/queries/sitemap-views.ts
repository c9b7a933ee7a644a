import { toIso } from '../calendar/tehran.ts';
import {
  absoluteUrl, articlePath, HOME_PATH, indexPath, latestPath, listPath, monthSitemapPath, NEWS_SITEMAP_PATH, PAGES_SITEMAP_PATH,
  ROBOTS_PATH, SITEMAP_PATH, standalonePath,
} from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import { aroundMonth, gregorianMonth } from '../domain/gregorian-month.ts';
import { modifiedAt } from '../domain/modified-at.ts';
import { SITEMAP_ADDRESSES, sitemapParts } from '../store/month-counts.ts';
import { NEWS_AGE } from '../store/touch-news-sitemap.ts';
import type { NewsSitemapView, RobotsView, SitemapIndexView, SitemapView } from './machine-views.ts';
import { isOutOfNewsIndexes } from './news-index.ts';
import type { PageContext } from './page-context.ts';
import { pictureView } from './picture-view.ts';

/** The most articles of a news sitemap: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const NEWS_ARTICLES = 1000;

/** The index of the sitemaps: that of the pages, and those of the months, the oldest first. */
export function sitemapIndexView({ reader, site }: PageContext): SitemapIndexView {
  const months = reader.timeline.months().flatMap(({ month, listed, modified }) =>
    Array.from({ length: sitemapParts(listed) }, (_, at) => ({ url: absoluteUrl(site.url, monthSitemapPath(month, at + 1)), modified: toIso(modified) })));
  return { kind: 'sitemap-index', path: SITEMAP_PATH, sitemaps: [{ url: absoluteUrl(site.url, PAGES_SITEMAP_PATH) }, ...months] };
}

/**
 * The sitemap of a month's articles, in the order of their publication. That of a month that is over stays as it is unless one of its
 * articles changes.
 *
 * @param month Gregorian, in Tehran: `2022-01`
 */
export function monthSitemapView(month: string, part: number, context: PageContext): SitemapView | undefined {
  const { reader, site } = context;
  const articles = reader.timeline.published(...aroundMonth(month)).filter(({ date }) => gregorianMonth(date) === month)
    .slice((part - 1) * SITEMAP_ADDRESSES, part * SITEMAP_ADDRESSES);
  if (articles.length === 0) return undefined;
  const entries = articles.map((article) => ({
    url: absoluteUrl(site.url, articlePath(article.code)),
    modified: toIso(modifiedAt(article)),
    image: imageOf(article, context),
  }));
  return { kind: 'sitemap', path: monthSitemapPath(month, part), entries };
}

/**
 * The sitemap of the other pages that readers begin at: the front page, sections, agencies and authors with articles, the archive,
 * standalone pages. They say nothing of when they were changed, so that a push need not write them; tags are found by links.
 */
export function pagesSitemapView({ reader, site }: PageContext): SitemapView {
  const lists = (['section', 'agency', 'author'] as const).flatMap((kind) => {
    const withArticles = new Set(reader.lists(kind).map(({ id }) => id));
    const entries = { section: reader.sections, agency: reader.agencies, author: reader.authors }[kind];
    return [indexPath(kind), ...[...entries.keys()].filter((id) => withArticles.has(id)).map((id) => listPath(kind, id))];
  });
  const paths = [HOME_PATH, latestPath(), ...lists, '/archive/', ...reader.standalonePages().map(({ name }) => standalonePath(name))];
  return { kind: 'sitemap', path: PAGES_SITEMAP_PATH, entries: paths.map((path) => ({ url: absoluteUrl(site.url, path) })) };
}

/** The news of the two days before the build's clock, the newest first, for Google News. */
export function newsSitemapView(context: PageContext): NewsSitemapView {
  const { reader, site } = context;
  const articles = reader.timeline.published(reader.now - NEWS_AGE + 1, reader.now).filter((article) => !isOutOfNewsIndexes(article, context));
  return {
    kind: 'news-sitemap',
    path: NEWS_SITEMAP_PATH,
    publication: { name: site.title, language: site.lang.slice(0, 2) },
    entries: articles.reverse().slice(0, NEWS_ARTICLES).map(({ code, title, date }) => ({
      url: absoluteUrl(site.url, articlePath(code)), title, published: toIso(date),
    })),
  };
}

/** What crawlers are told; undefined when the newsroom tells them itself. */
export function robotsView({ reader, site }: PageContext): RobotsView | undefined {
  if (reader.publicFiles.hasOwnRobots) return undefined;
  return { kind: 'robots', path: ROBOTS_PATH, sitemaps: [SITEMAP_PATH, NEWS_SITEMAP_PATH].map((path) => absoluteUrl(site.url, path)) };
}

function imageOf({ image }: Article, { reader, site }: PageContext): string | undefined {
  const picture = image === undefined ? undefined : pictureView(reader, image);
  return picture === undefined ? undefined : absoluteUrl(site.url, picture.src);
}
