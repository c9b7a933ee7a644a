import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allIssues, wordingFaults } from './support/faults.ts';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';

const SITE = SETTINGS['content/site.yml'];
const site = (text: string) => ({ 'content/site.yml': text });
const sections = (text: string) => ({ 'content/sections.yml': text });

/** Settings without which nothing is built. */
const UNUSABLE: [name: string, files: Record<string, string | Uint8Array | undefined>, issues: string[], words?: string[]][] = [
  ['no site.yml', { 'content/site.yml': undefined }, ['content/site.yml:1:1 site-missing'], ['title:', 'url:']],
  ['an empty site.yml', site(''), ['content/site.yml:1:1 site-value', 'content/site.yml:1:1 site-value']],
  ['a site without a name', site('url: https://test.example\n'), ['content/site.yml:1:1 site-value'], ['نام سایت']],
  ['a site without an address', site('title: آزمون\n'), ['content/site.yml:1:1 site-value'], ['https://']],
  ['an address without a scheme', site('title: آزمون\nurl: test.example\n'), ['content/site.yml:2:6 site-value'], ['https://khabar.example']],
  ['an address with a question', site('title: آزمون\nurl: https://test.example/news?a=1\n'), ['content/site.yml:2:6 site-value']],
  ['an unknown host', site('title: آزمون\nurl: https://test.example\nhosts: [nginx, apache]\n'), ['content/site.yml:3:16 site-value'], ['netlify']],
  ['a path that needs encoding', site('title: آزمون\nurl: https://test.example/خبر/\n'), ['content/site.yml:2:6 site-value']],
  ['an address that is a script', site('title: آزمون\nurl: "javascript:alert(1)"\n'), ['content/site.yml:2:6 site-value']],
  ['a page size that is no number', site(`${SITE}pageSize: بیست\n`), ['content/site.yml:3:11 site-value'], ['۵ تا ۱۰۰']],
  ['a provider that is not known', site(`${SITE}forms:\n  comments: { provider: formspre, action: https://f.example }\n`), ['content/site.yml:4:25 field-value'], ['«\u2068formspree\u2069»']],
  ['an action that is no address', site(`${SITE}forms:\n  comments: { action: "javascript:x" }\n`), ['content/site.yml:4:23 site-value']],
  ['broken YAML', site('title: "آزمون\nurl: https://test.example\n'), ['content/site.yml:1:8 yaml-syntax']],
  ['a list', site('- آزمون\n'), ['content/site.yml:1:1 not-a-map']],
  ['no sections.yml', { 'content/sections.yml': undefined }, ['content/sections.yml:1:1 sections-missing'], ['politics:']],
  ['an empty sections.yml', sections(''), ['content/sections.yml:1:1 sections-missing']],
  ['a section that is only a word', sections('politics: سیاست\n'), ['content/sections.yml:1:1 field-type'], ['politics']],
  ['a section without a title', sections('politics: { title: سیاست }\nsport: { description: x }\n'), ['content/sections.yml:2:8 field-missing'], ['title']],
  ['a section with an empty title', sections('politics: { title: "" }\n'), ['content/sections.yml:1:20 field-empty']],
  ['a section with a capital letter', sections('Politics: { title: سیاست }\n'), ['content/sections.yml:1:1 registry-id'], ['Politics']],
  ['a section with a Persian id', sections('سیاست: { title: سیاست }\n'), ['content/sections.yml:1:1 registry-id']],
  ['__proto__ as a section', sections('__proto__: { title: سیاست }\n'), ['content/sections.yml:1:1 registry-id']],
  ['a section twice', sections('politics: { title: یک }\npolitics: { title: دو }\n'), ['content/sections.yml:2:1 yaml-duplicate-key']],
  ['an agency with a bad address', { 'content/agencies.yml': 'isna: { title: ایسنا, url: isna.ir }\n' }, ['content/agencies.yml:1:28 site-value'], ['https://']],
  ['an agency with a logo elsewhere', { 'content/agencies.yml': 'isna: { title: ایسنا, logo: ../x.png }\n' }, ['content/agencies.yml:1:29 picture-malformed']],
  ['an author without a name', { 'content/authors.yml': 'sara: { title: سارا }\n' }, ['content/authors.yml:1:7 field-missing', 'content/authors.yml:1:9 unknown-key']],
];

