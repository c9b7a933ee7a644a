import { expect, test } from 'vitest';
import type { BreakingFileView, LiveFileView } from '../queries/live-view-models.ts';
import { portableFragment } from './portable-fragment.ts';

const LIVE: LiveFileView = {
  kind: 'live', path: '/news/1/live.json', open: true, updated: { iso: '', text: '' },
  updates: [{ id: 'u-1', html: '<a href="#u-1">۱۲:۰۰</a><a href="/tag/x/">x</a><img src="/assets/a.jpg" srcset="/assets/b.jpg 2x">' }],
};
const BREAKING: BreakingFileView = { kind: 'breaking', path: '/fragments/breaking.json', news: [{ href: '/news/1/', title: 'تیتر', until: 1 }] };

test.each([
  ['base', { kind: 'base', base: '/site/' } as const, '<a href="#u-1">۱۲:۰۰</a><a href="/site/tag/x/">x</a><img src="/site/assets/a.jpg" srcset="/site/assets/b.jpg 2x">', '/site/news/1/'],
  ['relative', { kind: 'relative' } as const, '<a href="#u-1">۱۲:۰۰</a><a href="../../tag/x/index.html">x</a><img src="../../assets/a.jpg" srcset="../../assets/b.jpg 2x">', '../news/1/index.html'],
])('addresses lead on in a site of mode %s', (_, links, html, href) => {
  expect(portableFragment(LIVE, links)).toMatchObject({ updates: [{ id: 'u-1', html }] });
  expect(portableFragment(BREAKING, links)).toMatchObject({ news: [{ href, title: 'تیتر', until: 1 }] });
});

test('nothing changes at the root of a host', () => {
  expect(portableFragment(LIVE, undefined)).toBe(LIVE);
});
