import type { FeedItem, FeedView, NamedSource } from '../queries/machine-views.ts';

/** A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: FeedView): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homepage,
    feed_url: feed.self,
    description: feed.description,
    favicon: feed.icon,
    authors: [{ name: feed.siteTitle, url: feed.siteUrl }],
    language: feed.lang,
    hubs: feed.hub === undefined ? undefined : [{ type: 'WebSub', url: feed.hub }],
    items: feed.items.map(jsonItem),
  };
  return `${JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part))}\n`;
}

function jsonItem({ url, title, summary, content, published, updated, author, agency, categories, picture }: FeedItem): object {
  const named: NamedSource[] = [author, agency].filter((source) => source !== undefined);
  return {
    id: url,
    url,
    title,
    // An item must have a text, be it the shortest.
    ...(content === undefined ? { content_text: summary ?? title } : { content_html: content }),
    summary,
    image: picture?.url,
    date_published: published,
    date_modified: updated === published ? undefined : updated,
    authors: named.length === 0 ? undefined : named,
    tags: categories,
  };
}
