import { expect, test } from 'vitest';
import { parseMdx } from './parse-mdx.ts';
import { renderMarkdown } from './render-markdown.ts';

const html = (source: string, off: Parameters<typeof renderMarkdown>[1] = {}): string | undefined => renderMarkdown(source, off).document?.html;

test.each([
  ['through emphasis', 'كتاب **ها** را _مي_ خواند', '<p>کتاب\u200C<strong>ها</strong> را <em>می</em>\u200Cخواند</p>'],
  ['digits of one number in two nodes', 'شمار ٤**٥** نفر', '<p>شمار ۴<strong>۵</strong> نفر</p>'],
  ['quotations that begin and end in different nodes', 'گفت **"آری** و نه"', '<p>گفت <strong>«آری</strong> و نه»</p>'],
  ['spaces in two nodes', 'گفت **: آری**', '<p>گفت<strong>: آری</strong></p>'],
  ['code between', 'كد `كد` ها', '<p>کد <code dir="ltr">كد</code> ها</p>'],
])('sets %s', (_, source, expected) => {
  expect(html(source)).toBe(expected);
});

test('sets titles and attributes of blocks', () => {
  const source = ':::factbox{title="ناتو در يك نگاه"}\nمتن\n:::\n\n::figure{src="media/a.jpg" alt="نقشه ها" caption="كتاب ها" credit="عكس"}';
  expect(html(source)).toContain('<aside class="fact-box" aria-label="ناتو در یک نگاه"><p class="block-title">ناتو در یک نگاه</p>');
  expect(html(source)).toContain('alt="نقشه\u200Cها"></khabar-picture><figcaption>کتاب\u200Cها <span class="credit">عکس</span>');
});

test('leaves the rules out that are turned off', () => {
  expect(html('"كتاب ها"', { typography: { quotes: false, 'spaced-plural': false } })).toBe('<p>"کتاب ها"</p>');
  expect(html('"كتاب ها"')).toBe('<p>«کتاب\u200Cها»</p>');
});

test('leaves the places of problems as they are in the source', () => {
  const source = '"كتاب ها"  ...  [الف](javascript:x)\n\n![](media/a.jpg)';
  expect(renderMarkdown(source, { firstLine: 10 }).problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['unsafe-link', 10, 17], ['picture-without-alt', 12, 1],
  ]);
});

test('sets the words of MDX articles', () => {
  expect(parseMdx('"كتاب ها"\n\n<Figure src="media/a.jpg" alt="x" />').document?.openingText).toBe('«کتاب\u200Cها»');
});
