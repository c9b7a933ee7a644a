import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { lintNewsroom } from '../src/press/lint-newsroom.ts';
import { newsroomPaths } from '../src/press/newsroom-paths.ts';
import { NOW } from './support/linted.ts';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';

const lead = 'خلاصه خبر در یک جمله.';
const good = articleText({ code: '"1"', lead });
const site = (rules: string): string => `${SETTINGS['content/site.yml']}lint:\n  rules:\n${rules}`;

/** What lint says: `file:line:column rule severity`. */
async function lint(newsroom: { readonly root: string }, only?: readonly string[]): Promise<string[]> {
  const { issues } = await lintNewsroom({ paths: newsroomPaths(newsroom.root), now: NOW, isAsCommitted: false, only, onProgress: () => {} });
  return issues.map(({ file, line, column, rule, severity }) => `${file.replace('content/articles/', '')}:${line}:${column} ${rule} ${severity}`);
}

/** The files whose readings are in the store. */
function kept(newsroom: TestNewsroom): string[] {
  const store = new DatabaseSync(join(newsroom.root, '.khabar/store.sqlite'), { readOnly: true });
  try {
    return store.prepare('SELECT name FROM lint_readings ORDER BY name').all().map(({ name }) => String(name));
  } finally {
    store.close();
  }
}

describe('severities', () => {
  test.each<[what: string, rules: string, said: string[]]>([
    ['by default a warning', '    tag-unknown: off\n', ['a.md:2:8 lead-missing warning']],
    ['an error', '    lead-missing: error\n', ['a.md:2:8 lead-missing error']],
    ['off', '    lead-missing: off\n', []],
    ['one that is off by default', '    lead-missing: off\n    tag-unknown: warning\n', ['a.md:5:8 tag-unknown warning']],
    ['a name that no rule has', '    lead-misisng: off\n', ['a.md:2:8 lead-missing warning', 'content/site.yml:5:5 lint-setting error']],
    ['a rule of the build', '    lead-missing: off\n    raw-html: off\n', ['content/site.yml:6:5 lint-setting error']],
    ['a word that is no severity stops all', '    lead-missing: of\n', ['content/site.yml:5:19 field-value error']],
  ])('%s', async (_, rules, said) => {
    using newsroom = new TestNewsroom({ 'content/site.yml': site(rules), 'content/articles/a.md': articleText({ tags: '[ناتو]', code: '"1"' }) });
    expect(await lint(newsroom)).toEqual(said);
  });

  test('they are no matter of a build', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"1"' }) });
    await newsroom.build();
    newsroom.write('content/site.yml', site('    lead-missing: error\n    lead-misisng: off\n'));
    const { issues, pages, published } = await newsroom.build();
    expect({ issues, printed: pages.printed, published }).toEqual({ issues: [], printed: 0, published: true });
  });
});

test('what the site has turned off in its typography is not told, and read again when it is turned on', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"1"', lead }, 'او "خبر" داد.\n') });
  const settings = newsroom.read('content/site.yml');
  newsroom.write('content/site.yml', `${settings}typography: { quotes: false }\n`);
  expect(await lint(newsroom)).toEqual([]);
  newsroom.write('content/site.yml', settings);
  expect(await lint(newsroom)).toEqual(['a.md:8:4 typography-marks warning']);
});

describe('what is kept', () => {
  test('a file is read again when it has changed, and forgotten when it is gone', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': good, 'content/articles/b.md': articleText({ code: '"2"' }), 'content/pages/about.md': '---\ntitle: درباره\n---\n«متن\n' });
    const said = ['b.md:2:8 lead-missing warning', 'content/pages/about.md:4:1 quote-unclosed warning'];
    expect(await lint(newsroom)).toEqual(said);
    expect(await lint(newsroom)).toEqual(said);
    expect(kept(newsroom)).toEqual(['a.md', 'about.md', 'b.md']);
    newsroom.write('content/articles/b.md', articleText({ code: '"2"', lead }, '«متن\n'));
    newsroom.remove('content/articles/a.md');
    expect(await lint(newsroom)).toEqual(['b.md:8:1 quote-unclosed warning', said[1]]);
    expect(kept(newsroom)).toEqual(['about.md', 'b.md']);
  });

  test('what depends on other files is judged anew', async () => {
    const link = articleText({ code: '"1"', lead }, '[پیوند](/news/2/)\n');
    using newsroom = new TestNewsroom({ 'content/articles/a.md': link });
    expect(await lint(newsroom)).toEqual(['a.md:8:9 link-missing warning']);
    newsroom.write('content/articles/b.md', articleText({ code: '"2"', lead }));
    expect(await lint(newsroom)).toEqual([]);
    newsroom.write('content/articles/b.md', articleText({ code: '"2"', lead, withdrawn: '{ date: 1400/11/03, reason: نادرست بود }' }));
    expect(await lint(newsroom)).toEqual(['a.md:8:9 link-withdrawn warning']);
    newsroom.write('content/articles/b.md', articleText({ code: '"2"', lead, status: 'draft' }));
    expect(await lint(newsroom)).toEqual(['a.md:8:9 link-missing warning']);
  });

  test('a file with an error is looked at all the same, each time', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"1"', lead, date: 'x' }, '«متن\n') });
    const said = ['a.md:4:7 date-invalid error', 'a.md:8:1 quote-unclosed warning'];
    expect(await lint(newsroom)).toEqual(said);
    expect(await lint(newsroom)).toEqual(said);
  });
});

