import { describe, expect, it } from 'vitest';
import { comparePersian, sortPersian } from './collation.ts';

const ALPHABET = [...'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];

describe('comparePersian', () => {
  it.each([
    ['the alphabet, then numbers, then Latin', [...ALPHABET, '۰', '۹', '۱۰', 'a', 'B', 'z']],
    ['words', ['آب', 'آسمان', 'اب', 'ابر', 'اسب', 'پدر', 'چای', 'ژاله', 'کتاب', 'گل', 'لب', 'ناتو', 'وزیر', 'همه', 'یار']],
    ['Arabic letters among Persian ones', ['قلم', 'كتاب', 'گل', 'هما', 'يار', 'یاس']],
    ['numbers by value, whatever the digits', ['بند ۲', 'بند 10', 'بند ۱۱', 'بند ١٠٠']],
    ['numbers with signs', ['۹۹۹', '۱٬۰۰۰', '1,500', '۲۰۰۰', '۱۲٬۰۰۰']],
    ['decimal fractions', ['۱۰', '۱۰٫۰۵', '۱۰٫۲۵', '۱۰٫۵', '۱۱']],
    ['numbers after letters inside texts too', ['سال آینده', 'سال یلدا', 'سال ۱۴۰۰', 'سال NATO']],
    ['a text before those that it begins', ['ایران', 'ایران خودرو', 'ایرانی']],
    ['half-spaces do not count at first', ['کتاب', 'کتاب\u200Cها', 'کتاب\u200Cهای', 'کتابی']],
    ['a half-space before a suffix', ['میز', 'میزنم', 'می\u200Cزنند', 'میزه']],
    ['punctuation does not count at first', ['حرف', '«خبر»', '(خبرگزاری)', 'خبرنگار', '«دریا»']],
    ['alef with hamza as alef', ['أب', 'ابر', 'إبراهیم', 'اثر', 'أثیر', 'احمد', 'أحمد', 'احمدی']],
    ['hamza inside words before ب', ['مساله', 'مسأله', 'مسئول', 'مسبب', 'مست']],
    ['he with hamza as he', ['خانه', 'خانهٔ', 'خانه ما', 'خانه\u200Cها']],
    ['vowel marks do not count at first', ['کَرَم', 'کرما', 'کُرمان']],
    ['Latin by letters, not by case', ['AFP', 'apple', 'Apple', 'NATO', 'neta']],
    ['Latin before other scripts', ['ب', '۱', 'z', 'Ω', 'я', '中']],
    ['symbols', ['+', '🔥', 'آ']],
  ])('%s', (_, ordered) => {
    expect([...ordered].reverse().sort(comparePersian)).toEqual(ordered);
    expect(sortPersian([...ordered].reverse(), (text) => text)).toEqual(ordered);
  });

  it('puts together what differs in a half-space only', () => {
    const sorted = ['کتابهای', 'کتاب\u200Cهاست', 'کتاب\u200Cهای', 'کتابها', 'کتاب\u200Cها'].sort(comparePersian).map((text) => text.replace('\u200C', ''));
    expect(sorted).toEqual(['کتابها', 'کتابها', 'کتابهاست', 'کتابهای', 'کتابهای']);
  });

  it('is 0 for the same text only', () => {
    expect(comparePersian('کتاب', 'کتاب')).toBe(0);
    for (const [a, b] of [['كتاب', 'کتاب'], ['۱', '1'], ['می\u200Cرود', 'میرود'], ['', '\u200C'], ['«', '»'], ['آ', 'ا\u0653']] as const) {
      expect(comparePersian(a, b)).not.toBe(0);
      expect(Math.sign(comparePersian(a, b))).toBe(-Math.sign(comparePersian(b, a)));
    }
  });

  it('is an order: no three texts go round', () => {
    const texts = ['آ', 'ا', 'أ', 'ا\u200Cب', 'اب', 'ا ب', '«اب»', 'ا-ب', '۱', '1', '۱٫۵', '۱٫۲۵', '1,000', '۱۰۰۰', 'a', 'A', 'é', 'ی', 'ي', '', ' ', '🔥', 'ة', 'ه', 'ۀ'];
    for (const a of texts) for (const b of texts) for (const c of texts) {
      if (comparePersian(a, b) <= 0 && comparePersian(b, c) <= 0 && comparePersian(a, c) > 0) expect.fail([a, b, c].join(' | '));
    }
  });

  it.each(['1', '۱٬', '«', '\u200C', ' ', 'آ', '1٫'])('takes a hundred thousand of %j', (unit) => {
    expect(comparePersian(unit.repeat(100_000), unit.repeat(100_001))).not.toBe(0);
  });
});

describe('sortPersian', () => {
  it('sorts by the text of an item, and leaves the list alone', () => {
    const items = [{ label: 'گل' }, { label: 'آب' }, { label: 'كتاب' }] as const;
    expect(sortPersian(items, ({ label }) => label)).toEqual([items[1], items[2], items[0]]);
    expect(items[0].label).toBe('گل');
  });
});