describe('settings without which nothing is built', () => {
  test.each(UNUSABLE.filter(([, , issues]) => issues.length > 0))('%s', async (_, files, issues, words = []) => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"1"' }), ...files });
    const report = await newsroom.build();
    expect(allIssues(report)).toEqual(issues);
    expect(report).toMatchObject({ published: false, errors: issues.length });
    expect(report.issues.flatMap(({ rule, message }) => wordingFaults(message).map((fault) => `${rule}: ${fault}: ${message}`))).toEqual([]);
    for (const word of words) expect(report.issues[0]?.message).toContain(word);
    expect(existsSync(newsroom.out)).toBe(false);
  });

  test.each([['site.yml', 'UTF-16'], ['sections.yml', 'UTF-16']])('%s in another encoding', async (name) => {
    using newsroom = new TestNewsroom({ [`content/${name}`]: Buffer.from('\ufefftitle: x\n', 'utf16le') });
    expect(allIssues(await newsroom.build())).toEqual([`content/${name}:1:1 encoding-utf-16`]);
  });

  test.each(['site.yml', 'sections.yml', 'agencies.yml', 'authors.yml'])('%s that is a pipe does not hang the build', async (name) => {
    using newsroom = new TestNewsroom({ [`content/${name}`]: undefined });
    spawnSync('mkfifo', [join(newsroom.root, 'content', name)]);
    const report = await newsroom.build();
    expect(allIssues(report)).toEqual([`content/${name}:1:1 file-unreadable`]);
    expect(report.published).toBe(false);
  });

  test('a content folder that lies elsewhere, and none at all', async () => {
    using newsroom = new TestNewsroom();
    const outside = mkdtempSync(join(tmpdir(), 'khabar-outside-'));
    try {
      newsroom.remove('content');
      expect(allIssues(await newsroom.build())).toEqual(['content/site.yml:1:1 site-missing']);
      symlinkSync(outside, join(newsroom.root, 'content'));
      expect(allIssues(await newsroom.build())).toEqual(['content:1:1 file-outside']);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});

test('a key too many is named, and the rest of the settings serve', async () => {
  using newsroom = new TestNewsroom({
    'content/articles/a.md': articleText({ code: '"1"' }),
    'content/site.yml': `${SITE}pagesize: 10\nforms:\n  comments: { action: https://f.example, hiden: { a: b } }\n`,
    'content/sections.yml': 'politics: { title: سیاست, descriptoin: x }\n',
  });
  const report = await newsroom.build();
  expect(allIssues(report)).toEqual([
    'content/sections.yml:1:27 unknown-key', 'content/site.yml:3:1 unknown-key', 'content/site.yml:5:42 unknown-key',
  ]);
  expect(report.issues.map(({ message }) => /«\u2068(\w+)\u2069» را می‌خواستید/.exec(message)?.[1])).toEqual(['description', 'pageSize', 'hidden']);
  expect(report).toMatchObject({ published: true, errors: 3, articles: { public: 1 } });
});

test('bad settings leave the earlier site as it is', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"1"' }) });
  await newsroom.build();
  const before = newsroom.output();
  for (const [file, text] of [['content/site.yml', 'title: x\n'], ['content/sections.yml', ''], ['content/agencies.yml', '- x\n']] as const) {
    newsroom.write(file, text);
    expect(await newsroom.build()).toMatchObject({ published: false });
    expect(newsroom.output()).toEqual(before);
    newsroom.write(file, SETTINGS[file]);
  }
  expect((await newsroom.build()).issues).toEqual([]);
  expect(newsroom.output()).toEqual(before);
});

test('a newsroom without articles is a site, without agencies and authors too', async () => {
  using newsroom = new TestNewsroom({ 'content/agencies.yml': undefined, 'content/authors.yml': undefined });
  const report = await newsroom.build();
  expect(report).toMatchObject({ published: true, issues: [], articles: { public: 0 } });
  for (const path of ['/', '/404.html', '/section/politics/', '/latest/', '/archive/']) expect(newsroom.page(path)).toContain('روزنامه آزمون');
});

describe('standalone pages', () => {
  const page = '---\ntitle: درباره\n---\nمتن.\n';
  test.each([
    ['news.md', 'page-reserved'], ['search.md', 'page-reserved'], ['index.md', 'page-reserved'], ['404.md', 'page-reserved'],
    ['About.md', 'page-name'], ['درباره.md', 'page-name'], ['a b.md', 'page-name'], ['a_b.md', 'page-name'], ['about.mdx', 'page-name'], ['-.md', 'page-name'],
  ])('%s: %s', async (name, rule) => {
    using newsroom = new TestNewsroom({ [`content/pages/${name}`]: page, 'content/pages/contact.md': page });
    const report = await newsroom.build();
    expect(allIssues(report)).toEqual([`content/pages/${name}:1:1 ${rule}`]);
    expect(report.issues.flatMap(({ message }) => wordingFaults(message))).toEqual([]);
    expect(newsroom.page('/contact/')).toContain('درباره');
  });

  test('each fault is named at its place', async () => {
    using newsroom = new TestNewsroom({
      'content/pages/a.md': '---\ndescription: x\n---\nمتن.\n',
      'content/pages/b.md': '---\ntitle: x\ntitel: y\n---\nمتن.\n',
      'content/pages/c.md': 'متن.\n',
      'content/pages/d.md': '---\ntitle: x\n---\n\n![شرح](media/none.png)\n',
      'content/pages/e.md': `---\ntitle: x\n---\n${'متن '.repeat(800_000)}\n`,
      'content/pages/f.md': page,
      'content/pages/more/f.md': page,
      'content/pages/g.md': '---\n- x\n---\nمتن.\n',
      'content/pages/notes.txt': 'x',
    });
    mkdirSync(join(newsroom.root, 'content/pages/h.md'));
    const report = await newsroom.build();
    expect(allIssues(report)).toEqual([
      'content/pages/a.md:2:1 title-missing', 'content/pages/b.md:3:1 unknown-key', 'content/pages/c.md:1:1 frontmatter-missing',
      'content/pages/d.md:5:1 picture-missing', 'content/pages/e.md:1:1 file-too-large', 'content/pages/g.md:2:1 not-a-map',
      'content/pages/h.md:1:1 file-unreadable', 'content/pages/more/f.md:1:1 page-duplicate',
    ]);
    expect([...newsroom.output().keys()].filter((file) => /^[a-h]\//.test(file))).toEqual(['f/index.html']);
  });

  test('a public page stays as it was until its file is good again', async () => {
    using newsroom = new TestNewsroom({ 'content/pages/about.md': page });
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write('content/pages/about.md', '---\ntitle: دیگر\n---\n:::note\nمتن\n');
    for (let round = 0; round < 2; round += 1) {
      expect(allIssues(await newsroom.build())).toEqual(['content/pages/about.md:4:1 unclosed-block']);
      expect(newsroom.output()).toEqual(before);
    }
    newsroom.write('content/pages/about.md', page.replace('متن', 'متن تازه'));
    expect((await newsroom.build()).issues).toEqual([]);
    expect(newsroom.page('/about/')).toContain('متن تازه');
    newsroom.remove('content/pages/about.md');
    await newsroom.build();
    expect([...newsroom.output().keys()]).not.toContain('about/index.html');
  });
});