test('the newsroom is known: agencies, tags, addresses of all kinds', async () => {
  const more = { lead, section: 'sport' };
  using newsroom = new TestNewsroom({
    'content/articles/a.md': articleText({ code: '"1"', lead, tags: '[نا\u200Cتو]' },
      'به گزارش ایسنا، متن.\n\n[۱](/section/sport/) [۲](/section/none/) [۳](/tag/%D9%86%D8%A7%D8%AA%D9%88) [۴](/tag/none/) [۵](/about/) [۶](/none/) [۷](/old/) [۸](/files/a.pdf) [۹](/archive/1400/11/) [۱۰](/feed.xml) [۱۱](/latest/) [۱۲](/author/sara-ahmadi/) [۱۳](/news/2/index.html) [۱۴](/none.pdf) [۱۵](/)\n'),
    'content/articles/b.md': articleText({ code: '"2"', ...more, tags: '[ناتو]', agency: 'isna', aliases: '[/old/]' }),
    'content/articles/c.md': articleText({ code: '"3"', ...more, tags: '[ناتو]', author: 'sara-ahmadi' }),
    'content/pages/about.md': '---\ntitle: درباره\n---\nمتن\n',
    'public/files/a.pdf': 'x',
  });
  expect(await lint(newsroom)).toEqual([
    'a.md:7:8 tag-similar warning', 'a.md:7:10 typography-half-spaces warning', 'a.md:9:10 agency-uncredited warning', 'a.md:11:26 link-missing warning', 'a.md:11:81 link-missing warning', 'a.md:11:110 link-missing warning',
    'a.md:11:258 link-missing warning',
  ]);
});

test('an article that was taken down is told its spelling and its missing code only', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ withdrawn: '{ date: 1400/11/03, reason: نادرست بود }' }, '«متن میرود\n') });
  expect(await lint(newsroom)).toEqual(['a.md:4:7 code-missing warning', 'a.md:7:6 half-space-lost warning']);
});

test('with files, the rules are run on those only', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/x/a.md': articleText({ code: '"1"' }), 'content/articles/b.md': articleText({ code: '"2"' }) });
  expect(await lint(newsroom, ['content/articles/x'])).toEqual(['x/a.md:2:8 lead-missing warning']);
  expect(kept(newsroom)).toEqual(['a.md']);
});

test('an empty folder has no settings, and that is told', async () => {
  const root = mkdtempSync(join(tmpdir(), 'khabar-empty-'));
  expect(await lint({ root })).toEqual(['content/site.yml:1:1 site-missing error']);
  writeFileSync(join(root, 'content'), 'x');
  expect(await lint({ root })).toEqual([expect.stringMatching(/^content:1:1 .* error$|site-missing/)]);
  rmSync(root, { recursive: true });
});

test('hostile files are read, and nothing falls over', async () => {
  using newsroom = new TestNewsroom({
    'content/articles/bytes.md': Buffer.from([0xff, 0xfe, 0, 0xd8]), 'content/articles/empty.md': '', 'content/articles/fence.md': '---\n---\n',
    'content/articles/deep.md': articleText({ code: '"1"', lead }, '>'.repeat(5000)), 'content/articles/long.md': articleText({ code: '"2"', lead }, '«"['.repeat(30_000)),
    'content/articles/yaml.md': `---\n${'['.repeat(60)}\n---\n`, 'content/articles/mark.md': Buffer.from(`\ufeff${articleText({ code: '"3"', lead })}`),
    'content/articles/proto.md': articleText({ code: '"4"', lead, __proto__: 'x', tags: '[__proto__, constructor]' }, '[a](/__proto__/) [b](/tag/constructor/) <!-- khabar-lint-off constructor -->\n'),
  });
  const said = await lint(newsroom);
  expect(said.some((line) => line.startsWith('mark.md'))).toBe(false);
  expect(said).toContain('deep.md:8:1 nesting-too-deep error');
});
