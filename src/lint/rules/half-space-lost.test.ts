import { expect, test } from 'vitest';
import { article, documentOf, findings } from '../../../test/support/linted.ts';
import { fixDocument } from '../fix/fix-document.ts';
import { halfSpaceLost } from './half-space-lost.ts';

test.each<[what: string, body: string, found: string[]]>([
  ['a verb', 'او به خانه میرود.', ['6:12 میرود']],
  ['correct words', 'او به میدان می\u200Cرود و تنهایی میخک می\u200Cکارد. ماه می سال بعد، میلاد.', []],
  ['in emphasis and headings', '## تنشهای تازه\n\n**نمیتواند**', ['6:4 تنشهای', '8:3 نمیتواند']],
  ['in code and addresses there are none', '`میرود` [پیوند](/tag/میرود/) https://a.example/میرود', []],
])('%s', (_, body, found) => {
  expect(findings(halfSpaceLost, article('', body))).toEqual(found);
});

test('in the frontmatter too', () => {
  expect(findings(halfSpaceLost, article('lead: "او میرود"\ntags: [تنشهای, ناتو]'))).toEqual(['5:11 میرود', '6:8 تنشهای']);
});

test('what can be read in one way is mended; what can be read in two is named', () => {
  const text = article('code: "1"\nlead: وزیر میرود', 'بیانیهای');
  expect(fixDocument(Buffer.from(text), 'content/articles/a.md', { siteUrl: '' }, () => true, [halfSpaceLost])?.text).toBe(text.replace('میرود', 'می\u200Cرود'));
  const [, second] = halfSpaceLost.check(documentOf(text));
  expect(second?.fix).toBeUndefined();
  expect(second?.message).toContain('«\u2068بیانیه\u200Cای\u2069»');
  expect(second?.message).toContain('«\u2068بیانی\u200Cهای\u2069»');
});

test('a word that is cut by marks is named, and left as it is', () => {
  const text = article('code: "1"', '**می**رود');
  expect(fixDocument(Buffer.from(text), 'content/articles/a.md', { siteUrl: '' }, () => true, [halfSpaceLost])).toBeUndefined();
  expect(findings(halfSpaceLost, text)).toEqual(['7:3 می**رود']);
});
