import { expect, test } from 'vitest';
import { documentOf, findings } from '../../../test/support/linted.ts';
import { headlineTooLong } from './headline-too-long.ts';

const of = (title: string): string => `---\ntitle: ${title}\nsection: politics\ndate: 1400/11/02\n---\n`;
const WORD = 'خبر\u200Cها ';

test.each<[what: string, title: string, found: string[]]>([
  ['90 letters', 'آ'.repeat(90), []],
  ['91 letters: from the one too many', 'آ'.repeat(91), ['2:98 آ']],
  ['in quotes', `"${'آ'.repeat(93)}"`, ['2:99 آآآ']],
  ['half-spaces and vowel marks take no room', `${WORD.repeat(14)}${'\u064E'.repeat(20)}شش حرف`, []],
  ['white space at the ends does not count', `"  ${'آ'.repeat(90)}  "`, []],
  ['a character beyond the basic plane is one', '😀'.repeat(91), ['2:188 😀']],
])('%s', (_, title, found) => {
  expect(findings(headlineTooLong, of(title))).toEqual(found);
});

test('the message tells the length, the limit and its reason', () => {
  const [finding] = headlineTooLong.check(documentOf(of('آ'.repeat(104))));
  expect(finding?.message).toBe('این تیتر ۱۰۴ نویسه دارد و در فهرست\u200Cهای گوشی بیش از سه سطر می\u200Cگیرد. آن را تا ۹۰ نویسه کوتاه کنید و باقی را در زیرتیتر (subtitle) یا لید (lead) بنویسید.');
});

test('standalone pages are in no list', () => {
  expect(findings(headlineTooLong, `---\ntitle: ${'آ'.repeat(200)}\n---\n`, 'content/pages/about.md')).toEqual([]);
});
