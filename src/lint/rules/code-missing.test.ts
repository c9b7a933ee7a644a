import { expect, test } from 'vitest';
import { article, documentOf, findings } from '../../../test/support/linted.ts';
import { codeMissing } from './code-missing.ts';

test.each<[what: string, fields: string, found: string[]]>([
  ['none: at the date', '', ['4:7 1400/11/02 13:45']],
  ['an empty one: at its key', 'code:', ['5:1 code']],
  ['a code', 'code: "14001102013"', []],
  ['a code in Persian digits', 'code: ۱۴۰۰۱۱۰۲۰۱۳', []],
])('%s', (_, fields, found) => {
  expect(findings(codeMissing, article(fields))).toEqual(found);
});

test('the fix is the code that the article has now', () => {
  const document = documentOf(article(''));
  const [finding] = codeMissing.check(document);
  expect(finding?.fix).toEqual({ kind: 'field', key: 'code', value: document.article?.code });
  expect(document.article?.code).toMatch(/^14001102\d{8}$/);
});
