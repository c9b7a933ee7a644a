import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildReport } from '../src/press/build-report.ts';
import { allIssues, LEFT_OUT, wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { element, textOf } from './support/site.ts';

const PATH = '/news/14001102013/';

function comment(fields: Record<string, string> = {}): string {
  const all = { name: 'خواننده', message: 'سلام', date: '1400/11/03 10:00', ...fields };
  return Object.entries(all).map(([key, value]) => `${key}: ${value}\n`).join('');
}

/** The file below `content/comments`, what it holds, and its issues. */
const BAD: [file: string, text: string, issues: string[]][] = [
  ['14001102013/broken.yml', `name: "${LEFT_OUT}\nmessage: سلام\n`, ['1:7 yaml-syntax']],
  ['14001102013/date.yml', comment({ message: LEFT_OUT, date: '1400/13/01' }), ['3:7 date-invalid']],
  ['14001102013/empty.json', '{}', ['1:1 field-missing', '1:1 field-missing', '1:1 field-missing']],
  ['14001102013/script.yml', comment({ message: `${LEFT_OUT} <script src=//evil.example></script>` }), ['2:10 comment-script']],
  ['14001102013/twin.yml', comment({ _id: 'first', message: LEFT_OUT }), ['4:6 comment-duplicate']],
  ['14001102013/notes.txt', LEFT_OUT, ['1:1 comment-place']],
  ['loose.yml', comment({ message: LEFT_OUT }), ['1:1 comment-place']],
  ['999/1.yml', comment({ message: LEFT_OUT }), ['1:1 comment-article']],
];

const GOOD = {
  '14001102013/first.yml': `_id: first\nname: سارا\nemail: 0bc83cb571cd1c50ba6f3e8a78ef1346\nmessage: "یک <b>متن</b> و https://other.example/؟"\ndate: 1400/11/02 15:00\n`,
  '14001102013/second.json': JSON.stringify({ _id: 'second', _parent: 'first', name: 'رضا', email: 'reza@secret.example', message: 'پاسخ', date: 1_642_910_400 }),
};

function files(entries: Iterable<readonly [file: string, text: string]>): Record<string, string> {
  return Object.fromEntries([...entries].map(([file, text]) => [`content/comments/${file}`, text]));
}

describe('comments', () => {
  let newsroom: TestNewsroom;
  let report: BuildReport;
  beforeAll(async () => {
    newsroom = new TestNewsroom({
      'content/articles/a.md': articleText({ code: '"14001102013"' }),
      ...files(Object.entries(GOOD)), ...files(BAD.map(([file, text]) => [file, text] as const)),
    });
    report = await newsroom.build();
  });
  afterAll(() => newsroom[Symbol.dispose]());

  test('that are wrong are named with file and line, in Persian', () => {
    const expected = BAD.flatMap(([file, , issues]) => issues.map((issue) => `content/comments/${file}:${issue}`));
    expect(allIssues(report).sort()).toEqual(expected.sort());
    expect(report.issues.flatMap(({ rule, message }) => wordingFaults(message).map((fault) => `${rule}: ${fault}`))).toEqual([]);
    const leaks = [...newsroom.output()].filter(([, bytes]) => bytes.includes(LEFT_OUT) || bytes.includes('evil.example'));
    expect(leaks.map(([path]) => path)).toEqual([]);
  });

  test('are named again by a build that reads none of them', async () => {
    const again = await newsroom.build();
    expect(again.pages.printed).toBe(0);
    expect(allIssues(again)).toEqual(allIssues(report));
  });

  test('that are good stand below their article in threads, with Jalali dates and links that vouch for nothing', () => {
    const html = element(newsroom.page(PATH), '#reader-comments');
    expect(textOf(html)).toBe('دیدگاه خوانندگان ۲ دیدگاه سارا شنبه ۲ بهمن ۱۴۰۰، ۱۵:۰۰ یک <b>متن</b> و https://other.example/؟ رضا یکشنبه ۳ بهمن ۱۴۰۰، ۰۷:۳۰ پاسخ');
    expect(html).toContain('<a href="https://other.example/" rel="nofollow ugc noopener" dir="ltr">https://other.example/</a>؟');
    expect(html).toMatch(/id="c-first".*<ol class="comment-replies">.*id="c-second"/s);
  });

  test('are counted in lists', () => {
    expect(newsroom.page('/latest/')).toContain('<span class="card-comments">۲ دیدگاه</span>');
  });

  test('show no e-mail address, in clear or hashed', () => {
    const leaks = [...newsroom.output()].filter(([, bytes]) => bytes.includes('0bc83cb571cd') || bytes.includes('secret.example'));
    expect(leaks.map(([path]) => path)).toEqual([]);
  });
});

describe('a comment', () => {
  test('whose article is deleted is named, and no more when the article is there again', async () => {
    const article = articleText({ code: '"14001102013"' });
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article, 'content/articles/b.md': articleText({ code: '"2"' }), ...files([['14001102013/1.yml', comment()]]) });
    expect((await newsroom.build()).issues).toEqual([]);
    newsroom.remove('content/articles/a.md');
    expect(allIssues(await newsroom.build())).toEqual(['content/comments/14001102013/1.yml:1:1 comment-article']);
    newsroom.write('content/articles/a.md', article);
    expect((await newsroom.build()).issues).toEqual([]);
    expect(newsroom.page(PATH)).toContain('سلام');
  });

  test('that takes its file\u2019s twin\u2019s place is shown when the twin is gone', async () => {
    using newsroom = new TestNewsroom({
      'content/articles/a.md': articleText({ code: '"14001102013"' }), ...files([['14001102013/1.yml', comment({ id: 'x' })], ['14001102013/2.yml', comment({ id: 'x', message: 'دوم' })]]),
    });
    expect(allIssues(await newsroom.build())).toEqual(['content/comments/14001102013/2.yml:4:5 comment-duplicate']);
    newsroom.remove('content/comments/14001102013/1.yml');
    expect((await newsroom.build()).issues).toEqual([]);
    expect(textOf(element(newsroom.page(PATH), '#reader-comments'))).toContain('دوم');
  });

  test('stays below an article whose comments are closed, and is gone with one that is withdrawn', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"14001102013"', comments: 'closed' }), ...files([['14001102013/1.yml', comment()]]) });
    await newsroom.build();
    expect(newsroom.page(PATH)).toContain('سلام');
    newsroom.write('content/articles/a.md', articleText({ code: '"14001102013"', withdrawn: '{ date: 1400/11/21, reason: دلیل }' }));
    await newsroom.build();
    expect([...newsroom.output()].filter(([, bytes]) => bytes.includes('سلام'))).toEqual([]);
  });
});

test('comments of a thousand readers are read by all cores, and those that are wrong are named', async () => {
  const many = Array.from({ length: 1200 }, (_, at): [string, string] => [`14001102013/${String(at).padStart(4, '0')}.yml`, comment({ message: `پیام ${at}` })]);
  using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"14001102013"' }), ...files([...many, ['14001102013/bad.yml', comment({ date: 'دیروز' })]]) });
  expect(allIssues(await newsroom.build())).toEqual(['content/comments/14001102013/bad.yml:3:7 date-invalid']);
  expect(newsroom.page(PATH).match(/class="comment-name"/g)).toHaveLength(1200);
});
