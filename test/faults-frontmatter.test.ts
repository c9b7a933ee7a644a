import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildReport } from '../src/press/build-report.ts';
import { expectOnlyGood, GOOD_FILE, issuesOf, LEFT_OUT, wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const BASE = 'title: تیتر\nsection: politics\ndate: 1400/11/02 13:45';
const withLine = (line: string): string => `${BASE}\n${line}`;
const laughs = ['a: &a [x, x, x]', ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${'*abcdefghij'.charAt(0)}${'abcdefghij'[at]}, *${'abcdefghij'[at]}]`)].join('\n');

/** Frontmatter as it is between its fences, what is found, and words that the messages must hold. */
const CASES: [name: string, frontmatter: string, issues: string[], words?: string[]][] = [
  ['no title', 'section: politics\ndate: 1400/11/02', ['2:1 title-missing'], ['title:']],
  ['an empty title', 'section: politics\ndate: 1400/11/02\ntitle:', ['4:1 title-missing']],
  ['a title of spaces', 'section: politics\ntitle: "  "\ndate: 1400/11/02', ['3:1 title-missing']],
  ['no section', 'title: تیتر\ndate: 1400/11/02', ['2:1 section-missing'], ['section:']],
  ['no date', 'title: تیتر\nsection: politics', ['2:1 date-missing'], ['date:']],
  ['nothing at all', '', ['2:1 date-missing', '2:1 section-missing', '2:1 title-missing']],
  ['only a comment', '# بعدا', ['2:1 date-missing', '2:1 section-missing', '2:1 title-missing']],
  ['an unknown section', 'title: ت\nsection: internatonal\ndate: 1400/11/02', ['3:10 unknown-section'], ['internatonal', '«\u2068international\u2069»']],
  ['a section by its Persian name', 'title: ت\nsection: سیاست\ndate: 1400/11/02', ['3:10 unknown-section'], ['«\u2068politics\u2069»']],
  ['an unknown agency', withLine('agency: anadoul'), ['5:9 unknown-agency'], ['«\u2068anadolu\u2069»', 'agencies.yml']],
  ['an unknown relay', withLine('via: insa'), ['5:6 unknown-agency'], ['«\u2068isna\u2069»']],
  ['an unknown author', withLine('author: sara-ahmady'), ['5:9 unknown-author'], ['«\u2068sara-ahmadi\u2069»', 'authors.yml']],
  ['ids that are like none', `title: ت\nsection: qqqqqqq\nagency: zzzzzzzz\nauthor: wwwwwwwww\ndate: 1400/11/02`,
    ['3:10 unknown-section', '4:9 unknown-agency', '5:9 unknown-author']],
  ['month 13', 'title: ت\nsection: politics\ndate: 1400/13/01', ['4:7 date-invalid'], ['۱۳', '1400/13/01']],
  ['30 Esfand of a common year', 'title: ت\nsection: politics\ndate: 1400/12/30', ['4:7 date-invalid'], ['اسفند ۱۴۰۰', '۲۹']],
  ['hour 24', 'title: ت\nsection: politics\ndate: 1400/11/02 24:00', ['4:7 date-invalid']],
  ['a date of two readings', 'title: ت\nsection: politics\ndate: 02/11/1400', ['4:7 date-invalid'], ['1400/11/02', '1400/02/11']],
  ['a year of two digits', 'title: ت\nsection: politics\ndate: 00/11/02', ['4:7 date-invalid'], ['1400/11/02', '2000-11-02']],
  ['a year of no calendar', 'title: ت\nsection: politics\ndate: 1750/01/01', ['4:7 date-invalid']],
  ['no date but words', withLine('updated: دیروز'), ['5:10 date-invalid'], ['دیروز']],
  ['an impossible embargo', withLine('embargo: 2022-02-30'), ['5:10 date-invalid']],
  ['a tab before a key', 'title: تیتر\n\tsection: politics', ['3:1 yaml-tab'], ['Tab']],
  ['a tab below a key', withLine('image:\n\tsrc: media/x.jpg'), ['6:1 yaml-tab']],
  ['an unclosed double quote', 'title: "تیتر\nsection: politics\ndate: 1400/11/02', ['2:8 yaml-syntax'], ['بسته نشده']],
  ['an unclosed single quote', withLine("kicker: 'روتیتر"), ['5:9 yaml-syntax'], ['بسته نشده']],
  ['quotes within quotes', 'title: "او گفت "نه" و رفت"', ['2:17 yaml-syntax']],
  ['a colon in a title', 'title: a: b\nsection: politics', ['2:8 yaml-syntax'], ['دونقطه']],
  ['a line without a key', 'title: ت\nسلام دنیا\nsection: politics', ['3:1 yaml-syntax'], ['key: مقدار']],
  ['no space after the colon', 'title:تیتر\nsection: politics', ['2:1 yaml-syntax']],
  ['an unclosed bracket', withLine('tags: [یک, دو'), ['5:7 yaml-syntax'], ['بسته نشده']],
  ['a title that begins with a bracket', 'title: [فوری] خبر', ['2:15 yaml-syntax']],
  ['a title that begins with a sign', 'title: @خبر', ['2:8 yaml-syntax']],
  ['a key that is a list', withLine('? [a, b]\n: c'), ['5:3 yaml-syntax']],
  ['a key twice', withLine('title: دو'), ['5:1 yaml-duplicate-key']],
  ['a list', '- a\n- b', ['2:1 not-a-map']],
  ['one word', 'سلام', ['2:1 not-a-map']],
  ['a billion laughs', laughs, ['2:4 yaml-alias'], ['&a']],
  ['an alias without its anchor', 'title: *مهم', ['2:8 yaml-alias'], ['*مهم']],
  ['an anchor', withLine('kicker: &x سلام'), ['5:9 yaml-alias'], ['&x']],
  ['a tag that would run code', withLine('kicker: !!js/function "function () {}"'), ['5:9 yaml-tag']],
  ['a tag of YAML', withLine('kicker: !!binary aGk='), ['5:9 yaml-tag']],
  ['five thousand brackets', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`, ['2:54 yaml-too-deep']],
  ['three thousand dashes', `${'- '.repeat(3000)}x`, ['2:1 yaml-too-deep']],
  ['frontmatter longer than a book', withLine(`lead: ${'ا'.repeat(300_000)}`), ['2:1 yaml-too-large']],
  ['__proto__', withLine('__proto__: { polluted: yes }'), ['5:1 unknown-key'], ['__proto__']],
  ['constructor', withLine('constructor: x'), ['5:1 unknown-key']],
  ['a merge key', withLine('<<: { kicker: x }'), ['5:1 unknown-key']],
  ['a mistyped key', withLine('tagz: [یک]'), ['5:1 unknown-key'], ['«\u2068tags\u2069»']],
  ['a mistyped title', 'tilte: ت\nsection: politics\ndate: 1400/11/02', ['2:1 unknown-key'], ['«\u2068title\u2069»']],
  ['a mistyped key of the picture', withLine('image: { src: media/x.jpg, atl: شرح }'), ['5:28 unknown-key'], ['«\u2068alt\u2069»']],
  ['a mistyped key of a correction', withLine('corrections:\n  - date: 1400/11/03\n    nte: متن'), ['7:5 unknown-key'], ['«\u2068note\u2069»']],
  ['a key like none', withLine('qwertyuiop: x'), ['5:1 unknown-key']],
  ['terminal codes in a key', withLine('"\\e[31mred\\u202e": x'), ['5:1 unknown-key']],
  ['text for tags', withLine('tags: اوکراین'), ['5:7 field-type'], ['tags', 'فهرستی']],
  ['text for the picture', withLine('image: media/x.jpg'), ['5:8 field-type'], ['image']],
  ['a map for related', withLine('related: { a: b }'), ['5:10 field-type'], ['related']],
  ['a list for a title', 'title: [الف]\nsection: politics\ndate: 1400/11/02', ['2:8 field-type']],
  ['a map for a date', 'title: ت\nsection: politics\ndate: { year: 1400 }', ['4:7 field-type']],
  ['text for a withdrawal', withLine('withdrawn: yes'), ['5:12 field-type']],
  ['text for aliases', withLine('aliases: /old/'), ['5:10 field-type']],
  ['an empty tag', withLine('tags: [الف, ""]'), ['5:13 field-empty'], ['tags']],
  ['a withdrawal without its reason', withLine('withdrawn:\n  date: 1400/11/03'), ['6:3 field-missing'], ['withdrawn.reason']],
  ['a picture without its file', withLine('image: { alt: شرح }'), ['5:8 field-missing'], ['image.src']],
  ['a title of 2001 letters', `title: ${'ا'.repeat(2001)}\nsection: politics\ndate: 1400/11/02`, ['2:8 field-too-long']],
  ['fifty-one tags', withLine(`tags: [${Array.from({ length: 51 }, (_, at) => `t${at}`).join(', ')}]`), ['5:7 field-too-long']],
  ['comments neither open nor closed', withLine('comments: opne'), ['5:11 field-value'], ['«\u2068open\u2069»', '«\u2068closed\u2069»']],
  ['a focus that is no place', withLine('image: { src: media/x.jpg, alt: شرح, focus: face }'), ['5:45 focus-malformed'], ['«\u2068face\u2069»', '«\u206830% 20%\u2069»']],
  ['an unknown status', withLine('status: publish'), ['5:9 field-value'], ['«\u2068published\u2069»']],
  ['a code with a slash', withLine('code: "1400/11"'), ['5:7 code-malformed'], ['1400/11']],
  ['a related code with a space', withLine('related: ["1400 11"]'), ['5:11 code-malformed']],
  ['a title that turns the line', 'title: خبر \u202e مهم\nsection: politics\ndate: 1400/11/02', ['2:8 text-control-character']],
  ['a NUL in a title', 'title: "خبر\\0مهم"\nsection: politics\ndate: 1400/11/02', ['2:8 text-control-character']],
];

