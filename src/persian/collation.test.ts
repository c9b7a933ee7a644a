import { describe, expect, it } from 'vitest';
import { comparePersian } from './collation.ts';

describe('comparePersian', () => {
  it.each([
    ['the alphabet', ['آب', 'اب', 'پدر', 'چای', 'ژاله', 'کتاب', 'گل', 'لب', 'ناتو', 'وزیر', 'همه', 'یار']],
    ['Arabic letters among Persian ones', ['قلم', 'كتاب', 'گل', 'هما', 'يار', 'یاس']],
    ['numbers by value, whatever the digits', ['بند ۲', 'بند 10', 'بند ۱۱']],
    ['half-spaces', ['کتاب', 'کتاب\u200Cها', 'کتابی']],
  ])('%s', (_, ordered) => {
    expect([...ordered].reverse().sort(comparePersian)).toEqual(ordered);
  });

  it('is 0 for the same text only', () => {
    expect(comparePersian('کتاب', 'کتاب')).toBe(0);
    expect(comparePersian('كتاب', 'کتاب')).toBe(-comparePersian('کتاب', 'كتاب'));
    expect(comparePersian('كتاب', 'کتاب')).not.toBe(0);
  });
});
