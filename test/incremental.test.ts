import { DatabaseSync } from 'node:sqlite';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { Random, RandomNewsroom } from './support/random-newsroom.ts';
import { differences, picture } from './support/site.ts';

/** Articles of which each has its own day, so that lists and archive have several pages. */
function archive(total = 20): Record<string, string> {
  const days = Array.from({ length: total }, (_, index) => index + 1);
  return {
    'content/site.yml': `${SETTINGS['content/site.yml']}pageSize: 5\n`,
    ...Object.fromEntries(days.map((day) => [`content/articles/a${day}.md`, article(day)])),
  };
}

function article(day: number, fields: Record<string, string> = {}, body?: string): string {
  return articleText({ title: `خبر ${day}`, code: `"${day}"`, date: `1400/11/${String(day).padStart(2, '0')} 10:00`, tags: '[اوکراین]', ...fields }, body);
}

/** The text of a comment's file. */
function comment(message = 'سلام'): string {
  return `name: خواننده\nmessage: ${message}\ndate: 1400/11/20 12:00\n`;
}

/** What a clean build of the same files makes, in another place. */
async function cleanly(files: Readonly<Record<string, string | Uint8Array | undefined>>, now?: number): Promise<Map<string, Buffer>> {
  using newsroom = new TestNewsroom(files);
  await newsroom.build(now === undefined ? {} : { now });
  return newsroom.output();
}

describe('after any changes an incremental build makes the bytes of a clean one', () => {
  /** More seeds, in numbers, than a run in CI has time for: KHABAR_SEEDS=10-40. */
  const [from = 1, to = 2] = (process.env['KHABAR_SEEDS'] ?? '1-2').split('-').map(Number);
  const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index);

  test.each(seeds)('in the newsroom of seed %i', async (seed) => {
    // Half of the newsrooms lie in git, where some changes are committed and others are not.
    const random = seed % 2 === 0 ? new Random(seed + 1000) : undefined;
    const course = new RandomNewsroom(seed, await Promise.all(['#b33', '#3b3', '#33b'].map((color, at) => picture(color, at === 0 ? { width: 300, height: 200 } : { width: 40 }))));
    using newsroom = new TestNewsroom(Object.fromEntries(course.files));
    if (random !== undefined) newsroom.git('init', '--quiet');
    await newsroom.build({ now: course.now });
    const story: string[] = [];
    for (let step = 0; step < 15; step += 1) {
      const before = new Map(course.files);
      for (let change = 0; change <= step % 3; change += 1) story.push(course.step());
      for (const file of before.keys()) if (!course.files.has(file)) newsroom.remove(file);
      for (const [file, content] of course.files) if (before.get(file) !== content) newsroom.write(file, content);
      if (random?.chance(50) === true) newsroom.commit();
      if (random?.chance(15) === true) newsroom.remove('.git/index');
      const report = await newsroom.build({ now: course.now });
      const told = story.slice(-3).join(', ');
      expect(report.issues.filter(({ severity }) => severity === 'error'), told).toEqual([]);
      expect(differences(newsroom.output(), await cleanly(Object.fromEntries(course.files), course.now)), `step ${step}: ${told}`).toEqual([]);
      const idle = await newsroom.build({ now: course.now });
      expect([idle.pages.printed, idle.written.files, idle.articles.read], `step ${step}: ${told}`).toEqual([0, 0, 0]);
    }
  }, 240_000);
});

