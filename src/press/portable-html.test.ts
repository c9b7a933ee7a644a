import { describe, expect, test } from 'vitest';
import { portableAddress, portableHtml, type LinkMode } from './portable-html.ts';

const BASE: LinkMode = { kind: 'base', base: '/site/' };
const RELATIVE: LinkMode = { kind: 'relative' };
const PAGE = '/news/14001102013/';

describe('addresses', () => {
  test.each([
    ['/', PAGE, '/site/', '../../index.html'],
    ['/', '/', '/site/', './index.html'],
    ['/', '/404.html', '/site/', './index.html'],
    ['/tag/ناتو/page/2/', '/tag/ناتو/', '/site/tag/ناتو/page/2/', '../../tag/ناتو/page/2/index.html'],
    ['/tag/%D9%86%D8%A7/', PAGE, '/site/tag/%D9%86%D8%A7/', '../../tag/%D9%86%D8%A7/index.html'],
    ['/news/1/#comments', PAGE, '/site/news/1/#comments', '../../news/1/index.html#comments'],
    ['/search/?q=1&#38;p=/a/', '/about/', '/site/search/?q=1&#38;p=/a/', '../search/index.html?q=1&#38;p=/a/'],
    ['/a&#38;b/', '/', '/site/a&#38;b/', './a&#38;b/index.html'],
    ['/about', PAGE, '/site/about', '../../about/index.html'],
    ['/feed.xml', PAGE, '/site/feed.xml', '../../feed.xml'],
    ['/assets/a.1a2b3c4d.webp', '/latest/page/12/', '/site/assets/a.1a2b3c4d.webp', '../../../assets/a.1a2b3c4d.webp'],
  ])('%s on %s', (address, from, base, relative) => {
    expect(portableAddress(address, from, BASE)).toBe(base);
    expect(portableAddress(address, from, RELATIVE)).toBe(relative);
  });

  test.each(['#top', '?q=1', '', 'https://khabar.example/news/1/', '//cdn.example/x.js', '/\\cdn.example', 'mailto:a@b.example', 'data:image/svg+xml,%3Csvg/%3E', '../x/'])(
    '%s stays', (address) => {
      expect(portableAddress(address, PAGE, BASE)).toBe(address);
      expect(portableAddress(address, PAGE, RELATIVE)).toBe(address);
    });
});

describe('pages', () => {
  test.each([
    ['a link', '<a class=x href="/tag/x/" rel=tag>/tag/x/</a>', '<a class=x href="../../tag/x/index.html" rel=tag>/tag/x/</a>'],
    ['other quotation marks', "<a href='/tag/x/'>x</a><a href=/tag/x/>x</a>", "<a href='../../tag/x/index.html'>x</a><a href=../../tag/x/index.html>x</a>"],
    ['capital letters', '<A HREF="/x/">x</A>', '<A HREF="../../x/index.html">x</A>'],
    ['a picture', '<source srcset="/assets/a.webp 480w, /assets/b.webp 960w"><img src="/assets/a.jpg" alt="/news/1/">',
      '<source srcset="../../assets/a.webp 480w, ../../assets/b.webp 960w"><img src="../../assets/a.jpg" alt="/news/1/">'],
    ['a film', '<video src="/a.mp4" poster="/a.jpg"></video><object data="/a.pdf"></object>', '<video src="../../a.mp4" poster="../../a.jpg"></video><object data="../../a.pdf"></object>'],
    ['a form', '<form action="/search/"><button formaction="/x/" data="/x/">', '<form action="../../search/index.html"><button formaction="../../x/index.html" data="/x/">'],
    ['a redirect', '<meta http-equiv="refresh" content="0; url=/news/1/"><meta name="description" content="0; url=/news/1/">',
      '<meta http-equiv="refresh" content="0; url=../../news/1/index.html"><meta name="description" content="0; url=/news/1/">'],
    ['a style sheet', '<style>@font-face{src:url(/assets/v.woff2)}a{background:url("/a.svg") url(data:x) url(https://x.example/)}</style>',
      '<style>@font-face{src:url(../../assets/v.woff2)}a{background:url("../../a.svg") url(data:x) url(https://x.example/)}</style>'],
    ['a script', '<script>const a = \'<a href="/x/">\';</script><a href="/x/">x</a>', '<script>const a = \'<a href="/x/">\';</script><a href="../../x/index.html">x</a>'],
    ['data', '<script type="application/ld+json">{"url":"/x/","a":"\\u003ca href=\'/x/\'>"}</script>', '<script type="application/ld+json">{"url":"/x/","a":"\\u003ca href=\'/x/\'>"}</script>'],
    ['a title', '<title><a href="/x/"></title>', '<title><a href="/x/"></title>'],
    ['a comment', '<!-- <a href="/x/"> > --><a href="/x/">', '<!-- <a href="/x/"> > --><a href="../../x/index.html">'],
    ['words', '۱ < ۲ href="/x/" و ۳ > ۱ <3', '۱ < ۲ href="/x/" و ۳ > ۱ <3'],
    ['a value that looks like a tag', '<img alt=\'<a href="/x/">\' src="/x.png">', '<img alt=\'<a href="/x/">\' src="../../x.png">'],
    ['a half-space', '<a title="می\u200Cرود" href="/tag/گفت\u200Cوگو/">می\u200Cرود</a>', '<a title="می\u200Cرود" href="../../tag/گفت\u200Cوگو/index.html">می\u200Cرود</a>'],
    ['where a script begins', '<html data-root="/">', '<html data-root="../../">'],
    ['a tag that does not end', '<a href="/x/"', '<a href="/x/"'],
  ])('%s', (_, html, expected) => {
    expect(portableHtml(html, PAGE, RELATIVE)).toBe(expected);
  });

  test('below a folder', () => {
    expect(portableHtml('<html data-root="/"><style>a{b:url(/c)}</style><a href="/x/">/x/</a>', PAGE, BASE))
      .toBe('<html data-root="/site/"><style>a{b:url(/site/c)}</style><a href="/site/x/">/x/</a>');
  });

  test.each([['<', 200_000], ['<a ', 60_000], ['<a href="', 30_000], ['<!--', 50_000], ['<style>', 30_000], ['<a b=', 40_000], ['url(', 50_000], ['/', 200_000], ['<style>url(/', 20_000]])(
    'is linear in %s', (piece, count) => {
      const html = piece.repeat(count);
      expect(portableHtml(html, PAGE, RELATIVE).length).toBeGreaterThanOrEqual(html.length);
    }, 5000);
});
