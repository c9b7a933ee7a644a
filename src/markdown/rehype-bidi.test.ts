import { expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

test.each([
  ['a word', 'شهر Kyiv (۵۰٪) و پیمان (NATO)', 'شهر <bdi>Kyiv</bdi> (۵۰٪) و پیمان (<bdi>NATO</bdi>)'],
  ['numbers', '-۵ درجه، ۱۰-۵ و ۰۲۱-۸۸۵۵۴۴۳۳', '<bdi>-۵</bdi> درجه، <bdi>۱۰-۵</bdi> و <bdi>۰۲۱-۸۸۵۵۴۴۳۳</bdi>'],
  ['words that go through emphasis', 'شهر **New** York *City* است', 'شهر <bdi><strong>New</strong> York <em>City</em></bdi> است'],
  ['words within emphasis', 'شهر **بزرگ New York است**', 'شهر <strong>بزرگ <bdi>New York</bdi> است</strong>'],
  ['a word that begins where emphasis ends', 'در **New** York', 'در <bdi><strong>New</strong> York</bdi>'],
  ['words that begin within emphasis and end outside, not at all', '**در New** York', '<strong>در New</strong> York'],
  ['the text of a link', '[پیمان NATO](/a/)', '<a href="/a/">پیمان <bdi>NATO</bdi></a>'],
  ['no code', 'زبان `C++`', 'زبان <code dir="ltr">C++</code>'],
])('isolates %s', (_, source, expected) => {
  expect(renderMarkdown(source).document?.html).toBe(`<p>${expected}</p>`);
});

test('isolates words in lists within lists', () => {
  expect(renderMarkdown('- در NATO\n  - در EU').document?.html.replaceAll('\n', '')).toBe(
    '<ul><li>در <bdi>NATO</bdi><ul><li>در <bdi>EU</bdi></li></ul></li></ul>',
  );
});

test('leaves the words of the text as they were', () => {
  const { document } = renderMarkdown('شهر **New** York/AFP');
  expect(document?.text).toBe('شهر New York/AFP');
  expect(document?.closingText).toBe('شهر New York/AFP');
});