describe('a build prints', () => {
  const FILE = 'content/articles/a10.md';
  const CHANGES: [name: string, change: (newsroom: TestNewsroom) => void, printed: number | [from: number, to: number]][] = [
    ['nothing when nothing has changed', () => {}, 0],
    ['nothing when a file was touched only', (newsroom) => newsroom.write(FILE, article(10)), 0],
    ['one page when a text was edited', (newsroom) => newsroom.write(FILE, article(10, {}, 'متن تازه.')), 1],
    ['one page when a correction was added', (newsroom) => newsroom.write(FILE, article(10, { corrections: '[{ date: 1400/11/12, note: اصلاح }]' })), 1],
    ['nothing when a comment on a draft came in', (newsroom) => {
      newsroom.write('content/articles/draft.md', article(21, { status: 'draft' }));
      newsroom.write('content/comments/21/1.yml', comment());
    }, 0],
    ['the article and what lists it when a comment came in', (newsroom) => newsroom.write('content/comments/10/1.yml', comment()), [5, 12]],
    ['one page when the comments were closed', (newsroom) => newsroom.write(FILE, article(10, { comments: 'closed' })), 1],
    ['the redirect when an alias was added', (newsroom) => newsroom.write(FILE, article(10, { aliases: '[/old/]' })), 1],
    ['nothing when a draft was added', (newsroom) => newsroom.write('content/articles/draft.md', article(21, { status: 'draft' })), 0],
    ['nothing when a file was renamed', (newsroom) => { newsroom.remove(FILE); newsroom.write('content/articles/deep/renamed.md', article(10)); }, 0],
    ['few pages when the newest article was added', (newsroom) => newsroom.write('content/articles/a21.md', article(21)), [10, 25]],
    ['few pages when an article of another section was added', (newsroom) => newsroom.write('content/articles/a21.md', article(21, { section: 'sport', tags: '' })), [10, 25]],
    ['few pages when a title was changed', (newsroom) => newsroom.write(FILE, article(10, { title: 'تیتری دیگر' })), [4, 25]],
    ['the tombstone and what listed the article', (newsroom) => newsroom.write('content/articles/a20.md', article(20, { withdrawn: '{ date: 1400/11/21, reason: دلیل }' })), [10, 25]],
    ['one page when a standalone page was edited', (newsroom) => newsroom.write('content/pages/about.md', '---\ntitle: درباره ما\n---\nمتن تازه\n'), 1],
  ];

  test.each(CHANGES)('%s', async (_, change, printed) => {
    const files = { ...archive(), 'content/pages/about.md': '---\ntitle: درباره ما\n---\nمتن\n' };
    using newsroom = new TestNewsroom(files);
    const { pages: { total } } = await newsroom.build();
    change(newsroom);
    const { pages, issues, compiled } = await newsroom.build();
    expect(issues).toEqual([]);
    expect(compiled).toBe(false);
    if (typeof printed === 'number') expect(pages.printed).toBe(printed);
    else {
      expect(pages.printed).toBeGreaterThanOrEqual(printed[0]);
      expect(pages.printed).toBeLessThanOrEqual(printed[1]);
      expect(pages.printed).toBeLessThan(total / 2);
    }
  });

  test('every page when told to, with the same bytes', async () => {
    using newsroom = new TestNewsroom(archive());
    await newsroom.build();
    const before = newsroom.output();
    const { pages, articles } = await newsroom.build({ full: true });
    expect(pages.printed).toBe(pages.total);
    expect(articles.read).toBe(20);
    expect(differences(before, newsroom.output())).toEqual([]);
  });

  test('as few pages for an article in a newsroom four times as large', async () => {
    const printed = await Promise.all([7, 28].map(async (total) => {
      using newsroom = new TestNewsroom(archive(total));
      await newsroom.build();
      newsroom.write('content/articles/new.md', article(total + 1));
      return (await newsroom.build()).pages.printed;
    }));
    expect(printed[1]).toBeLessThanOrEqual((printed[0] ?? 0) + 3);
  });
});

