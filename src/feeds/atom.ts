import { escapeHtml } from '../queries/escape-html.ts';
import type { FeedItem, FeedView, NamedSource } from '../queries/machine-views.ts';
import { cdata, element, emptyElement, XML_DECLARATION } from './xml.ts';

/** A feed as Atom, RFC 4287. `xml:lang` tells readers the language, and the HTML of each text its direction. */
export function atom(feed: FeedView): string {
  return `${XML_DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
${element('id', feed.self)}${element('title', feed.title)}${element('subtitle', feed.description === feed.title ? undefined : feed.description)}${
    element('updated', feed.updated)}${emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.self })}${
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.homepage })}${
    feed.hub === undefined ? '' : emptyElement('link', { rel: 'hub', href: feed.hub })}${
    element('icon', feed.icon)}${person({ name: feed.siteTitle, url: feed.siteUrl })}${feed.items.map(entry).join('')}</feed>
`;
}

function entry({ url, title, summary, content, published, updated, author, agency, categories, picture }: FeedItem): string {
  const named = [author, agency].filter((source) => source !== undefined);
  return `<entry>
${element('id', url)}${element('title', title)}${emptyElement('link', { rel: 'alternate', type: 'text/html', href: url })}${
    element('published', published)}${element('updated', updated)}${named.map(person).join('')}${
    categories.map((term) => emptyElement('category', { term })).join('')}${
    picture === undefined ? '' : emptyElement('link', { rel: 'enclosure', type: picture.type, href: picture.url })}${
    element('summary', summary === undefined ? undefined : escapeHtml(summary), { type: 'html' })}${content === undefined ? '' : `<content type="html">${cdata(content)}</content>\n`}</entry>
`;
}

/** An entry without one has the feed's own author, the newspaper. */
function person({ name, url }: NamedSource): string {
  return `<author>${element('name', name)}${element('uri', url)}</author>\n`;
}
