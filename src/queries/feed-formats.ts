import { FEED_FORMATS, type FeedFormat } from '../domain/addresses.ts';
import type { PageContext } from './page-context.ts';

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
  return reader.listed(list) < least ? [] : FEED_FORMATS.filter((format) => wanted.has(format));
}
