import { expect, test } from 'vitest';
import { withBar } from './kept-bar.ts';
import { keptKind, type KeptKind } from './kept-kind.ts';
import { cacheNames } from './kept-names.ts';
import { isNotKept, pageAssets } from './page-assets.ts';

const ROOT = 'https://a.example/akhbar/';

test.each<[path: string, isNavigation: boolean, kind: KeptKind]>([
  ['', true, 'front'], ['?utm=1', true, 'front'], ['offline/', true, 'front'], ['lite/', true, 'front'],
  ['news/14001102013/', true, 'article'], ['news/1/?q=2#c-1', true, 'article'], ['lite/1/', true, 'article'],
  ['news/1/live/', true, 'page'], ['section/sport/', true, 'page'], ['latest/', true, 'page'],
  ['assets/a.12345678.js', false, 'asset'], ['assets/deep/a.js', false, 'other'],
  ['pagefind/shards.pf_meta', false, 'other'], ['fragments/news.json', false, 'other'], ['news/1/live.json', false, 'other'], ['sw.js', false, 'other'], ['news/1/', false, 'other'],
])('/akhbar/%s (a page that a reader turns to: %s) is %s', (path, isNavigation, kind) => {
  expect(keptKind(ROOT + path, ROOT, isNavigation)).toBe(kind);
});

test.each(['https://a.example/', 'https://a.example/news/1/', 'https://b.example/akhbar/news/1/', 'https://a.example/akhbar'])('%s is of another site', (address) => {
  expect(keptKind(address, ROOT, true)).toBe('other');
});

test('two sites of one host have caches of their own', () => {
  expect(cacheNames('/a/')).toEqual({ pages: 'khabar:/a/:pages-1', assets: 'khabar:/a/:assets-1' });
});

test('a page needs its fonts, scripts and style sheets, each once, and no pictures', () => {
  const html = '<link rel="preload" href="/x/assets/f.12345678.woff2"><style>@font-face{src:url(/x/assets/f.12345678.woff2)}</style><script src="/x/assets/a.12345678.js"></script><img src="/x/assets/a.12345678.jpg"><script src="https://b.example/b.js"></script>';
  expect(pageAssets(html)).toEqual(['/x/assets/f.12345678.woff2', '/x/assets/a.12345678.js']);
});

test.each([
  ['<meta name="robots" content="noindex">', true], ['<meta name="robots" content="max-image-preview:large, noindex">', true],
  ['<meta name="robots" content="max-image-preview:large">', false], ['<p>noindex</p>', false],
])('%s: not kept %s', (html, expected) => {
  expect(isNotKept(html)).toBe(expected);
});

test.each([
  ['offline', 'Tue, 24 Nov 2026 12:00:00 GMT', 'اینترنت ندارید. این نسخه را می\u200Cبینید که ۳ آذر ۱۴۰۵ ساعت ۱۵:۳۰ نگه داشته شده است.'],
  ['slow', null, 'خط شما کند است. نسخه\u200Cای را می\u200Cبینید که پیش\u200Cتر نگه داشته شده است.'],
  ['slow', 'yesterday', 'خط شما کند است. نسخه\u200Cای را می\u200Cبینید که پیش\u200Cتر نگه داشته شده است.'],
] as const)('the bar of a page that is %s says since when', (reason, date, words) => {
  const html = withBar('<body id="top"><p>متن $& خبر</p></body>', reason, date, '/c.css', '/offline/');
  expect(html).toBe(`<body id="top"><link rel="stylesheet" href="/c.css"><p class="kept-bar" role="status">${words} <a href="/offline/">خواندنی\u200Cهای نگه\u200Cداشته\u200Cشده</a></p><p>متن $& خبر</p></body>`);
});
