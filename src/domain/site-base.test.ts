import { expect, test } from 'vitest';
import { absoluteUrl } from './addresses.ts';
import { siteBase, underBase } from './site-base.ts';

test.each([
  ['https://khabar.example', '/', '/tag/ناتو/', '/tag/ناتو/', 'https://khabar.example/tag/%D9%86%D8%A7%D8%AA%D9%88/'],
  ['https://x.example/news', '/news/', '/section/sport/', '/news/section/sport/', 'https://x.example/news/section/sport/'],
  ['https://x.example/a/b', '/a/b/', '/', '/a/b/', 'https://x.example/a/b/'],
])('%s', (url, base, path, below, absolute) => {
  expect(siteBase(url)).toBe(base);
  expect(underBase(base, path)).toBe(below);
  expect(absoluteUrl(url, path)).toBe(absolute);
});
