import { expect, test } from 'vitest';
import { atom } from '../feeds/atom.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { rss } from '../feeds/rss.ts';
import type { FeedView } from '../queries/machine-views.ts';
import { feedTopic } from './feed-topic.ts';

const FEED: FeedView = {
  kind: 'feed', format: 'rss', path: '/feed.xml', self: 'https://x.example/tag/%D8%A2%D8%A8/feed.xml', homepage: 'https://x.example/', title: 'الف', description: 'ب', lang: 'fa',
  siteTitle: 'الف', siteUrl: 'https://x.example/', updated: '2022-01-22T13:45:00+03:30',
  items: [{ url: 'https://x.example/news/1/', title: 'یک', content: '<atom:link rel="hub" href="https://evil.example/"/>', published: '2022-01-22T13:45:00+03:30', updated: '2022-01-22T13:45:00+03:30', categories: [] }],
};
const HUB = 'https://hub.example/?a=1&b="2"';

test.each([['feed.xml', rss], ['section/x/atom.xml', atom], ['feed.json', jsonFeed]] as const)('%s names itself and its hub', (path, write) => {
  expect(feedTopic(path, write({ ...FEED, hub: HUB }))).toEqual({ topic: FEED.self, hub: HUB });
  expect(feedTopic(path, write(FEED))).toBe(undefined);
  expect(feedTopic(path, write({ ...FEED, hub: HUB, items: [] }))).toEqual({ topic: FEED.self, hub: HUB });
});