describe('a build asks', () => {
  const asked = async (total: number, change: (newsroom: TestNewsroom) => void): Promise<number> => {
    using newsroom = new TestNewsroom(archive(total));
    await newsroom.build();
    change(newsroom);
    return (await newsroom.build()).pages.asked;
  };
  const newest = (newsroom: TestNewsroom): void => newsroom.write('content/articles/new.md', article(30));
  const withdrawn = (newsroom: TestNewsroom): void => newsroom.write('content/articles/a3.md', article(3, { withdrawn: '{ date: 1400/11/21, reason: دلیل }' }));

  test('the front page alone when nothing has changed', async () => {
    expect(await asked(20, () => {})).toBe(1);
  });

  test.each([['is new', newest], ['of the beginning is withdrawn', withdrawn]])('as few pages in a newsroom four times as large when an article %s', async (_, change) => {
    const [few, many] = [await asked(7, change), await asked(28, change)];
    // The related links of those that come next are asked too: at most 24 of a tag.
    expect(many - few).toBeLessThanOrEqual(24);
    expect(many).toBeLessThan(65);
  });

  test('every page when what stands on all of them has changed', async () => {
    using newsroom = new TestNewsroom(archive(7));
    const { pages: { total } } = await newsroom.build();
    newsroom.write('content/site.yml', `${newsroom.read('content/site.yml')}description: شعار\n`);
    expect(await newsroom.build()).toMatchObject({ pages: { asked: total, printed: total } });
  });
});

test('a newsroom of more than a thousand pages, which workers print, has the bytes of a clean build too', async () => {
  const tags = (number: number) => `[${Array.from({ length: 40 }, (_, index) => `برچسب ${number} ${index}`).join(', ')}]`;
  const files = { ...archive(14), ...Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`content/articles/a${index + 1}.md`, article(index + 1, { tags: tags(index) })])) };
  using newsroom = new TestNewsroom(files);
  expect((await newsroom.build()).pages.total).toBeGreaterThan(1000);
  const change = { 'content/articles/a3.md': article(3, { tags: tags(3), title: 'تیتری تازه' }), 'content/articles/a4.md': article(4) };
  for (const [file, text] of Object.entries(change)) newsroom.write(file, text);
  expect((await newsroom.build()).pages.removed).toBe(80);
  expect(differences(newsroom.output(), await cleanly({ ...files, ...change }))).toEqual([]);
  expect((await newsroom.build()).pages.printed).toBe(0);
});

test('an article whose text and picture change together is shown with the new picture everywhere', async () => {
  const image = { image: '{ src: media/a.png, alt: عکس }' };
  const files = { ...archive(8), 'content/articles/a3.md': article(3, image), 'content/media/a.png': await picture('#345') };
  using newsroom = new TestNewsroom(files);
  await newsroom.build();
  const change = { 'content/articles/a3.md': article(3, image, 'متن تازه.'), 'content/media/a.png': await picture('#543') };
  for (const [file, content] of Object.entries(change)) newsroom.write(file, content);
  await newsroom.build();
  expect(differences(newsroom.output(), await cleanly({ ...files, ...change }))).toEqual([]);
});

describe('an MDX article', () => {
  const FILE = 'content/articles/report.mdx';
  const report = (body: string, fields: Record<string, string> = {}) => articleText({ title: 'گزارش ویژه', code: '"m1"', date: '1400/11/25', ...fields }, body);
  const OTHER = articleText({ title: 'گزارش دیگر', code: '"m2"', date: '1400/11/24' }, '<KeyPoints>\n- یک\n</KeyPoints>\n');

  test('that is edited is compiled and printed alone, and the site is that of a clean build', async () => {
    const files = { ...archive(8), [FILE]: report('متن **نخست**.'), 'content/articles/other.mdx': OTHER };
    using newsroom = new TestNewsroom(files);
    await newsroom.build();
    const STEPS: [change: Record<string, string | undefined>, printed: number | undefined, compiled: boolean][] = [
      [{ [FILE]: report('متن <Note>دوم</Note>.') }, 1, true],
      [{ 'content/articles/a3.md': article(3, {}, 'متن تازه.') }, 1, false],
      [{ 'content/articles/other.mdx': undefined }, undefined, true],
      [{ [FILE]: undefined }, undefined, false],
    ];
    for (const [change, printed, compiled] of STEPS) {
      Object.assign(files, change);
      for (const [file, content] of Object.entries(change)) content === undefined ? newsroom.remove(file) : newsroom.write(file, content);
      const { pages, issues, compiled: wasCompiled } = await newsroom.build();
      expect(issues).toEqual([]);
      if (printed !== undefined) expect(pages.printed).toBe(printed);
      expect(wasCompiled).toBe(compiled);
      expect(differences(newsroom.output(), await cleanly(files))).toEqual([]);
    }
  });
});

