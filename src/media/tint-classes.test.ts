import { expect, test } from 'vitest';
import { tintClasses } from './tint-classes.ts';

test.each([
  ['#000000', 'tint r0 g0 b0'],
  ['#ffffff', 'tint r10 g10 b10'],
  ['#FF8000', 'tint r10 g5 b0'],
  ['#33669a', 'tint r2 g4 b6'],
  ['red', ''],
  ['#fff', ''],
  ['#12345" onload="x', ''],
])('%s: %s', (color, classes) => {
  expect(tintClasses(color)).toBe(classes);
});
