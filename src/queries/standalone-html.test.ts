import { expect, test } from 'vitest';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { standaloneHtml } from './standalone-html.ts';

const PAGE = 'https://a.example/news/1/';
const alone = (html: string): string => standaloneHtml(html, PAGE, 'https://a.example');

test.each([
  ['<a href="/tag/x/" class="y" rel="tag">', '<a href="https://a.example/tag/x/">'],
  ['<a href="/tag/ناتو/?a=1&#x26;b=2#c">', '<a href="https://a.example/tag/%D9%86%D8%A7%D8%AA%D9%88/?a=1&amp;b=2#c">'],
  ['<a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">', '<a href="https://a.example/news/1/#fn-1">'],
  ['<a href="media/report.pdf">', '<a href="https://a.example/news/1/media/report.pdf">'],
  ['<a href="//b.example/x">', '<a href="https://b.example/x">'],
  ['<a href="/\\b.example/x">', '<a href="https://b.example/x">'],
  ['<a href="https://b.example/?a&#x26;b" class="external">', '<a href="https://b.example/?a&#x26;b">'],
  ['<a href="mailto:x@b.example">', '<a href="mailto:x@b.example">'],
  ['<img src="/assets/x.jpg" alt="گفت «a > b»" width="3" height="2" style="color:red">', '<img src="https://a.example/assets/x.jpg" alt="گفت «a > b»" width="3" height="2">'],
  ['<p dir="ltr" lang="en">a &lt; b</p>', '<p dir="ltr" lang="en">a &lt; b</p>'],
  ['<input type="checkbox" checked disabled aria-label="x"> <input type="checkbox" disabled>', '☑ ☐'],
  ['<td align="left" colspan="2">می\u200Cشود</td>', '<td colspan="2">می\u200Cشود</td>'],
  ['<h2 id="x">a</h2><br><hr>', '<h2>a</h2><br><hr>'],
])('%s', (html, expected) => {
  expect(alone(html)).toBe(expected);
});

test('leaves no address that needs the page, and no attribute that needs its styles, in anything that Markdown can say', () => {
  const { document } = renderMarkdown([
    '## سرتیتر', 'متن[^1] با [پیوند](/news/2/) و `کد` و [پرونده](a/b.pdf)', ':::keypoints\n- یک\n:::', ':::factbox{title="x"}\n| a | b |\n|--|--|\n| 1 | 2 |\n:::',
    '- [x] شد', 'English only.', '[^1]: پانویس',
  ].join('\n\n'));
  const html = alone(document?.html ?? '');
  expect([...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, href = '']) => href).filter((href) => !href.startsWith('https://'))).toEqual([]);
  expect(html).not.toMatch(/ (?:class|id|style|role|tabindex|aria-\w+|data-[\w-]+)(?:=|>| )/);
  expect(html).toContain('<p dir="ltr"');
});

test('is linear in time', () => {
  for (const text of ['<a '.repeat(4e4), '<a' + ' a'.repeat(5e4), '<a href="'.repeat(2e4), `<a${' b="c"'.repeat(2e4)}`, '<'.repeat(1e5)]) {
    expect(alone(text).length).toBeGreaterThan(0);
  }
});
