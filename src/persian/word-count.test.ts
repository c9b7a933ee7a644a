import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from './word-count.ts';

describe('countWords', () => {
  it.each([
    ['nothing', '', 0],
    ['punctuation and emoji', '… — « » 🔥 ؟', 0],
    ['half-spaces are inside words', 'صحبت\u200Cهای آمریکا می\u200Cرود', 3],
    ['punctuation parts words', 'گفت.سپس رفت،آمد', 4],
    ['vowel marks', 'مُحَمَّد رَفت', 2],
    ['numbers', '۱۳:۴۵ ۱۴۰۰/۱۱/۰۲ ۳٫۵ 1,200', 4],
    ['a number that ends a sentence', 'سال ۱۴۰۰. تهران', 3],
    ['Latin', "don't e-mail NATO", 3],
    ['guillemets', '«خبر» مهم', 2],
    ['lines', 'یک\nدو\r\nسه', 3],
  ])('%s', (_, text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});

describe('readingMinutes', () => {
  it.each([[0, 1], [199, 1], [299, 1], [300, 2], [650, 3], [2000, 10]])('%d words: %d', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
