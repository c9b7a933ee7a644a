import { expect, test } from 'vitest';
import { fileClass, type FileClass } from './file-class.ts';
import { fileHeaders } from './file-headers.ts';

const YEAR = 'public, max-age=31536000, immutable';
const PAGE = 'public, max-age=60, stale-while-revalidate=300';
const FEED = 'public, max-age=300, stale-while-revalidate=600';
const OTHER = 'public, max-age=3600, stale-while-revalidate=86400';

test.each<[string, FileClass, string, string]>([
  ['index.html', 'front', 'text/html; charset=utf-8', PAGE],
  ['news/14001102013/index.html', 'article', 'text/html; charset=utf-8', PAGE],
  ['section/sport/index.html', 'list', 'text/html; charset=utf-8', PAGE],
  ['tag/ناتو/page/2/index.html', 'list', 'text/html; charset=utf-8', PAGE],
  ['about/index.html', 'page', 'text/html; charset=utf-8', PAGE],
  ['404.html', 'page', 'text/html; charset=utf-8', PAGE],
  ['feed.xml', 'front', 'application/rss+xml; charset=utf-8', FEED],
  ['section/sport/atom.xml', 'front', 'application/atom+xml; charset=utf-8', FEED],
  ['feed.json', 'front', 'application/feed+json; charset=utf-8', FEED],
  ['sitemaps/2026-11.xml', 'front', 'application/xml; charset=utf-8', FEED],
  ['robots.txt', 'front', 'text/plain; charset=utf-8', FEED],
  ['assets/site.Ab3dEf9_-1.css', 'asset', 'text/css; charset=utf-8', YEAR],
  ['assets/font.0123456789.woff2', 'asset', 'font/woff2', YEAR],
  ['assets/plain.css', 'asset', 'text/css; charset=utf-8', OTHER],
  ['favicon.ico', 'asset', 'image/vnd.microsoft.icon', OTHER],
  ['news/1/index.html.br', 'article', 'application/octet-stream', PAGE],
  ['section/sport/index.html.gz', 'list', 'application/gzip', PAGE],
  ['unknown', 'asset', 'application/octet-stream', OTHER],
])('%s: %s', (path, kind, contentType, cacheControl) => {
  expect(fileClass(path)).toBe(kind);
  expect(fileHeaders(path)).toEqual({ contentType, cacheControl });
});
