import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleText, filesBelow, TestNewsroom } from './support/newsroom.ts';
import { serveSite } from './support/served-site.ts';
import { differences } from './support/site.ts';

const FILES = {
  'content/articles/a.md': articleText({ code: '"1"', aliases: '[/old/]' }),
  'content/articles/b.md': articleText({ code: '"2"', title: 'خبر دیگر', date: '1400/11/01' }),
  'public/note.txt': 'متن '.repeat(400),
  'public/tiny.txt': 'x',
};

/** Copies that do not hold what their file holds, and files that should have copies and have none. */
function wrongCopies(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([file, bytes]) => {
    if (file.endsWith('.br')) return files.get(file.slice(0, -3))?.equals(brotliDecompressSync(bytes)) === true ? [] : [file];
    if (file.endsWith('.gz')) return files.get(file.slice(0, -3))?.equals(gunzipSync(bytes)) === true ? [] : [file];
    const isWanted = /\.(?:html|svg|xml|json)$/.test(file) && bytes.length > 500;
    return isWanted && !(files.has(`${file}.br`) && files.has(`${file}.gz`)) ? [`${file}: no copies`] : [];
  });
}

test('compressed copies follow their files, and a push makes what a clean build makes', async () => {
  using newsroom = new TestNewsroom(FILES);
  const copies = { isPrecompressed: true };
  await newsroom.build(copies);
  const first = newsroom.output();
  expect(wrongCopies(first)).toEqual([]);
  expect([...first.keys()].filter((file) => /\.(?:br|gz)$/.test(file))).toEqual(expect.arrayContaining(['index.html.br', 'news/1/index.html.gz', 'old/index.html.br', 'note.txt.br']));
  expect([...first.keys()].filter((file) => /(?:woff2|tiny\.txt|_headers)\.(?:br|gz)$/.test(file))).toEqual([]);

  newsroom.write('content/articles/a.md', articleText({ code: '"1"', title: 'تیتر تازه' }, 'متنی دیگر.\n'));
  newsroom.remove('content/articles/b.md');
  newsroom.write('public/note.txt', 'x');
  await newsroom.build(copies);
  const pushed = newsroom.output();
  expect(wrongCopies(pushed)).toEqual([]);
  for (const gone of ['news/2/index.html.br', 'old/index.html.gz', 'note.txt.br']) expect(pushed.has(gone)).toBe(false);

  newsroom.remove('dist');
  newsroom.remove('.dist.khabar');
  newsroom.remove('.khabar');
  await newsroom.build(copies);
  expect(differences(pushed, newsroom.output())).toEqual([]);
});

test('copies come and go as they are asked for', async () => {
  using newsroom = new TestNewsroom(FILES);
  await newsroom.build();
  const plain = newsroom.output();
  await newsroom.build({ isPrecompressed: true });
  expect(wrongCopies(newsroom.output())).toEqual([]);
  await newsroom.build();
  expect(differences(plain, newsroom.output())).toEqual([]);
});

test('copies belong to a delta', async () => {
  using newsroom = new TestNewsroom(FILES);
  await newsroom.build({ isPrecompressed: true });
  const folder = mkdtempSync(join(tmpdir(), 'khabar-delta-'));
  newsroom.write('content/articles/a.md', articleText({ code: '"1"', title: 'تیتر تازه' }));
  await newsroom.build({ isPrecompressed: true, delta: join(folder, 'delta') });
  const files = filesBelow(join(folder, 'delta', 'files'));
  expect(wrongCopies(files)).toEqual([]);
  expect(files.has('news/1/index.html.br')).toBe(true);
  const { deleted } = JSON.parse(readFileSync(join(folder, 'delta', 'delta.json'), 'utf8')) as { deleted: string[] };
  // What the index for search was is compressed in itself.
  expect(deleted.filter((file) => !file.startsWith('pagefind/'))).toEqual(['old/index.html', 'old/index.html.br', 'old/index.html.gz']);
  rmSync(folder, { recursive: true, force: true });
});

test('the server sends the copy that a browser understands', async () => {
  using newsroom = new TestNewsroom(FILES);
  await newsroom.build({ isPrecompressed: true });
  await using site = await serveSite(newsroom.out);
  for (const [accepted, encoding] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['identity', null]] as const) {
    const response = await fetch(`${site.url}/news/1/`, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(await response.text()).toBe(newsroom.page('/news/1/'));
  }
});
