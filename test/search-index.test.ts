import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SearchArchive } from '../src/search/ask/search-archive.ts';
import { readManifest, type ShardEntry } from '../src/search/ask/search-manifest.ts';
import { loadFromFolder, searchSite } from '../src/search/built-site.ts';
import { articleText, filesBelow, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { differences } from './support/site.ts';

/** Articles of 1399, 1400 and 1401, of which each year has more than a shard may hold together with another. */
const ARTICLES = 270;

function articleFile(number: number, fields: Record<string, string> = {}, body = `متن شماره ${number} درباره نرم\u200Cافزار و کتاب\u200Cها.\n`): [file: string, text: string] {
  const [year, month, day] = [1399 + (number % 3), 1 + (number % 12), 1 + (number % 29)];
  return [`content/articles/a${number}.md`, articleText({
    title: `خبر شماره ${number}`, code: `"${number}"`, date: `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')} 10:${String(number % 60).padStart(2, '0')}`,
    section: number % 2 === 0 ? 'sport' : 'politics', ...fields,
  }, body)];
}

const FILES: Record<string, string> = Object.fromEntries(Array.from({ length: ARTICLES }, (_, number) => articleFile(number)));

/** The index of a built site: the bytes of its files by path. */
function indexOf(newsroom: TestNewsroom): Map<string, Buffer> {
  return new Map([...newsroom.output()].filter(([path]) => path.startsWith('pagefind/')));
}

function shardsOf(index: Map<string, Buffer>): readonly ShardEntry[] {
  return readManifest(gunzipSync(index.get('pagefind/shards.pf_meta') ?? Buffer.alloc(0)).toString()).shards;
}

/** The folders of the index in which files differ, sorted. */
function changedFolders(before: Map<string, Buffer>, after: Map<string, Buffer>): string[] {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path)?.equals(after.get(path) ?? Buffer.alloc(0)) !== true);
  return [...new Set(changed.map((path) => path.split('/').slice(1, -1).join('/')))].sort();
}

describe('the index of three years', () => {
  let newsroom: TestNewsroom;
  let before: Map<string, Buffer>;
  const files = { ...FILES };

  beforeAll(async () => {
    newsroom = new TestNewsroom(files);
    await newsroom.build();
  });
  afterAll(() => newsroom[Symbol.dispose]());

  async function push(change: Record<string, string | undefined>): Promise<string[]> {
    before = indexOf(newsroom);
    for (const [file, text] of Object.entries(change)) {
      if (text === undefined) newsroom.remove(file);
      else newsroom.write(file, text);
      Object.assign(files, { [file]: text });
    }
    await newsroom.build();
    return changedFolders(before, indexOf(newsroom));
  }

  test('has a shard for each year, the first of which is alone in its decade, beside each other, the newest first', () => {
    const shards = shardsOf(indexOf(newsroom));
    expect(shards.map(({ name, count }) => `${name}:${count}`)).toEqual(['1401:90', '1400:90', '1390s:90']);
    const folders = new Set([...indexOf(newsroom).keys()].map((path) => path.split('/').slice(0, -1).join('/')));
    expect([...folders].sort()).toEqual(['pagefind', 'pagefind/1390s', 'pagefind/1400', 'pagefind/1401', 'pagefind/text']);
  });

  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['an edited text', Object.fromEntries([articleFile(0, {}, 'متن تازه.\n')]), ['', '1390s', 'text']],
    ['a new article', Object.fromEntries([articleFile(ARTICLES + 2)]), ['', '1401', 'text']],
    ['a withdrawn article', Object.fromEntries([articleFile(1, { withdrawn: '{ date: 1402/01/01, reason: دلیل }' })]), ['', '1400', 'text']],
    ['an article that moves to another year', Object.fromEntries([articleFile(3, { date: '1401/05/05 10:00' })]), ['', '1390s', '1401', 'text']],
    ['a deleted article', { 'content/articles/a4.md': undefined }, ['', '1400', 'text']],
    ['a new code', Object.fromEntries([articleFile(5, { code: 'new' })]), ['', '1401', 'text']],
    ['a title of an agency', { 'content/agencies.yml': 'isna: { title: خبرگزاری ایسنا }\n' }, ['']],
    ['a setting that search does not show', { 'content/site.yml': `${SETTINGS['content/site.yml']}pageSize: 30\n` }, []],
    ['a draft', Object.fromEntries([articleFile(900, { status: 'draft' })]), []],
    ['nothing', {}, []],
  ])('a push of %s changes that part of the index alone', async (_, change, expected) => {
    expect(await push(change)).toEqual(expected);
  });

  test('is that of a clean build after all of that', async () => {
    using clean = new TestNewsroom(files);
    await clean.build();
    expect(differences(newsroom.output(), clean.output())).toEqual([]);
    await newsroom.build({ full: true });
    expect(differences(newsroom.output(), clean.output())).toEqual([]);
  });

  test('finds what is there and not what was taken away', async () => {
    const archive = new SearchArchive(loadFromFolder(newsroom.out));
    const urls = async (query: string): Promise<string[]> => (await searchSite(archive, query, 1000)).map(({ url }) => url);
    expect(await urls('شماره 7')).toEqual(['/news/7/']);
    expect(await urls('متن تازه')).toEqual(['/news/0/']);
    expect(await urls('شماره 1')).toEqual([]);
    expect(await urls('شماره 4')).toEqual([]);
    expect(await urls('شماره 5')).toEqual(['/news/new/']);
    expect((await urls('نرم افزار')).length).toBe(ARTICLES - 3 + 1);
  });

  test('goes into a delta as it goes into the site', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'khabar-delta-'));
    try {
      before = indexOf(newsroom);
      const [file, text] = articleFile(6, {}, 'متن دلتا.\n');
      newsroom.write(file, text);
      files[file] = text;
      await newsroom.build({ delta: folder });
      const written = [...filesBelow(join(folder, 'files')).keys()].filter((path) => path.startsWith('pagefind/'));
      expect(written.filter((path) => path.startsWith('pagefind/1390s/')).length).toBeGreaterThan(1);
      expect(written.filter((path) => !/^pagefind\/(?:1390s|text)\//.test(path))).toEqual(['pagefind/shards.pf_meta']);
      using clean = new TestNewsroom(files);
      await clean.build();
      for (const path of written) expect(filesBelow(join(folder, 'files')).get(path)).toEqual(clean.output().get(path));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('a shard that has grown too large is cut, and its former files are gone', async () => {
  using newsroom = new TestNewsroom(Object.fromEntries(Array.from({ length: 128 }, (_, number) => articleFile(number))));
  await newsroom.build();
  expect(shardsOf(indexOf(newsroom)).map(({ name }) => name)).toEqual(['all']);
  newsroom.write(...articleFile(128));
  await newsroom.build();
  expect(shardsOf(indexOf(newsroom)).map(({ name }) => name)).toEqual(['1400s', '1390s']);
  expect([...indexOf(newsroom).keys()].filter((path) => path.startsWith('pagefind/all/'))).toEqual([]);
});
