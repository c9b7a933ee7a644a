import { expect, test } from 'vitest';
import { codePath } from './code-path.ts';

/** The modules that a path fills, row by row. */
function modules({ path, size }: ReturnType<typeof codePath>): string[] {
  const rows = Array.from({ length: size }, () => Array<string>(size).fill('.'));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) (rows[Number(y)] as string[])[at] = '#';
  }
  return rows.map((row) => row.join(''));
}

const FINDER = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

test('an address of 40 letters makes a code of version 3, 29 modules wide, with a finder in three corners', () => {
  const code = codePath('https://khabar.example/news/14001102013/');
  expect(code.size).toBe(29);
  const rows = modules(code);
  expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(FINDER);
  expect(rows.slice(0, 7).map((row) => row.slice(22))).toEqual(FINDER);
  expect(rows.slice(22).map((row) => row.slice(0, 7))).toEqual(FINDER);
  // The timing patterns between the finders: ISO/IEC 18004, 6.3.5.
  expect(rows[6]?.slice(8, 21)).toBe('#.#.#.#.#.#.#');
  expect(rows.map((row) => row[6]).slice(8, 21).join('')).toBe('#.#.#.#.#.#.#');
  // The module that is always dark: 6.9.1.
  expect(rows[21]?.[8]).toBe('#');
});

test('other addresses make other codes, and a long one a larger one', () => {
  expect(codePath('https://khabar.example/news/1/').path).not.toBe(codePath('https://khabar.example/news/2/').path);
  expect(codePath(`https://khabar.example/${'x'.repeat(200)}`).size).toBeGreaterThan(29);
});
