import { FEED_FORMATS, feedPath, type FeedFormat } from '../domain/addresses.ts';
import type { PageContext } from './page-context.ts';
import type { FeedLink } from './view-models.ts';

/**
 * The forms in which a list is offered to feed readers; none for a tag that few articles have, and for any other list
 * that has none yet. The site itself always has its feeds.
 *
 * @param list the list's name in the store: `latest`, `tag/ناتو`
 */
export function feedFormats(list: string, { reader }: PageContext): FeedFormat[] {
  const { formats, tagFormats, tagMinimum } = reader.config.feeds;
  const isTag = list.startsWith('tag/');
  const wanted = new Set(isTag ? tagFormats : formats);
  if (wanted.size === 0) return [];
  const least = list === 'latest' ? 0 : isTag ? tagMinimum : 1;
  return least > 0 && reader.listed(list) < least ? [] : FEED_FORMATS.filter((format) => wanted.has(format));
}

/** The types of the forms: RFC 4287 for Atom, https://www.jsonfeed.org/version/1.1/ for JSON Feed; RSS has none that is registered. */
const TYPES: Readonly<Record<FeedFormat, string>> = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' };

/**
 * The feeds of a list, for the heads of pages.
 *
 * @param title what readers see when they are offered several: «ورزش | خبر مهم»
 */
export function feedLinks(list: string, title: string, context: PageContext): FeedLink[] {
  return feedFormats(list, context).map((format) => ({ title, type: TYPES[format], href: feedPath(list, format) }));
}
