import { escapeHtml } from '../queries/escape-html.ts';
import type { FeedItem, FeedView } from '../queries/machine-views.ts';
import { rfc822Date } from './rfc-822-date.ts';
import { attributeList, cdata, element, emptyElement, XML_DECLARATION } from './xml.ts';

/** The names that stand beside RSS's own. */
const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

/**
 * A feed as RSS 2.0, https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile, with the modules
 * content, Dublin Core, Media RSS (https://www.rssboard.org/media-rss) and Atom's links for itself and its hub
 * (https://www.w3.org/TR/websub/#discovery).
 */
export function rss(feed: FeedView): string {
  return `${XML_DECLARATION}<rss version="2.0" ${NAMESPACES} xml:lang="${feed.lang}">
<channel>
${element('title', feed.title)}${element('link', feed.homepage)}${element('description', escapeHtml(feed.description))}${element('language', feed.lang)}${
    element('lastBuildDate', rfc822Date(feed.updated))}${emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self })}${
    feed.hub === undefined ? '' : emptyElement('atom:link', { rel: 'hub', href: feed.hub })}${feed.items.map((item) => rssItem(item, feed)).join('')}</channel>
</rss>
`;
}

function rssItem(item: FeedItem, feed: FeedView): string {
  const { url, title, summary, content, published, author, agency, categories, picture } = item;
  return `<item>
${element('title', title)}${element('link', url)}${element('guid', url, { isPermaLink: 'true' })}${element('pubDate', rfc822Date(published))}${
    element('dc:creator', author?.name ?? agency?.name ?? feed.siteTitle)}${categories.map((category) => element('category', category)).join('')}${
    // `source` must have an address; an agency without one is named as the creator at least.
    agency?.url === undefined ? '' : element('source', agency.name, { url: agency.url })}${
    // Descriptions are HTML, so that a plain text is escaped twice.
    element('description', summary === undefined ? undefined : escapeHtml(summary))}${
    content === undefined ? '' : `<content:encoded>${cdata(content)}</content:encoded>\n`}${picture === undefined ? '' : mediaContent(picture)}</item>
`;
}

function mediaContent({ url, type, width, height, alt, caption, credit }: NonNullable<FeedItem['picture']>): string {
  const description = caption ?? (alt === '' ? undefined : alt);
  return `<media:content${attributeList({ url, type, medium: 'image', width, height })}>
${element('media:description', description, { type: 'plain' })}${element('media:credit', credit)}</media:content>
`;
}
