import { describe, expect, test } from 'vitest';
import { article } from '../../../test/support/linted.ts';
import { fixDocument } from './fix-document.ts';
import { spanIn } from '../reading/prose.ts';
import type { DocumentRule } from '../rule.ts';

const FILE = 'content/articles/talks.md';
const CODE = 'code: "14001102013"';

/** A rule that writes one text for another wherever people read it. */
function replacing(what: string, by: string): DocumentRule {
  return {
    id: 'replacing', scope: 'document', severity: 'warning',
    check: ({ proses }) => proses.flatMap((prose) => [...prose.text.matchAll(new RegExp(what, 'g'))].map(({ 0: found, index }) => ({
      ...spanIn(prose, index, index + found.length), message: '', fix: { kind: 'prose', prose, start: index, end: index + found.length, text: by },
    }))),
  };
}

function fixed(text: string, ...rules: readonly DocumentRule[]): string | undefined {
  return fixDocument(Buffer.from(text), FILE, { siteUrl: 'https://test.example' }, () => true, rules)?.text;
}

describe('a text is changed where it stands, and nothing else', () => {
  test.each<[what: string, before: string, after: string]>([
    ['in the body', 'یک الف، دو الف.', 'یک ب، دو ب.'],
    ['in emphasis and in words with one sign in them', '**الف**ها و *الف*', '**ب**ها و *ب*'],
    ['the text of a link, not its address', '[الف](/tag/الف/) <https://a.example/الف>', '[ب](/tag/الف/) <https://a.example/الف>'],
    ['not in code, HTML, comments and addresses', '`الف` <b title="الف">الف</b> <!-- الف -->\n\n```\nالف\n```\n\nhttps://a.example/الف', '`الف` <b title="الف">ب</b> <!-- الف -->\n\n```\nالف\n```\n\nhttps://a.example/الف'],
    ['beside escapes and entities', '\\* الف &amp; الف \\[', '\\* ب &amp; ب \\['],
    ['white space at the ends of lines', 'الف  \nالف\t \n\n\n', 'ب  \nب\t \n\n\n'],
    ['in a quotation, a list and a table', '> الف\n> الف\n\n1. الف\n   الف\n\n| الف | ج |\n|:--|--:|\n| د | الف |', '> ب\n> ب\n\n1. ب\n   ب\n\n| ب | ج |\n|:--|--:|\n| د | ب |'],
    ['the words for a picture', '![الف](media/الف.png "الف")', '![ب](media/الف.png "ب")'],
    ['a block of ours', '::figure{src="media/الف.png" alt="الف" caption=\'الف\'}', '::figure{src="media/الف.png" alt="ب" caption=\'ب\'}'],
  ])('%s', (_, before, after) => {
    for (const end of ['\n', '\r\n']) {
      const [from, to] = [before, after].map((text) => article(CODE, text).replaceAll('\n', end));
      expect(fixed(from!, replacing('الف', 'ب'))).toBe(to);
    }
  });

  test('comments, order and layout of the frontmatter stay', () => {
    const text = "---\n# الف\ntags:   [ 'الف',  \"الف\" , الف ]   # الف\nsection: politics\ndate: 1400/11/02 13:45\nimage:\n    src: media/الف.png\n    alt: >-\n      الف\n      الف\ntitle: الف\nagency: الف\n---\n";
    expect(fixed(text, replacing('الف', 'ب'))).toBe(text
      .replace(" 'الف',  \"الف\" , الف ", " 'ب',  \"ب\" , ب ").replace('      الف\n      الف', '      ب\n      ب').replace('title: الف', 'title: ب'));
  });
});

test('in MDX, the words in attributes too, and no expression', () => {
  const text = article(CODE, 'export const الف = "الف";\n\n<FactBox title="الف" id="الف">\n\nالف {الف}\n\n</FactBox>\n');
  const after = fixDocument(Buffer.from(text), 'content/articles/a.mdx', {}, () => true, [replacing('الف', 'ب')])?.text;
  expect(after).toBe(text.replace('title="الف"', 'title="ب"').replace('الف {', 'ب {'));
});

describe('what a place in the file needs is written there', () => {
  test.each<[what: string, fields: string, after: string]>([
    ['a quote in double quotes', 'lead: "یک «"', 'lead: "یک \\""'],
    ['an apostrophe in single quotes', "lead: 'یک ‹'", "lead: 'یک '''"],
    ['an escape as a whole', 'lead: "یک \\u00ab"', 'lead: "یک \\""'],
  ])('%s', (_, fields, after) => {
    expect(fixed(article(`${CODE}\n${fields}`), replacing('«', '"'), { ...replacing('‹', "'"), id: 'second' })).toBe(article(`${CODE}\n${after}`));
  });
});

