import { describe, expect, it } from 'vitest';
import { toAsciiDigits, toPersianDigits } from './digits.ts';

describe('toPersianDigits', () => {
  it.each<[string | number, string]>([
    [1400, '۱۴۰۰'],
    [0, '۰'],
    [-3.5, '-۳.۵'],
    ['0123456789', '۰۱۲۳۴۵۶۷۸۹'],
    ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'],
    ['۰۱۲۳۴۵۶۷۸۹', '۰۱۲۳۴۵۶۷۸۹'],
    ['کووید-19', 'کووید-۱۹'],
    ['', ''],
  ])('%s -> %s', (value, expected) => {
    expect(toPersianDigits(value)).toBe(expected);
  });
});

describe('toAsciiDigits', () => {
  it.each([
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['0123456789', '0123456789'],
    ['۱٢3', '123'],
    ['ساعت ۱۳:۴۵', 'ساعت 13:45'],
  ])('%s -> %s', (text, expected) => {
    expect(toAsciiDigits(text)).toBe(expected);
  });
});
