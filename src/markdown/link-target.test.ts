import { expect, test } from 'vitest';
import { linkTarget } from './link-target.ts';

test.each([
  ['/news/1/', { kind: 'internal', path: '/news/1/' }],
  ['/tag/%D9%86%D8%A7%D8%AA%D9%88/', { kind: 'internal', path: '/tag/ناتو/' }],
  ['/a%zz', { kind: 'internal', path: '/a%zz' }],
  ['https://khabar.example', { kind: 'internal', path: '/' }],
  ['HTTP://KHABAR.EXAMPLE/a?b#c', { kind: 'internal', path: '/a?b#c' }],
  ['//khabar.example/a', { kind: 'internal', path: '/a' }],
  ['https://khabar.example.org/', { kind: 'external' }],
  ['https://khabar.example@example.org/', { kind: 'external' }],
  ['//example.org/', { kind: 'external' }],
  ['/\\example.org/', { kind: 'external' }],
  ['https://', { kind: 'external' }],
  ['mailto:a@b.c', { kind: 'other' }],
  ['tel:+98', { kind: 'other' }],
  ['#a:b', { kind: 'other' }],
  ['?a=b:c', { kind: 'other' }],
  ['media/a.pdf', { kind: 'other' }],
  ['', { kind: 'other' }],
  ['javascript:alert(1)', { kind: 'unsafe' }],
  ['JaVaScRiPt:alert(1)', { kind: 'unsafe' }],
  ['java%0Ascript:alert(1)', { kind: 'unsafe' }],
  ['%01javascript:alert(1)', { kind: 'unsafe' }],
  [' https://example.org', { kind: 'unsafe' }],
  ['data:text/html,x', { kind: 'unsafe' }],
  ['vbscript:x', { kind: 'unsafe' }],
  ['file:///etc/passwd', { kind: 'unsafe' }],
  ['khabar.example:80/', { kind: 'unsafe' }],
])('%s', (href, expected) => expect(linkTarget(href, 'https://khabar.example')).toEqual(expected));

test('without the site, only addresses that begin with a slash are internal', () => {
  expect(linkTarget('/a/')).toEqual({ kind: 'internal', path: '/a/' });
  expect(linkTarget('https://khabar.example/a/')).toEqual({ kind: 'external' });
});

test.each([
  ['https://x.example/news/section/sport/#top', { kind: 'internal', path: '/section/sport/#top' }],
  ['https://x.example/news', { kind: 'internal', path: '/' }],
  ['https://x.example/newsletter/', { kind: 'external' }],
  ['https://x.example/', { kind: 'external' }],
  ['/section/sport/', { kind: 'internal', path: '/section/sport/' }],
])('below the root of its host: %s', (href, expected) => expect(linkTarget(href, 'https://x.example/news')).toEqual(expected));
