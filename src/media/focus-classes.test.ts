import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { focusClasses } from './focus-classes.ts';

const WIDE = { width: 1600, height: 900 };
const TALL = { width: 900, height: 1600 };

test.each([
  ['a wide picture', WIDE, undefined, ''],
  ['a portrait, whose face is above', TALL, undefined, ' fy1'],
  ['a square', { width: 9, height: 9 }, undefined, ''],
  ['a focus', WIDE, { x: 30, y: 20 }, ' fx2 fy1'],
  ['a corner', WIDE, { x: 0, y: 100 }, ' fx0 fy5'],
  ['a focus to one side', WIDE, { x: 100, y: 50 }, ' fx5'],
  ['the middle of a portrait, said aloud', TALL, { x: 50, y: 50 }, ''],
])('%s', (_, picture, focus, classes) => {
  expect(focusClasses(picture, focus)).toBe(classes);
});

test('every class has its rule', () => {
  const css = readFileSync(new URL('../styles/focus.css', import.meta.url), 'utf8');
  for (let at = 0; at <= 100; at += 5) {
    for (const name of focusClasses(WIDE, { x: at, y: at }).trim().split(' ').filter(Boolean)) {
      expect(css).toMatch(new RegExp(`\\.${name} \\{\\s*--f[xy]: ${Number(name.at(-1)) * 20}%;`));
    }
  }
});