/** Whole files whose frontmatter cannot even be found. */
const FILES: [name: string, text: string, issues: string[]][] = [
  ['an empty file', '', ['1:1 frontmatter-missing']],
  ['text alone', `${LEFT_OUT}\n`, ['1:1 frontmatter-missing']],
  ['an empty line first', `\n---\n${BASE}\n---\n${LEFT_OUT}\n`, ['1:1 frontmatter-missing']],
  ['four dashes', `----\n${BASE}\n----\n${LEFT_OUT}\n`, ['1:1 frontmatter-missing']],
  ['no closing fence', `---\n${BASE}\n\n${LEFT_OUT}\n`, ['1:1 frontmatter-unclosed']],
  ['JavaScript', `---js\n{ title: globalThis.hacked = process.exit(9) }\n---\n${LEFT_OUT}\n`, ['1:1 frontmatter-language']],
  ['JavaScript after a space', `--- javascript\n{ title: process.exit(9) }\n---\n${LEFT_OUT}\n`, ['1:1 frontmatter-language']],
  ['JSON', `---json\n{ "title": "x" }\n---\n${LEFT_OUT}\n`, ['1:1 frontmatter-language']],
  ['TOML', `---toml\ntitle = "x"\n---\n${LEFT_OUT}\n`, ['1:1 frontmatter-language']],
  ['the line ends of an old Macintosh', `---\n${BASE}\n---\n${LEFT_OUT}\n`.replaceAll('\n', '\r'), ['1:1 frontmatter-missing']],
  ['a fault in a file with CRLF', `---\n${withLine('tagz: x')}\n---\n${LEFT_OUT}\n`.replaceAll('\n', '\r\n'), ['5:1 unknown-key']],
  ['a fault after a byte order mark', `\ufeff---\n${withLine('tagz: x')}\n---\n${LEFT_OUT}\n`, ['5:1 unknown-key']],
];

