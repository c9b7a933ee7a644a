import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildReport } from '../src/press/build-report.ts';
import { expectOnlyGood, GOOD_FILE, issuesOf, LEFT_OUT, wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

/** Texts that begin on line 6 of their file, as the frontmatter has five. */
const CASES: [name: string, text: string, issues: string[], words?: string[]][] = [
  ['a remote picture', '\n\n![شرح](https://evil.example/x.png)\n', ['8:1 remote-picture'], ['https://evil.example/x.png']],
  ['a picture out of the newsroom', '![شرح](../../secret.png)\n', ['6:1 picture-malformed']],
  ['a picture out by encoded dots', '![شرح](media/%2e%2e/%2e%2e/secret.png)\n', ['6:1 picture-malformed']],
  ['a missing picture', 'متن\n\n![شرح](media/none.png)\n', ['8:1 picture-missing']],
  ['an unknown block', 'متن\n\n:::factbok\nمتن\n:::\n', ['8:1 unknown-block'], ['factbox']],
  ['a block without its end', 'متن\n\n:::note\nمتن\n', ['8:1 unclosed-block']],
  ['twenty thousand quotations', `${'> '.repeat(20_000)}متن\n`, ['6:1 nesting-too-deep']],
  ['twenty thousand lists in a line', `${'- '.repeat(20_000)}متن\n`, ['6:1 nesting-too-deep']],
  ['four hundred lists, each deeper', `${Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')}\n`, ['56:1 nesting-too-deep']],
  ['twenty thousand stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}\n`, ['6:1 nesting-too-deep']],
  ['a text of more than a million letters', `${'متن خبر. '.repeat(115_000)}\n`, ['6:1 article-too-large']],
];

const fileOf = (at: number): string => `content/articles/text-${at}.md`;

describe('texts that are wrong', () => {
  let newsroom: TestNewsroom;
  let report: BuildReport;
  beforeAll(async () => {
    newsroom = new TestNewsroom({
      [GOOD_FILE]: articleText({ code: '"14000101001"', title: 'خبر خوب' }),
      ...Object.fromEntries(CASES.map(([, text], at) => [fileOf(at), articleText({ title: LEFT_OUT }, text)])),
      'content/pages/about.md': `---\ntitle: ${LEFT_OUT}\n---\n\n:::note\nمتن\n`,
      'content/articles/crlf.md': articleText({ title: LEFT_OUT }, 'یک\n\n:::note\nمتن\n').replaceAll('\n', '\r\n'),
      'content/articles/both.md': articleText({ title: LEFT_OUT, date: '1400/13/01' }, 'متن\n\n:::note\nمتن\n'),
      'content/articles/report.mdx': articleText({ title: LEFT_OUT }, 'یک\n\n{نبسته\n'),
    });
    report = await newsroom.build();
  });
  afterAll(() => newsroom[Symbol.dispose]());

  test.each(CASES.map(([name, , issues, words = []], at) => ({ name, issues, words, file: fileOf(at) })))('$name', ({ issues, words, file }) => {
    expect(issuesOf(report, file)).toEqual(issues);
    for (const word of words) expect(report.issues.find((issue) => issue.file === file)?.message).toContain(word);
  });

  test('lines are counted from the top of any file', () => {
    expect(issuesOf(report, 'content/pages/about.md')).toEqual(['5:1 unclosed-block']);
    expect(issuesOf(report, 'content/articles/crlf.md')).toEqual(['8:1 unclosed-block']);
    expect(issuesOf(report, 'content/articles/report.mdx')).toMatchObject([expect.stringMatching(/^(?:8|9):\d+ mdx-syntax$/)]);
  });

  test('faults of the frontmatter and the text are found in one go', () => {
    expect(issuesOf(report, 'content/articles/both.md')).toEqual(['4:7 date-invalid', '8:1 unclosed-block']);
  });

  test('all of it is left out, the rest is published, and the messages are good Persian', () => {
    expect(report).toMatchObject({ published: true, articles: { public: 1 } });
    expectOnlyGood(newsroom);
    expect(report.issues.flatMap(({ rule, message }) => wordingFaults(message).map((fault) => `${rule}: ${fault}: ${message}`))).toEqual([]);
  });
});

test('warnings leave the article in, and are said again by the next build', async () => {
  using newsroom = new TestNewsroom({
    'content/articles/one.md': articleText({ code: '"1"', related: '["999"]' }, '# سرتیتر\n\nمتن[^۱].\n'),
  });
  const first = await newsroom.build();
  expect(issuesOf(first, 'content/articles/one.md')).toEqual(['6:11 unknown-related warning', '8:1 heading-level-one warning', '10:1 footnote-missing warning']);
  expect(first).toMatchObject({ errors: 0, articles: { public: 1 } });
  expect((await newsroom.build()).issues).toEqual(first.issues);
});

test.each([
  ['raw HTML', 'بند.\n\n<div onclick="x()">متن</div>\n', ['9:1 raw-html warning']],
  ['HTML within a line', 'بند <b onclick="x()">پررنگ</b> متن\n', ['7:5 raw-html warning', '7:27 raw-html warning']],
  ['a script', 'بند.\n\n<script>x()</script>\n', ['9:1 raw-html warning']],
  ['a link that is a script', 'یک\n\n[متن](javascript:x()) و\n[دو](JaVaScRiPt:x())\n', ['9:1 unsafe-link warning', '10:1 unsafe-link warning']],
  ['a link that is data', '[متن](data:text/html,x())\n', ['7:1 unsafe-link warning']],
])('%s is taken out of the article with a warning', async (_, text, issues) => {
  using newsroom = new TestNewsroom({ 'content/articles/one.md': articleText({ code: '"1"' }, text) });
  const report = await newsroom.build();
  expect(issuesOf(report, 'content/articles/one.md')).toEqual(issues);
  expect(report).toMatchObject({ errors: 0, articles: { public: 1 } });
  expect(report.issues.flatMap(({ rule, message }) => wordingFaults(message).map((fault) => `${rule}: ${fault}`))).toEqual([]);
  const shown = /<article[\s\S]*<\/article>/.exec(newsroom.page('/news/1/'))?.[0];
  expect(shown).not.toMatch(/x\(\)"|href="(?:javascript|data):|<script/i);
  expect(shown).toContain('story');
});