describe('a store', () => {
  const DAMAGES: [name: string, damage: (path: string) => void][] = [
    ['that was deleted', (path) => rmSync(path)],
    ['that is empty', (path) => truncateSync(path)],
    ['of random bytes', (path) => writeFileSync(path, noise(new Random(1), 40_000))],
    ['that was cut in the middle', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['that was cut within its first page', (path) => truncateSync(path, 1000)],
    ['without its end', (path) => truncateSync(path, statSync(path).size - 4096)],
    ['of another version', (path) => edit(path, 'PRAGMA user_version = 999')],
    ['of another engine', (path) => edit(path, "UPDATE meta SET value = 'x' WHERE key = 'engine'")],
    ['without a table', (path) => edit(path, 'DROP TABLE list_members')],
    ['without a column', (path) => edit(path, 'ALTER TABLE articles DROP COLUMN places')],
    ['with a text where JSON should be', (path) => edit(path, "UPDATE articles SET article = '{'")],
    ['that is no file', (path) => { rmSync(path); mkdirSync(join(path, 'folder'), { recursive: true }); }],
    ['beside the journal of another', (path) => writeFileSync(`${path}-wal`, noise(new Random(2), 9000))],
    ...[3, 4, 5, 6].map((seed): [string, (path: string) => void] => [`with its structure overwritten (seed ${seed})`, (path) => overwrite(path, new Random(seed))]),
  ];

  test.each(DAMAGES)('%s is made again, and the site has the same bytes', async (_, damage) => {
    const files = { ...archive(8), 'content/articles/a3.md': article(3, { image: '{ src: media/a.png, alt: عکس }' }), 'content/media/a.png': await picture('#345') };
    using newsroom = new TestNewsroom(files);
    await newsroom.build();
    damage(join(newsroom.root, '.khabar/store.sqlite'));
    newsroom.write('content/articles/a5.md', article(5, { title: 'تیتری تازه' }));
    const report = await newsroom.build();
    expect(report.issues).toEqual([]);
    expect(differences(newsroom.output(), await cleanly({ ...files, 'content/articles/a5.md': article(5, { title: 'تیتری تازه' }) }))).toEqual([]);
    expect((await newsroom.build()).pages.printed).toBe(0);
  });

  test('is not needed, nor are pictures, to build the same site again', async () => {
    using newsroom = new TestNewsroom({ ...archive(8), 'content/articles/a3.md': article(3, { image: '{ src: media/a.png, alt: عکس }' }), 'content/media/a.png': await picture('#345') });
    await newsroom.build();
    const before = newsroom.output();
    newsroom.remove('.khabar');
    await newsroom.build();
    expect(differences(before, newsroom.output())).toEqual([]);
    newsroom.remove('dist');
    await newsroom.build();
    expect(differences(before, newsroom.output())).toEqual([]);
    expect(existsSync(join(newsroom.root, '.khabar/store.sqlite'))).toBe(true);
  });
});

function edit(path: string, sql: string): void {
  const store = new DatabaseSync(path);
  store.exec(sql);
  store.close();
}

/** Writes noise over the head of each page of the database but the first, where its structure is. */
function overwrite(path: string, random: Random): void {
  const bytes = readFileSync(path);
  for (let page = 4096; page < bytes.length; page += 4096) if (random.chance(50)) bytes.set(noise(random, 24), page);
  writeFileSync(path, bytes);
}

function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)));
}
