import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  ['letter case', 'media/Lake.JPG', 'media/lake.jpg'],
  ['decomposed letters', 'media/آب.jpg'.normalize('NFD'), 'media/آب.jpg'.normalize('NFC')],
  ['a decomposed accent', 'cafe\u0301.png', 'caf\u00e9.png'],
  ['Arabic letters', 'كتابي.png', 'کتابی.png'],
  ['half-spaces', 'کتاب\u200Cها.png', 'کتابها.png'],
  ['presentation forms', 'ﺳﻼﻡ.png', 'سلام.png'],
])('%s tell no names apart', (_, one, other) => {
  expect(one).not.toBe(other);
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([['lake.jpg', 'lake.png'], ['کتاب.png', 'کتابی.png'], ['a b.png', 'ab.png'], ['مسئله.png', 'مساله.png']])('%s and %s are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});
