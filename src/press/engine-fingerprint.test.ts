import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { READING, TEMPLATES } from './engine-fingerprint.ts';

const SRC = new URL('../', import.meta.url).pathname;

/** The rooms from which the files of some rooms import something else than types. */
function importedBy(rooms: readonly string[]): Set<string> {
  const files = rooms.flatMap((room) => readdirSync(join(SRC, room), { recursive: true }).map((name) => join(SRC, room, String(name))))
    .filter((file) => statSync(file).isFile() && /\.(?:ts|astro)$/.test(file) && !/\.test\.ts$/.test(file));
  const targets = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^'"]*['"](\.{1,2}\/[^'"]+)['"]/gm)].map(([, target = '']) => join(file, '..', target)));
  return new Set(targets.map((target) => target.slice(SRC.length).split('/')[0] ?? ''));
}

test('a change of any code that decides what pages show is noticed', () => {
  const deciding = importedBy(['queries', 'pages', 'layouts', 'components']);
  expect([...deciding].filter((room) => !TEMPLATES.includes(room) && !READING.includes(room))).toEqual([]);
  expect(deciding.size).toBeGreaterThan(5);
});

test('a change of any file of the press that renders is noticed', () => {
  // The parts of a site that other machines print are compared by the fingerprints of their pages.
  const others = ['press/part-folder.ts'];
  for (const name of ['server-entry.ts', 'print-pages.ts', 'machine-bytes.ts', 'finish-page.ts']) {
    const text = readFileSync(join(SRC, 'press', name), 'utf8');
    const used = [...text.matchAll(/^import (?!type )[^'"]*['"]\.\/([^'"]+)['"]/gm)].map(([, file = '']) => `press/${file}`);
    expect([`press/${name}`, ...used].filter((file) => !TEMPLATES.includes(file) && !others.includes(file)), name).toEqual([]);
  }
});

test('a change of any code that decides what an article means is noticed', () => {
  expect([...importedBy(['content', 'markdown'])].filter((room) => !READING.includes(room))).toEqual([]);
});