const fileOf = (at: number): string => `content/articles/bad-${at}.md`;
const texts = [...CASES.map(([, frontmatter]) => `---\n${frontmatter}\n---\n${LEFT_OUT}\n`), ...FILES.map(([, text]) => text)];

describe('frontmatter that is wrong', () => {
  let newsroom: TestNewsroom;
  let report: BuildReport;
  beforeAll(async () => {
    newsroom = new TestNewsroom({
      [GOOD_FILE]: articleText({ code: '"14000101001"', title: 'خبر خوب' }),
      ...Object.fromEntries(texts.map((text, at) => [fileOf(at), text])),
    });
    report = await newsroom.build();
  });
  afterAll(() => newsroom[Symbol.dispose]());

  test.each([...CASES, ...FILES].map(([name, , issues], at) => ({ name, issues, file: fileOf(at) })))('$name', ({ issues, file }) => {
    expect(issuesOf(report, file)).toEqual(issues);
  });

  test.each(CASES.flatMap(([name, , , words = []], at) => words.map((word) => ({ name, word, file: fileOf(at) }))))('$name: says $word', ({ word, file }) => {
    expect(report.issues.filter((issue) => issue.file === file).map(({ message }) => message).join('\n')).toContain(word);
  });

  test('every message is good Persian and says what to do', () => {
    const faults = report.issues.map(({ rule, message }) => ({ rule, message, faults: wordingFaults(message) }));
    expect(faults.filter((entry) => entry.faults.length > 0)).toEqual([]);
  });

  test('all of it is left out, and the rest is published', () => {
    expect(report).toMatchObject({ published: true, warnings: 0, articles: { public: 1 } });
    expect(report.errors).toBe(report.issues.length);
    expectOnlyGood(newsroom);
  });
});

test('frontmatter that looks wrong and is not', async () => {
  using newsroom = new TestNewsroom({
    'content/articles/crlf.md': articleText({ code: '"1"' }).replaceAll('\n', '\r\n'),
    'content/articles/mark.md': `\ufeff${articleText({ code: '"2"' })}`,
    'content/articles/day-31.md': articleText({ code: '"3"', date: '1400-02-31', title: 'روز سی‌ویکم' }),
    'content/articles/yaml.md': articleText({ code: '"4"' }).replace('---', '---yaml'),
    'content/articles/digits.md': articleText({ code: '۵', date: '۱۴۰۰/۱۱/۰۲ ۱۳:۴۵' }),
    'content/articles/leap.md': articleText({ code: '"6"', date: '1399/12/30', kicker: '', tags: '', image: '' }),
  });
  const report = await newsroom.build();
  expect(report.issues).toEqual([]);
  expect(report.articles.public).toBe(6);
  expect(newsroom.page('/news/3/')).toContain('۳۱ اردیبهشت ۱۴۰۰');
  expect(newsroom.page('/news/3/')).toMatch(/datetime="2021-05-21T00:00:00\+04:30"/);
  expect(newsroom.page('/archive/1400/02/31/')).toContain('روز سی‌ویکم');
});
