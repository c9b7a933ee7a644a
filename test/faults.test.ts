import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { configMessages } from '../src/config/config-messages.ts';
import { contentMessages } from '../src/content/content-messages.ts';
import { allIssues, wordingFaults } from './support/faults.ts';
import { articleText, filesBelow, SETTINGS, TestNewsroom } from './support/newsroom.ts';

const ONE = 'content/articles/one.md';
const PICTURE = 'content/media/lake.png';
const one = { code: '"1"', title: 'یکم', agency: 'isna', author: 'sara-ahmadi', section: 'sport', tags: '[ورزش]', image: '{ src: media/lake.png, alt: دریاچه }', aliases: '[/old/]' };
const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#48c' } }).png().toBuffer();

/** A newsroom of two good articles, built. */
async function builtNewsroom(): Promise<TestNewsroom> {
  const newsroom = new TestNewsroom({
    [ONE]: articleText(one), 'content/articles/two.md': articleText({ code: '"2"', title: 'دوم', related: '["1"]', date: '1400/11/03' }),
    [PICTURE]: png,
  });
  expect((await newsroom.build()).issues).toEqual([]);
  return newsroom;
}

/** What a build without any store or earlier site makes of the same files. */
async function cleanOutput(newsroom: TestNewsroom): Promise<Map<string, Buffer>> {
  const files = [...filesBelow(join(newsroom.root, 'content'))].map(([file, bytes]) => [`content/${file}`, bytes] as const);
  using clean = new TestNewsroom({ ...Object.fromEntries(Object.keys(SETTINGS).map((file) => [file, undefined])), ...Object.fromEntries(files) });
  await clean.build();
  return clean.output();
}

/** How a public article goes bad, and what is said. */
const BREAKAGES: [name: string, damage: (newsroom: TestNewsroom) => void, issues: string[]][] = [
  ['its YAML breaks', (newsroom) => newsroom.write(ONE, articleText({ ...one, title: '"یکم' })), [`${ONE}:2:8 yaml-syntax`]],
  ['its date is impossible', (newsroom) => newsroom.write(ONE, articleText({ ...one, date: '1400/12/30' })), [`${ONE}:4:7 date-invalid`]],
  ['its section is unknown', (newsroom) => newsroom.write(ONE, articleText({ ...one, section: 'sprot' })), [`${ONE}:3:10 unknown-section`]],
  ['its new picture is missing', (newsroom) => newsroom.write(ONE, articleText({ ...one, image: '{ src: media/x.png, alt: x }' })), [`${ONE}:9:15 picture-missing`]],
  ['its new alias hides a page', (newsroom) => newsroom.write(ONE, articleText({ ...one, aliases: '[/latest/]' })), [`${ONE}:10:11 alias-hides-page`]],
  ['it takes another\'s code', (newsroom) => newsroom.write(ONE, articleText({ ...one, code: '"2"', title: 'دزد' })), [`${ONE}:5:7 code-duplicate`]],
  ['its block is not closed', (newsroom) => newsroom.write(ONE, articleText(one, ':::note\nمتن\n')), [`${ONE}:12:1 unclosed-block`]],
  ['it is saved as UTF-16', (newsroom) => newsroom.write(ONE, Buffer.from(`\ufeff${articleText(one)}`, 'utf16le')), [`${ONE}:1:1 encoding-utf-16`]],
  ['it is emptied', (newsroom) => newsroom.write(ONE, ''), [`${ONE}:1:1 frontmatter-missing`]],
  ['it becomes a folder', (newsroom) => { newsroom.remove(ONE); mkdirSync(join(newsroom.root, ONE)); }, [`${ONE}:1:1 file-unreadable`]],
  ['it becomes a link to nowhere', (newsroom) => { newsroom.remove(ONE); symlinkSync('nowhere', join(newsroom.root, ONE)); }, [`${ONE}:1:1 file-unreadable`]],
  ['its section is taken away', (newsroom) => newsroom.write('content/sections.yml', SETTINGS['content/sections.yml'].replace(/sport.*\n/, '')), [`${ONE}:3:10 unknown-section`]],
  ['its agency is taken away', (newsroom) => newsroom.write('content/agencies.yml', 'anadolu: { title: آناتولی, url: https://aa.example }\n'), [`${ONE}:7:9 unknown-agency`]],
  ['its author is taken away', (newsroom) => newsroom.remove('content/authors.yml'), [`${ONE}:8:9 unknown-author`]],
  ['its picture is taken away', (newsroom) => newsroom.remove(PICTURE), [`${ONE}:10:15 picture-missing`]],
  ['its picture is damaged', (newsroom) => newsroom.write(PICTURE, png.subarray(0, 60)), [`${ONE}:10:15 picture-unreadable`]],
];

