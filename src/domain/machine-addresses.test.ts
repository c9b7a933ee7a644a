import { expect, test } from 'vitest';
import { feedPath, isMachinePath, monthSitemapPath, outputFile, parseFeedPath, parseMonthSitemapPath } from './addresses.ts';

test.each([
  ['latest', 'rss', '/feed.xml'], ['latest', 'atom', '/atom.xml'], ['latest', 'json', '/feed.json'],
  ['section/sport', 'rss', '/section/sport/feed.xml'], ['tag/آب‌وهوا', 'atom', '/tag/آب‌وهوا/atom.xml'],
] as const)('the feed of %s as %s', (list, format, path) => {
  expect(feedPath(list, format)).toBe(path);
  expect(parseFeedPath(path)).toEqual({ list, format });
  expect(isMachinePath(path)).toBe(true);
  expect(outputFile(path)).toBe(path.slice(1));
});

test.each(['/', '/feed', '/feed.xml/', '/latest/feed.xml', '/news/feed.xml', '/section/feed.xml', '/section/a/b/feed.xml', '/x/feed.json', 'feed.xml'])('%s is no feed', (path) => {
  expect(parseFeedPath(path)).toBeUndefined();
});

test.each([['2022-01', 1, '/sitemaps/2022-01.xml'], ['1999-12', 2, '/sitemaps/1999-12-2.xml'], ['2022-10', 12, '/sitemaps/2022-10-12.xml']])('the sitemap of %s, part %i', (month, part, path) => {
  expect(monthSitemapPath(month, part)).toBe(path);
  expect(parseMonthSitemapPath(path)).toEqual({ month, part });
});

test.each(['/sitemaps/2022-13.xml', '/sitemaps/2022-1.xml', '/sitemaps/2022-01-1.xml', '/sitemaps/2022-01-0.xml', '/sitemaps/2022-01-02.xml', '/sitemaps/pages.xml'])('%s is no month', (path) => {
  expect(parseMonthSitemapPath(path)).toBeUndefined();
});
