import { expect, test } from 'vitest';
import { compareCodePoints } from './code-points.ts';

test.each([
  ['', ''], ['', 'a'], ['a', 'b'], ['a', 'aa'], ['9', 'ا'], ['ب', 'بام'], ['\uffee', '\u{10000}'], ['\u{10000}', '\u{10001}'], ['a\u{10000}', 'a\u{10fff}'], ['a\uffee', 'a\u{10000}'],
])('«%s» comes before «%s», or is the same', (a, b) => {
  expect(Math.sign(compareCodePoints(a, b))).toBe(a === b ? 0 : -1);
  expect(Math.sign(compareCodePoints(b, a))).toBe(a === b ? 0 : 1);
});
