import { describe, expect, it } from 'vitest';
import { unifyLetters } from './letters.ts';

describe('unifyLetters', () => {
  it.each([
    ['Arabic yeh and kaf', 'كتابي', 'کتابی'],
    ['alef maksura', 'موسى', 'موسی'],
    ['presentation forms', 'ﺳﻼﻡ', 'سلام'],
    ['a presentation form of an Arabic letter', '\ufef2\ufedb', 'یک'],
    ['the rial sign', '\ufdfc', 'ریال'],
    ['a ligature with alef maksura', '\ufdfa', 'صلی الله علیه وسلم'],
    ['an isolated vowel mark stays on its word', 'مثلا\ufe70', 'مثلا\u064b'],
    ['ة and hamza forms stay', 'حياة مسئول مؤمن رأی خانۀ', 'حیاة مسئول مؤمن رأی خانۀ'],
    ['half-space stays', 'مي\u200Cرود', 'می\u200Cرود'],
    ['digits, Latin and ornate parentheses stay', '١٢ ﬁ Ω ﴾آیه﴿', '١٢ ﬁ Ω ﴾آیه﴿'],
    ['Kurdish letters stay', 'کوردستانێ ئۆ', 'کوردستانێ ئۆ'],
    ['byte order mark stays', '\ufeffخبر', '\ufeffخبر'],
  ])('%s', (_, text, expected) => {
    expect(unifyLetters(text)).toBe(expected);
  });

  it('changes nothing the second time, whatever the character', () => {
    for (let code = 0x20; code < 0x10000; code += 1) {
      const once = unifyLetters(String.fromCharCode(code));
      expect(unifyLetters(once)).toBe(once);
    }
  });
});
