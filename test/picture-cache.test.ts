import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allIssues } from './support/faults.ts';
import { articleText, filesBelow, TestNewsroom } from './support/newsroom.ts';
import { differences, picture } from './support/site.ts';

const PARTS = 3;
const COLOURS = ['#933', '#393', '#339', '#993'];

async function newsroomFiles(): Promise<Record<string, string | Uint8Array>> {
  const pictures = await Promise.all(COLOURS.map((color) => picture(color, { width: 700, height: 500 })));
  return Object.fromEntries(pictures.flatMap((bytes, at): [string, string | Uint8Array][] => [
    [`content/articles/${at}.md`, articleText({ code: `"${at + 1}"`, image: `{ src: media/p${at}.png, alt: x, focus: بالا }` })], [`content/media/p${at}.png`, bytes],
  ]));
}

const cacheOf = (newsroom: TestNewsroom): string[] => readdirSync(join(newsroom.root, '.khabar/pictures')).sort();
const isPicture = (file: string): boolean => /^assets\/p\d-/.test(file);

test('machines that print a part each make a part of the pictures each, and who puts them together makes none', async () => {
  const files = await newsroomFiles();
  using whole = new TestNewsroom(files);
  await whole.build();
  const expected = new Map([...whole.output()].filter(([file]) => isPicture(file)));
  const made: string[] = [];
  const folders: string[] = [];
  using shared = new TestNewsroom();
  for (let number = 1; number <= PARTS; number += 1) {
    using machine = new TestNewsroom(files);
    const folder = join(shared.root, `part-${number}`);
    await machine.build({ part: { folder, part: { number, of: PARTS } } });
    made.push(...cacheOf(machine));
    folders.push(folder);
  }
  // Each file once, by one of them.
  expect(made.sort()).toEqual(cacheOf(whole));
  using together = new TestNewsroom(files);
  await together.build({ parts: folders });
  expect(differences(expected, new Map([...together.output()].filter(([file]) => isPicture(file))))).toEqual([]);
  const inodes = new Set(folders.flatMap((folder) => [...filesBelow(join(folder, 'files')).keys()].filter(isPicture).map((file) => statSync(join(folder, 'files', file)).ino)));
  expect(cacheOf(together).filter((name) => !inodes.has(statSync(join(together.root, '.khabar/pictures', name)).ino))).toEqual([]);
});

test('a picture that gets another name is published by it, and not made again', async () => {
  using newsroom = new TestNewsroom(await newsroomFiles());
  await newsroom.build();
  const before = cacheOf(newsroom);
  const times = before.map((name) => statSync(join(newsroom.root, '.khabar/pictures', name)).ino);
  newsroom.write('content/media/new.png', await picture('#933', { width: 700, height: 500 }));
  newsroom.remove('content/media/p0.png');
  newsroom.write('content/articles/0.md', articleText({ code: '"1"', image: '{ src: media/new.png, alt: x, focus: بالا }' }));
  const report = await newsroom.build();
  expect(report.issues).toEqual([]);
  expect([cacheOf(newsroom), before.map((name) => statSync(join(newsroom.root, '.khabar/pictures', name)).ino)]).toEqual([before, times]);
  const names = [...newsroom.output().keys()].filter((file) => /^assets\/(?:p0|new)-/.test(file));
  expect(names.every((file) => file.startsWith('assets/new-'))).toBe(true);
  expect(names.length).toBe(before.length / COLOURS.length);
});

test('a focus that changes cuts the crops anew, and what was cut before goes', async () => {
  using newsroom = new TestNewsroom(await newsroomFiles());
  const crops = (): string[] => [...newsroom.output().keys()].flatMap((file) => /^assets\/p0-(\d+x\d+.*)\.\w+\.jpg$/.exec(file)?.[1] ?? []).sort();
  await newsroom.build();
  expect(crops()).toEqual(['16x9-50-0', '1x1-50-0', '4x3-50-0']);
  newsroom.write('content/articles/0.md', articleText({ code: '"1"', image: '{ src: media/p0.png, alt: x }' }));
  await newsroom.build();
  expect(crops()).toEqual(['16x9', '1x1', '4x3']);
  const page = newsroom.page('/news/1/');
  for (const crop of crops()) expect(page).toContain(`/assets/p0-${crop}.`);
});

test('a whole build clears the cache of what no picture needs', async () => {
  using newsroom = new TestNewsroom(await newsroomFiles());
  await newsroom.build();
  const before = cacheOf(newsroom).length;
  newsroom.remove('content/articles/0.md');
  await newsroom.build();
  expect(cacheOf(newsroom)).toHaveLength(before);
  rmSync(join(newsroom.root, 'dist'), { recursive: true });
  await newsroom.build({ full: true });
  expect(cacheOf(newsroom)).toHaveLength(before * (COLOURS.length - 1) / COLOURS.length);
});

test('the same bytes under two names are one file, in a first build and in those after it', async () => {
  const png = await picture('#345');
  using newsroom = new TestNewsroom({
    'content/articles/a.md': articleText({ code: '"1"', image: '{ src: media/عکس.png, alt: یک }' }, '::document{src="media/a/report.pdf" title="گزارش"}\n'),
    'content/articles/b.md': articleText({ code: '"2"', image: '{ src: media/تصویر.png, alt: دو }' }, '::document{src="media/b/report.pdf" title="گزارش"}\n'),
    'content/media/عکس.png': png, 'content/media/تصویر.png': png, 'content/media/a/report.pdf': '%PDF-1.7\n', 'content/media/b/report.pdf': '%PDF-1.7\n',
  });
  expect(allIssues(await newsroom.build())).toEqual([]);
  const before = newsroom.output();
  expect([...before.keys()].filter((file) => file.endsWith('.pdf'))).toHaveLength(1);
  newsroom.remove('content/articles/b.md');
  await newsroom.build();
  const assets = (files: ReadonlyMap<string, unknown>): string[] => [...files.keys()].filter((file) => /^assets\/(?:picture|report)/.test(file)).sort();
  expect(assets(newsroom.output())).toEqual(assets(before));
});
