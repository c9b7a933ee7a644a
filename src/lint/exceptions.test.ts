import { describe, expect, test } from 'vitest';
import { article, documentOf } from '../../test/support/linted.ts';
import { rulesTurnedOff } from './exceptions.ts';
import { lintDocument } from './lint-document.ts';

describe('rules are turned off', () => {
  test.each<[what: string, text: string, rules: string[]]>([
    ['by a comment of the frontmatter', article('# khabar-lint-off lead-missing'), ['lead-missing']],
    ['by one of the text', article('', 'متن\n\n<!-- khabar-lint-off lead-missing -->\n'), ['lead-missing']],
    ['several at once', article('# khabar-lint-off: lead-missing، code-missing, tag-similar'), ['lead-missing', 'code-missing', 'tag-similar']],
    ['with Windows line ends', article('# khabar-lint-off lead-missing').replaceAll('\n', '\r\n'), ['lead-missing']],
    ['not behind a value', article('lead: متن # khabar-lint-off lead-missing'), []],
    ['not in the words of a text', article('', 'متن khabar-lint-off lead-missing'), []],
    ['not by nothing', article('# khabar-lint-off'), []],
  ])('%s', (_, text, rules) => {
    expect([...rulesTurnedOff(documentOf(text)).rules]).toEqual(rules);
  });

  test('for the whole document', () => {
    const rules = (text: string): string[] => lintDocument(documentOf(text)).found.map(({ rule }) => rule);
    expect(rules(article('', 'متن'))).toEqual(['code-missing', 'lead-missing']);
    expect(rules(article('# khabar-lint-off code-missing', '<!-- khabar-lint-off lead-missing -->'))).toEqual([]);
  });
});

test('a rule that is not there is named at its place', () => {
  const { found } = lintDocument(documentOf(article('code: "1"\nlead: متن\n# khabar-lint-off tag-similar lead-misisng')));
  expect(found).toEqual([{
    rule: 'lint-setting', line: 7, column: 31, end: { line: 7, column: 43 }, isFixable: false,
    message: 'قاعده\u200Cای با نام «\u2068lead-misisng\u2069» نیست. آیا «\u2068lead-missing\u2069» را می\u200Cخواستید؟ نام آن را درست کنید یا آن را پاک کنید.',
  }]);
});

test('a hundred kilobytes of it are read', () => {
  expect(() => rulesTurnedOff(documentOf(article('', '<!-- khabar-lint-off '.repeat(5000))))).not.toThrow();
  expect(() => rulesTurnedOff(documentOf(article(`#${' '.repeat(100_000)}khabar-lint-off`)))).not.toThrow();
});
