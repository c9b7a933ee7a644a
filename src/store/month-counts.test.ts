import { expect, test } from 'vitest';
import { SITEMAP_ADDRESSES, sitemapParts } from './month-counts.ts';

test.each([[0, 0], [1, 1], [SITEMAP_ADDRESSES, 1], [SITEMAP_ADDRESSES + 1, 2], [3 * SITEMAP_ADDRESSES, 3]])('%i articles of a month have %i sitemaps', (articles, sitemaps) => {
  expect(sitemapParts(articles)).toBe(sitemaps);
});