describe('a page that was public stays as it was, with its place in lists, when', () => {
  test.each(BREAKAGES)('%s', async (_, damage, issues) => {
    using newsroom = await builtNewsroom();
    const before = newsroom.output();
    const good = [ONE, PICTURE, 'content/sections.yml', 'content/agencies.yml', 'content/authors.yml'].map((file) => [file, filesBelow(newsroom.root).get(file) ?? ''] as const);
    damage(newsroom);
    for (const full of [false, false, true]) {
      const report = await newsroom.build({ full });
      expect(allIssues(report).map((text) => text.replace(/^(.*?):\d+:\d+ (picture|unknown)/, '$1 $2'))).toEqual(issues.map((text) => text.replace(/^(.*?):\d+:\d+ (picture|unknown)/, '$1 $2')));
      expect(report).toMatchObject({ published: true, errors: 1, articles: { public: 2 } });
      expect(newsroom.output()).toEqual(before);
    }
    newsroom.remove(ONE);
    for (const [file, bytes] of good) newsroom.write(file, bytes);
    expect(await newsroom.build()).toMatchObject({ issues: [] });
    expect(newsroom.output()).toEqual(before);
  });
});

test('what else was pushed is published beside it, and once it is good all is as a clean build makes it', async () => {
  using newsroom = await builtNewsroom();
  // Its neighbours may come and go: the story is what stays.
  const story = (): string => newsroom.page('/news/1/').replace(/<nav class="neighbours"[\s\S]*?<\/nav>/, '').replace(/\s+/g, ' ');
  const before = story();
  newsroom.write(ONE, articleText({ ...one, section: 'sprot', title: 'هنوز نه' }));
  newsroom.write('content/articles/three.md', articleText({ code: '"3"', title: 'سوم', section: 'sport', date: '1400/11/04' }));
  await newsroom.build();
  expect(story()).toBe(before);
  expect(newsroom.page('/section/sport/')).toMatch(/سوم[\s\S]*یکم/);
  newsroom.write(ONE, articleText({ ...one, section: 'international', title: 'اکنون' }));
  expect((await newsroom.build()).issues).toEqual([]);
  expect(newsroom.page('/news/1/')).toContain('اکنون');
  expect(newsroom.output()).toEqual(await cleanOutput(newsroom));
});

test('a folder of articles that cannot be opened takes nothing down', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/1400/one.md': articleText({ code: '"1"' }), 'content/articles/two.md': articleText({ code: '"2"' }) });
  await newsroom.build();
  const before = newsroom.output();
  const outside = mkdtempSync(join(tmpdir(), 'khabar-outside-'));
  try {
    renameSync(join(newsroom.root, 'content/articles/1400'), join(outside, '1400'));
    symlinkSync(join(outside, '1400'), join(newsroom.root, 'content/articles/1400'));
    expect(allIssues(await newsroom.build())).toEqual(['content/articles/1400:1:1 file-outside']);
    expect(newsroom.output()).toEqual(before);
  } finally {
    rmSync(outside, { recursive: true });
  }
  newsroom.remove('content/articles/1400');
  expect(await newsroom.build()).toMatchObject({ issues: [], articles: { public: 1 } });
});

describe('with --strict', () => {
  test('one error publishes nothing, and the earlier site is untouched', async () => {
    using newsroom = await builtNewsroom();
    const before = newsroom.output();
    newsroom.write('content/articles/two.md', articleText({ code: '"2"', title: 'دوم، تازه' }));
    newsroom.write('content/articles/three.md', articleText({ code: '"3"', section: 'none' }));
    expect(await newsroom.build({ strict: true })).toMatchObject({ published: false, errors: 1 });
    expect(newsroom.output()).toEqual(before);
    newsroom.write('public/index.html', 'x');
    newsroom.remove('content/articles/three.md');
    expect(await newsroom.build({ strict: true })).toMatchObject({ published: false, errors: 1 });
    expect(newsroom.output()).toEqual(before);
    newsroom.remove('public');
    expect(await newsroom.build({ strict: true })).toMatchObject({ published: true, errors: 0 });
    expect(newsroom.output()).toEqual(await cleanOutput(newsroom));
  });

  test('what was read but never published does not come out when its file goes bad', async () => {
    using newsroom = await builtNewsroom();
    newsroom.write(ONE, articleText({ ...one, title: 'میانه' }));
    newsroom.write('content/articles/three.md', articleText({ code: '"3"', title: 'ندیده' }));
    newsroom.write('content/articles/four.md', 'بد');
    await newsroom.build({ strict: true });
    newsroom.write(ONE, articleText({ ...one, date: 'دیروز' }));
    newsroom.write('content/articles/three.md', articleText({ code: '"3"', title: 'ندیده', date: 'دیروز' }));
    expect(await newsroom.build()).toMatchObject({ published: true, errors: 3, articles: { public: 2 } });
    expect(newsroom.page('/news/1/')).toContain('یکم');
    expect([...newsroom.output().values()].some((bytes) => bytes.includes('میانه') || bytes.includes('ندیده'))).toBe(false);
  });
});

