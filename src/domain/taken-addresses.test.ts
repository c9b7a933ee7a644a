import { expect, test } from 'vitest';
import { hidesPage, TakenAddresses } from './taken-addresses.ts';

const taken = new TakenAddresses(['about/index.html', 'logo.svg', 'docs.html/notes.txt']);

test.each([
  '/', '/index.html', '/404.html', '/section/', '/section/sport/', '/archive/1400/', '/tag/x/page/2/', '/assets/x/', '/feed.xml/',
  '/robots.txt/', '/about/', '/about/index.html', '/logo.svg/', '/logo.svg/more/', '/docs.html',
  '/_redirects/', '/_headers/x/', '/_nginx/', '/.khabar/manifests/', '/.khabar-output/',
])('%s is taken', (path) => expect(taken.has(path)).toBe(true));

test.each(['/old/', '/about/us/', '/about.html', '/sections/', '/docs/', '/news/1/'])('%s is free', (path) => expect(taken.has(path)).toBe(false));

test.each(['about', 'about/index.html', 'index.html/x', 'news', 'section', 'archive', 'sitemaps', 'section/sport/page', 'latest/page', 'assets/x.css', 'assets', 'pagefind/x'])(
  'the file %s hides a page', (file) => expect(hidesPage(file, (page) => page === 'about/index.html' || page === 'index.html')).toBe(true),
);

test.each(['about/map.pdf', 'section/sport/logo.svg', 'about.pdf', 'newsletter', 'files/page', 'robots.txt'])(
  'the file %s lies beside the pages', (file) => expect(hidesPage(file, (page) => page === 'about/index.html')).toBe(false),
);
