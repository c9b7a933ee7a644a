import type { NewsSitemapView, SitemapIndexView, SitemapView } from '../queries/machine-views.ts';
import { element, XML_DECLARATION } from './xml.ts';

/** @see https://www.sitemaps.org/protocol.html */
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
/** @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** A sitemap of pages with their leading pictures. */
export function sitemap({ entries }: SitemapView): string {
  const pages = entries.map(({ url, modified, image }) => {
    const picture = image === undefined ? '' : `<image:image>${inline('image:loc', image)}</image:image>`;
    return `<url>${inline('loc', url)}${inline('lastmod', modified)}${picture}</url>\n`;
  });
  return `${XML_DECLARATION}<urlset xmlns="${SITEMAP}" xmlns:image="${IMAGE}">\n${pages.join('')}</urlset>\n`;
}

/** The index of all sitemaps. */
export function sitemapIndex({ sitemaps }: SitemapIndexView): string {
  const list = sitemaps.map(({ url, modified }) => `<sitemap>${inline('loc', url)}${inline('lastmod', modified)}</sitemap>\n`);
  return `${XML_DECLARATION}<sitemapindex xmlns="${SITEMAP}">\n${list.join('')}</sitemapindex>\n`;
}

/** The newest articles for Google News. */
export function newsSitemap({ publication, entries }: NewsSitemapView): string {
  const source = `<news:publication>${inline('news:name', publication.name)}${inline('news:language', publication.language)}</news:publication>`;
  const news = entries.map(({ url, title, published }) =>
    `<url>${inline('loc', url)}<news:news>${source}${inline('news:publication_date', published)}${inline('news:title', title)}</news:news></url>\n`);
  return `${XML_DECLARATION}<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS}">\n${news.join('')}</urlset>\n`;
}

function inline(name: string, text: string | undefined): string {
  return element(name, text).trimEnd();
}
