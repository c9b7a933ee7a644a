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

test('a change of any code that decides what an article means is noticed', () => {
  expect([...importedBy(['content', 'markdown'])].filter((room) => !READING.includes(room))).toEqual([]);
});
