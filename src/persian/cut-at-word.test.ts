import { expect, test } from 'vitest';
import { cutAtWord } from './cut-at-word.ts';

test.each([
  ['', 5, ''],
  ['دولت', 4, 'دولت'],
  ['دولت لایحه را داد', 11, 'دولت لایحه…'],
  ['دولت لایحه را داد', 10, 'دولت لایحه…'],
  ['دولت لایحه را داد', 9, 'دولت…'],
  ['بی\u200Cفاصله', 4, 'بی\u200Cف…'],
  ['🙂🙂🙂', 3, '🙂…'],
])('%j cut after %i is %j', (text, longest, cut) => {
  expect(cutAtWord(text, longest)).toBe(cut);
});
