import { expect, test } from 'vitest';
import { tintClasses } from './tint-classes.ts';

test.each([
  ['#000000', 'tint r0 g0 b0'],
  ['#ffffff', 'tint r5 g5 b5'],
  ['#FF8000', 'tint r5 g3 b0'],
  ['#33669a', 'tint r1 g2 b3'],
  ['red', ''],
  ['#fff', ''],
  ['#12345" onload="x', ''],
])('%s: %s', (color, classes) => {
  expect(tintClasses(color)).toBe(classes);
});