describe('a fix that would change more is refused, and holds no other up', () => {
  const refusing = (text: string, ...rules: readonly DocumentRule[]) => fixDocument(Buffer.from(text), FILE, { siteUrl: 'https://test.example' }, () => true, rules);

  test.each<[what: string, text: string, rule: DocumentRule, after: string, refused: string[]]>([
    ['a colon in plain YAML', article(`${CODE}\nlead: یک الف دو\nkicker: "الف"`), replacing('الف', ': '), article(`${CODE}\nlead: یک الف دو\nkicker: ": "`), ['6:10']],
    ['a comment in plain YAML', article(`${CODE}\nlead: یک الف دو`), replacing('الف', '#'), article(`${CODE}\nlead: یک الف دو`), ['6:10']],
    ['a bracket in a list of YAML', article(`${CODE}\ntags: [الف, "الف"]`), replacing('الف', 'ب]'), article(`${CODE}\ntags: [الف, "ب]"]`), ['6:8']],
    ['a tag that would be empty', article(`${CODE}\ntags: ["الف"]`), replacing('الف', ' '), article(`${CODE}\ntags: ["الف"]`), ['6:9']],
    ['emphasis', article(CODE, 'ج الفبالف'), replacing('الف', '*'), article(CODE, 'ج *بالف'), ['7:5']],
    ['a sign that begins a list, and one that does not', article(CODE, 'الف یک الف'), replacing('الف', '*'), article(CODE, 'الف یک *'), ['7:1']],
    ['a list', article(CODE, 'الف یک'), replacing('الف', '-'), article(CODE, 'الف یک'), ['7:1']],
    ['a link', article(CODE, 'الف یک'), replacing('الف', 'https://a.example'), article(CODE, 'الف یک'), ['7:1']],
    ['a cell of a table', article(CODE, '| الف |\n|---|\n| ب |'), replacing('الف', '|'), article(CODE, '| الف |\n|---|\n| ب |'), ['7:3']],
    ['the end of an attribute', article(CODE, '::figure{src="media/a.png" alt="الف"}'), replacing('الف', '"'), article(CODE, '::figure{src="media/a.png" alt="الف"}'), ['7:33']],
  ])('%s', (_, text, rule, after, refused) => {
    const result = refusing(text, rule);
    expect(result?.text ?? text).toBe(after);
    expect(result?.refused.map(({ line, column }) => `${line}:${column}`) ?? []).toEqual(refused);
  });

  test('across marks it is not tried, since it is not certain what it would mean', () => {
    expect(fixed(article(CODE, 'ا**ل**ف و &amp;ب الف'), replacing('الف', 'ب'))).toBe(article(CODE, 'ا**ل**ف و &amp;ب ب'));
    expect(fixed(article(CODE, 'یک\nدو'), replacing('\\s', ' '))).toBeUndefined();
  });
});

describe('rounds', () => {
  test('fixes that overlap wait for the next', () => {
    expect(fixed(article(CODE, 'الفب'), replacing('الف', 'ج'), { ...replacing('فب', 'د'), id: 'second' })).toBe(article(CODE, 'جب'));
    expect(fixed(article(CODE, 'یییی'), replacing('یی', 'ی'))).toBe(article(CODE, 'ی'));
  });

  test('two rules that undo each other come to an end', () => {
    expect(fixed(article(CODE, 'الف'), replacing('الف', 'ب'), { ...replacing('ب', 'الف'), id: 'second' })).toMatch(/(?:الف|ب)$/);
  });
});

describe('a missing news code', () => {
  const derived = /^code: "14001102\d{8}"/m;

  test.each<[what: string, before: string, written: string]>([
    ['below the date', article('lead: یک  # دو'), article('CODE\nlead: یک  # دو')],
    ['with Windows line ends', article('lead: یک').replaceAll('\n', '\r\n'), article('CODE\nlead: یک').replaceAll('\n', '\r\n')],
    ['after the colon of an empty key', article('code:   # کد'), article('CODE   # کد')],
    ['as the last line', '---\ntitle: یک\nsection: politics\ndate: 1400/11/02\n---', '---\ntitle: یک\nsection: politics\ndate: 1400/11/02\nCODE\n---'],
  ])('%s', (_, before, written) => {
    const text = fixDocument(Buffer.from(before), FILE, { siteUrl: '' }, () => true)?.text;
    expect(text).toMatch(derived);
    expect(text?.replace(derived, 'CODE')).toBe(written);
  });

  test('where it cannot be written so, nothing is', () => {
    const text = '---\n{ title: یک, section: politics,\n date: 1400/11/02,\n tags: [] }\n---\n';
    expect(fixDocument(Buffer.from(text), FILE, { siteUrl: '' }, () => true)).toEqual({ text, fixes: 0, refused: [{ rule: 'code-missing', line: 4, column: 1 }] });
  });

  test('a rule that is off fixes nothing', () => {
    expect(fixDocument(Buffer.from(article('')), FILE, { siteUrl: '' }, (rule) => rule !== 'code-missing')).toBeUndefined();
  });
});

test.each(['---\n', '', '\u0000', '---\ntitle: "\n---\nمتن', '---\n- a\n---\n', '---json\n{}\n---\n'])('%j is left alone', (text) => {
  expect(fixDocument(Buffer.from(text), FILE, { siteUrl: '' }, () => true)).toBeUndefined();
});
