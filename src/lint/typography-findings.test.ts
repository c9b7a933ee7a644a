import { describe, expect, test } from 'vitest';
import { TYPOGRAPHY_RULES } from '../persian/typography.ts';
import { article, documentOf, findings } from '../../test/support/linted.ts';
import { fixDocument } from './fix/fix-document.ts';
import type { DocumentRule } from './rule.ts';
import { typographyDigits } from './rules/typography-digits.ts';
import { typographyHalfSpaces } from './rules/typography-half-spaces.ts';
import { typographyLetters } from './rules/typography-letters.ts';
import { typographyMarks } from './rules/typography-marks.ts';

const ALL = [typographyDigits, typographyHalfSpaces, typographyLetters, typographyMarks];
const fixed = (text: string): string | undefined => fixDocument(Buffer.from(text), 'content/articles/a.md', { siteUrl: '' }, () => true, ALL)?.text;

/** A text in which each rule of typography has something to change. */
const WRONG = 'ﺳﻼﻡ كتاب مـــرد ١٢ نفر ۱۲.۵ و ۵۰% "نقل" است, خوب ... و ( بد ) او می رود ،بعد  کتاب ها\u200C\u200C مهم ترین خانه ی شده اند';

test('each rule of typography is told by a rule of lint', () => {
  const faults = ALL.flatMap((rule) => rule.check(documentOf(article('', WRONG))).map(({ message }) => message));
  expect(faults.length).toBeGreaterThan(10);
  // A rule that is new must be added to one of them.
  const named = new Set<string>();
  for (const rule of ALL) for (const id of TYPOGRAPHY_RULES) if (rule.check.toString().includes(id)) named.add(id);
  expect(TYPOGRAPHY_RULES.filter((id) => !named.has(id))).toEqual([]);
});

describe('one finding a word, at its exact place', () => {
  test.each<[rule: DocumentRule, text: string, found: string[]]>([
    [typographyLetters, article('', 'كتابي خوب'), ['6:1 كتابي']],
    [typographyLetters, article("tags: ['كتاب', علي]"), ['5:9 ك', '5:18 ي']],
    [typographyLetters, article('', '`كتاب` <b title="كتاب">خوب</b> [پیوند](/tag/كتاب/) https://a.example/كتاب\n\n    كتاب'), []],
    [typographyDigits, article('lead: "١٢ نفر"'), ['5:8 ١٢']],
    [typographyMarks, article('', '**گفت** "خبر".'), ['6:9 "خبر"']],
    [typographyHalfSpaces, article('', 'یک\n\n> او می رود'), ['8:8  ']],
    [typographyHalfSpaces, article('', 'او وامی گرفت. ماه می سال بعد.'), []],
  ])('%#', (rule, text, found) => {
    expect(findings(rule, text)).toEqual(found);
  });

  test('the message quotes the word as it is and as it should be', () => {
    const [finding] = typographyLetters.check(documentOf(article('', 'این كتابي خوب است')));
    expect(finding?.message).toBe('«\u2068كتابي\u2069» با حرف عربی نوشته شده است. بنویسید: «\u2068کتابی\u2069».');
  });
});

test.each([
  ['به\u200Cطور\u200Cکلی', 'آن را پس از «\u2068ر\u2069» پاک کنید.'],
  ['می\u200C\u200Cرود', 'آن را پس از «\u2068ی\u2069» پاک کنید.'],
  ['او \u200Cرفت', 'آن را از آغاز واژه پاک کنید.'],
])('where the difference of %j is not seen, its place is told', (body, advice) => {
  expect(typographyHalfSpaces.check(documentOf(article('', body))).map(({ message }) => message)).toEqual([expect.stringContaining(advice)]);
});

test('what the site has turned off is not told', () => {
  const text = article('', 'كتاب "خوب"');
  expect(typographyMarks.check(documentOf(text, undefined, { quotes: false }))).toEqual([]);
  expect(typographyLetters.check(documentOf(text, undefined, { quotes: false })).length).toBe(1);
});

describe('--fix', () => {
  test.each<[what: string, before: string, after: string]>([
    ['frontmatter and body', article('code: "1"\nlead: "علي \\"مي\\" گفت"', 'كتاب **می** رود\n'), article('code: "1"\nlead: "علی «می» گفت"', 'کتاب **می**\u200Cرود\n')],
    ['nothing in code and addresses', article('code: "1"', '`كتاب` كتاب <https://a.example/ك>'), article('code: "1"', '`كتاب` کتاب <https://a.example/ك>')],
    ['Windows line ends', article('code: "1"', 'كتاب\nها').replaceAll('\n', '\r\n'), article('code: "1"', 'کتاب\nها').replaceAll('\n', '\r\n')],
  ])('%s', (_, before, after) => {
    expect(fixed(before)).toBe(after);
    expect(fixed(after)).toBeUndefined();
  });

  test('a second run finds nothing', () => {
    const once = fixed(article('code: "1"', WRONG))!;
    expect(fixed(once)).toBeUndefined();
  });
});
