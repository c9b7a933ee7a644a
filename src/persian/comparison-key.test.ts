import { describe, expect, it } from 'vitest';
import { comparisonKey } from './comparison-key.ts';

describe('comparisonKey', () => {
  it.each([
    ['Arabic letters', 'كتابي', 'کتابی'],
    ['half-space', 'می\u200Cرود', 'میرود'],
    ['hamza seats', 'رأی إسلام ٱلله', 'رای اسلام الله'],
    ['waw and yeh with hamza', 'مؤمن مسئول', 'مومن مسیول'],
    ['he forms', 'حیاة خانۀ خانهٔ', 'حیاه خانه خانه'],
    ['he of Urdu and Kurdish keyboards', 'ہمہ ھمە', 'همه همه'],
    ['vowel marks', 'مُحَمَّدٌ', 'محمد'],
    ['tatweel', 'خـــبر', 'خبر'],
    ['maddah stays, composed or not', 'آن ا\u0653ن', 'آن آن'],
    ['lone hamza stays', 'شیء', 'شیء'],
    ['digits', '۱۴۰۰ ١٤٠٠', '1400 1400'],
    ['white space', '  گفت \n و\u00a0گو ', 'گفت و گو'],
    ['direction marks', '\u200fناتو\u200e\u202a\ufeff', 'ناتو'],
    ['Latin case', 'NATO É', 'nato é'],
    ['decomposed Latin', 'e\u200c\u0301', 'é'],
    ['presentation forms', 'ﺁﻥ ﷲ', 'آن الله'],
    ['punctuation stays', 'آیا؟', 'آیا؟'],
    ['nothing seen', ' \u200c\u064b ', ''],
  ])('%s', (_, text, expected) => {
    expect(comparisonKey(text)).toBe(expected);
  });

  it.each([
    ['آن', 'ان'],
    ['گفت و گو', 'گفت\u200Cوگو'],
    ['ده', 'دهه'],
  ])('tells %s from %s', (one, other) => {
    expect(comparisonKey(one)).not.toBe(comparisonKey(other));
  });

  it('changes nothing the second time, whatever two characters meet', () => {
    const company = ['ا', 'ي', 'e', 'ه', 'خبر ', ''];
    for (let code = 0x20; code < 0xd800; code += 1) {
      for (const before of company) {
        const key = comparisonKey(`${before}${String.fromCharCode(code)}\u0654`);
        if (comparisonKey(key) !== key) expect.fail(`U+${code.toString(16)} after ${before}`);
      }
    }
  });
});
