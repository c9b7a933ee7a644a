import { describe, expect, test } from 'vitest';
import { addressKey, otherSpellings } from './old-address.ts';

describe('addressKey', () => {
  test.each([
    ['/گفت\u200Cوگوي/', '/گفتوگوی/'],
    ['/كتاب', '/کتاب/'],
    ['/كتاب/index.html', '/کتاب/index.html'],
    ['/\u202Bخبر\u202C/', '/خبر/'],
    ['/Old/Path', '/Old/Path/'],
    ['/', '/'],
  ])('%s', (path, key) => expect(addressKey(path)).toBe(key));

  test.each([['/آن/', '/ان/'], ['/رأی/', '/رای/'], ['/a/', '/A/'], ['/a-b/', '/ab/']])('%s is not %s', (a, b) => expect(addressKey(a)).not.toBe(addressKey(b)));
});

describe('otherSpellings', () => {
  test.each([
    ['/گفت\u200Cوگوی/', ['/گفتوگوی/', '/گفت\u200Cوگوي/', '/گفتوگوي/']],
    ['/كتاب/', ['/کتاب/']],
    ['/کتابي/', ['/کتابی/', '/كتابي/']],
    ['/سلام/', []],
    ['/old/path.html', []],
  ])('%s', (path, spellings) => expect(otherSpellings(path)).toEqual(spellings));
});