test('an embargoed article that goes bad before its hour does not come out', async () => {
  const fields = { code: '"9"', title: 'قژغراز', embargo: '2026-11-25T06:00' };
  using newsroom = new TestNewsroom({ [ONE]: articleText(fields) });
  await newsroom.build();
  newsroom.write(ONE, articleText({ ...fields, section: 'none' }));
  const after = await newsroom.build({ now: Date.parse('2026-11-26T06:00:00+03:30') });
  expect(after).toMatchObject({ errors: 1, articles: { public: 0 } });
  expect([...newsroom.output().values()].some((bytes) => bytes.includes('قژغراز'))).toBe(false);
});

test('an MDX report that breaks or throws stays as it was', async () => {
  const file = 'content/articles/report.mdx';
  using newsroom = new TestNewsroom({ [file]: articleText({ code: '"5"', title: 'گزارش' }, 'متن {1 + 1}\n'), [ONE]: articleText({ code: '"1"' }) });
  expect((await newsroom.build()).issues).toEqual([]);
  const before = newsroom.output();
  for (const [text, rule] of [['متن {نبسته\n', 'mdx-syntax'], ['متن {nothing.at.all}\n', 'mdx-failed'], ['<FactBox>\n', 'mdx-syntax']] as const) {
    newsroom.write(file, articleText({ code: '"5"', title: 'گزارش دیگر' }, text));
    const report = await newsroom.build();
    expect(report.issues.map((issue) => `${issue.file} ${issue.rule}`)).toEqual([`${file} ${rule}`]);
    expect(report.issues.flatMap(({ message }) => wordingFaults(message))).toEqual([]);
    expect(newsroom.output()).toEqual(before);
  }
  newsroom.write(file, articleText({ code: '"5"', title: 'گزارش تازه' }, 'متن {2 + 2}\n'));
  expect((await newsroom.build()).issues).toEqual([]);
  expect(newsroom.page('/news/5/')).toMatch(/گزارش تازه[\s\S]*متن 4/);
});

describe('the wording of every rule', () => {
  const samples = ['x.md', 'y.md', 'z.md'];
  const special: Record<string, readonly unknown[]> = {
    'field-value': ['comments', ['open', 'closed'], 'open'], 'field-type': ['title', 'یک نوشته'], 'file-too-large': ['۵'],
    'site-value': [configMessages.title], 'date-invalid': ['تاریخ خوانده نمی‌شود. آن را درست کنید.'],
  };
  const rules = Object.entries(contentMessages) as [string, (...words: unknown[]) => string][];

  test.each(rules)('%s', (rule, message) => {
    const causes = rule === 'yaml-syntax' ? ['quote', 'bracket', 'colon', 'no-key', 'other'] : rule === 'file-unreadable' ? ['EACCES', 'ENOENT', 'ELOOP', 'EISDIR', 'not-a-file', 'EIO'] : [undefined];
    for (const cause of causes) expect(wordingFaults(message(...(cause === undefined ? (special[rule] ?? samples) : [cause])))).toEqual([]);
  });

  test.each(Object.entries(configMessages))('config: %s', (_, message) => expect(wordingFaults(message)).toEqual([]));

  test('every rule is met by a test of a whole build', () => {
    const tests = [...filesBelow(import.meta.dirname)].filter(([file]) => /^faults.*\.test\.ts$/.test(file)).map(([, bytes]) => bytes.toString()).join('\n');
    expect(rules.map(([rule]) => rule).filter((rule) => !new RegExp(`[ '\`]${rule}[ '\`]`).test(tests))).toEqual([]);
  });
});
