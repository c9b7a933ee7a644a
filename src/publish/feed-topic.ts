import { unescapeHtml } from '../queries/escape-html.ts';

/** Where a feed says that it lies, and the hub that it says tells of its changes. */
export interface FeedTopic {
  readonly topic: string;
  readonly hub: string;
}

/** A `link` of RSS or Atom, and its attributes. The namespace's prefix is ours. */
const LINK = /<(?:atom:)?link ([^>]*)\/>/g;

/**
 * The hub that one of our feeds names, and the feed's own address, by which the hub knows it: https://www.w3.org/TR/websub/#discovery
 * Both stand before the first item.
 *
 * @param path of the feed, which says its form
 * @returns undefined for a feed without a hub
 * @example feedTopic('feed.json', '{"feed_url":"https://khabar.example/feed.json","hubs":[{"type":"WebSub","url":"https://hub.example/"}],"items":[]}')
 *   // { topic: 'https://khabar.example/feed.json', hub: 'https://hub.example/' }
 */
export function feedTopic(path: string, text: string): FeedTopic | undefined {
  const { self, hub } = path.endsWith('.json') ? ofJson(text) : ofXml(text);
  return self === undefined || hub === undefined ? undefined : { topic: self, hub };
}

function ofJson(text: string): { self: string | undefined; hub: string | undefined } {
  const { feed_url: self, hubs } = JSON.parse(text) as { feed_url?: string; hubs?: readonly { type: string; url: string }[] };
  return { self, hub: hubs?.find(({ type }) => type === 'WebSub')?.url };
}

function ofXml(text: string): { self: string | undefined; hub: string | undefined } {
  const end = text.search(/<(?:item|entry)>/);
  const links = [...text.slice(0, end === -1 ? text.length : end).matchAll(LINK)].map(([, attributes = '']) => attributes);
  const addressOf = (rel: string): string | undefined => {
    const attributes = links.find((link) => link.includes(`rel="${rel}"`));
    const href = /\bhref="([^"]*)"/.exec(attributes ?? '')?.[1];
    return href === undefined ? undefined : unescapeHtml(href);
  };
  return { self: addressOf('self'), hub: addressOf('hub') };
}
