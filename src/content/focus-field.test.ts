import { expect, test } from 'vitest';
import { parseFocus } from './focus-field.ts';

test.each([
  ['30% 20%', { x: 30, y: 20 }],
  ['۳۰٪ ۲۰٪', { x: 30, y: 20 }],
  ['٣٠٪، ٢٠٪', { x: 30, y: 20 }],
  ['30 20', { x: 30, y: 20 }],
  ['33.4% 66.6%', { x: 33, y: 67 }],
  ['30%', { x: 30, y: 50 }],
  ['0% 100%', { x: 0, y: 100 }],
  ['top', { x: 50, y: 0 }],
  ['Top Left', { x: 0, y: 0 }],
  ['left top', { x: 0, y: 0 }],
  ['center', { x: 50, y: 50 }],
  ['right center', { x: 100, y: 50 }],
  ['center bottom', { x: 50, y: 100 }],
  ['بالا', { x: 50, y: 0 }],
  ['راست پایین', { x: 100, y: 100 }],
  ['پایین راست', { x: 100, y: 100 }],
  ['وسط بالا', { x: 50, y: 0 }],
  ['left 20%', { x: 0, y: 20 }],
  ['30% top', { x: 30, y: 0 }],
])('%s', (text, focus) => {
  expect(parseFocus(text)).toEqual(focus);
});

test.each(['', 'face', '130% 20%', '-5% 10%', '1 2 3', 'left right', 'top 20%', '20%; background: url(//x)', 'constructor', '__proto__', '30%%', '9'.repeat(100_000), ' '.repeat(100_000), '1,'.repeat(50_000)])('no focus: %.40s', (text) => {
  expect(parseFocus(text)).toBeUndefined();
});
