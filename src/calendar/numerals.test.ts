import { describe, expect, it } from 'vitest';
import { foldDigits, persianNumeral } from './numerals.ts';

describe('persianNumeral', () => {
  it.each([[0, 1, '۰'], [5, 2, '۰۵'], [1400, 1, '۱۴۰۰'], [123, 2, '۱۲۳']])('%d in %d: %s', (value, width, expected) => {
    expect(persianNumeral(value, width)).toBe(expected);
  });
});

describe('foldDigits', () => {
  it('folds the three sets', () => {
    expect(foldDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0123456789')).toBe('0123456789 0123456789 0123456789');
  });
});
