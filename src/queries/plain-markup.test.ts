import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainMarkup } from './plain-markup.ts';

const plain = (html: string, syntax: 'html' | 'xml' = 'html', idPrefix = ''): string =>
  plainMarkup(html, { syntax, link: (href) => (href.startsWith('javascript:') ? undefined : `to:${href}`), picture: (alt) => (alt === '' ? '' : `تصویر: ${alt}`), idPrefix });

test.each<[name: string, html: string, expected: string]>([
  ['keeps running text', '<p>متن <strong>پررنگ</strong> و <bdi>NATO</bdi>.</p>', '<p>متن <strong>پررنگ</strong> و <bdi>NATO</bdi>.</p>'],
  ['drops classes and roles', '<p class="x" role="note" tabindex="0">متن</p>', '<p>متن</p>'],
  ['keeps the title of a block', '<p class="block-title">در یک نگاه</p>', '<p class="block-title">در یک نگاه</p>'],
  ['keeps directions and languages', '<p dir="ltr" lang="en">Hello</p>', '<p dir="ltr" lang="en">Hello</p>'],
  ['says what a picture shows', '<figure><khabar-picture src="a.jpg" alt="نقشه «اروپا»"></khabar-picture><figcaption>شرق</figcaption></figure>', '<figure><span class="picture">تصویر: نقشه «اروپا»</span><figcaption>شرق</figcaption></figure>'],
  ['leaves out a picture without words', '<p>الف<img src="x" alt="">ب</p>', '<p>الفب</p>'],
  ['drops drawings and players whole', '<p>الف</p><svg viewBox="0"><text>دو</text></svg><video src="a"><a href="/x">x</a></video><p>ب</p>', '<p>الف</p><p>ب</p>'],
  ['keeps the content of what it does not know', '<live-blog><p>متن</p></live-blog>', '<p>متن</p>'],
  ['unfolds what is folded', '<details><summary>پرسش</summary><p>پاسخ</p></details>', '<div><div>پرسش</div><p>پاسخ</p></div>'],
  ['asks where a link leads', '<a href="/news/1/?a=1&amp;b=2" class="agency">خبر</a>', '<a href="to:/news/1/?a=1&amp;b=2">خبر</a>'],
  ['leaves the words of a link that leads nowhere', '<a href="javascript:x">واژه</a>', 'واژه'],
  ['links to places that are there', '<sup><a href="#fn-1" id="r">۱</a></sup><p id="fn-1">یک</p>', '<sup><a id="r" href="#fn-1">۱</a></sup><p id="fn-1">یک</p>'],
  ['finds the place of an encoded link', '<a href="#%D8%A7">۱</a><h2 id="ا">یک</h2>', '<a href="#ا">۱</a><h2 id="ا">یک</h2>'],
  ['leads to the page for places that are not', '<a href="#comments">۱</a>', '<a href="to:#comments">۱</a>'],
  ['keeps an id once', '<p id="a">۱</p><p id="a">۲</p>', '<p id="a">۱</p><p>۲</p>'],
  ['draws boxes of a task list', '<li><input type="checkbox" checked disabled> یک</li><li><input type="checkbox" disabled> دو</li>', '<li>☑ یک</li><li>☐ دو</li>'],
  ['keeps cells that span', '<td colspan="2" class="align-end">۱</td>', '<td colspan="2">۱</td>'],
  ['closes what is open', '<div><p>متن', '<div><p>متن</p></div>'],
  ['closes what lies within', '<div><p>متن</div>ب', '<div><p>متن</p></div>ب'],
  ['leaves out an end without its beginning', 'الف</p>', 'الف'],
  ['leaves out comments', 'الف<!-- ب -->پ', 'الفپ'],
  ['makes signs safe that are none of a tag', 'الف < ب & پ &nbsp;&#x26;', 'الف &lt; ب &amp; پ &amp;nbsp;&#x26;'],
])('%s', (_, html, expected) => {
  expect(plain(html)).toBe(expected);
});

test('as XML, elements without content are closed and languages are named as XML has it', () => {
  expect(plain('<p lang="en">a<br>b</p><hr>', 'xml')).toBe('<p lang="en" xml:lang="en">a<br/>b</p><hr/>');
});

test('ids of several texts are told apart', () => {
  expect(plain('<a href="#1">x</a><p id="1">y</p>', 'xml', 'n2-')).toBe('<a href="#n2-1">x</a><p id="n2-1">y</p>');
});

test.each(['plain-article', 'blocks', 'footnotes', 'tables', 'task-list', 'pictures', 'latin-paragraphs', 'typography'])('every element of the fixture %s is closed', (name) => {
  const html = plain(readFileSync(new URL(`../markdown/fixtures/${name}/output.html`, import.meta.url), 'utf8'), 'xml');
  const open: string[] = [];
  for (const [, slash, tag = '', end] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
    if (end === '/') continue;
    if (slash === '') open.push(tag);
    else expect(open.pop()).toBe(tag);
  }
  expect(open).toEqual([]);
});

test.each([['<'], ['<p>'], ['<a href="'], ['</p>'], ['<!--'], ['& '], ['<p '], ['<a href="#x">'], ['<svg>']])('is as long as its text when %s is repeated', (piece) => {
  expect(plain(piece.repeat(100_000 / piece.length)).length).toBeLessThan(2_000_000);
});
