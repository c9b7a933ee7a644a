import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleText, TestNewsroom } from '../../test/support/newsroom.ts';
import { knownHashes } from './known-hashes.ts';

test('the build remembers the hash and size of every file of its site, and of no other site', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"1"', tags: '[ناتو]' }), 'public/note.txt': 'یادداشت' });
  await newsroom.build();
  const store = join(newsroom.root, '.khabar/store.sqlite');
  const known = await knownHashes(newsroom.out, store);
  const files = [...newsroom.output()].map(([path, bytes]) => [path, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }] as const);
  expect(files.length).toBeGreaterThan(10);
  for (const [path, file] of files) expect(known(path), path).toEqual(file);
  expect(known('other.html')).toBeUndefined();

  using other = new TestNewsroom({ 'content/articles/b.md': articleText({ code: '"2"' }) });
  await other.build();
  expect((await knownHashes(other.out, store))('index.html')).toBeUndefined();
  expect((await knownHashes(newsroom.root, store))('index.html')).toBeUndefined();
  writeFileSync(store, 'no store');
  expect((await knownHashes(newsroom.out, store))('index.html')).toBeUndefined();
  expect((await knownHashes(newsroom.out, join(newsroom.root, 'missing.sqlite')))('index.html')).toBeUndefined();
});
