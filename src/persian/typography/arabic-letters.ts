import { LETTERS, wordAfter, wordBefore, withoutMarks } from './characters.ts';
import { editsOf, type Rule } from './rule.ts';

/**
 * Words of which Persian spells the last letter ه where Arabic has ة. With ت are spelled others («حیات»), and Arabic
 * phrases keep theirs («دایرة‌المعارف»), so that no other word is touched.
 */
const WITH_HE = new Set(`مکة مدینة فاطمة خدیجة رقیة سمیة عائشة حلیمة معصومة غزة قاهرة القاهرة بصرة کوفة الجزیرة الوفة جمعة مدرسة جامعة سورة حوزة
قوة علامة مرحلة منطقة نتیجة مجلة فاجعة جلسة جملة کلمة مقالة نامة خانة برنامة هفتة گذشتة همة بقیة درجة رابطة وسیلة مسابقة پروژة سرمایة روزنامة`.split(/\s+/));

/**
 * Writes ي and ى as ی, and ك as ک: the letters of Persian keyboards (ISIRI 6219). ة becomes ه in a few words that Persian
 * spells so; hamza forms stay.
 */
export const arabicLetters: Rule<'arabic-letters'> = {
  id: 'arabic-letters',
  trigger: '[يىكة]',
  find: (text) => editsOf(text, /[يىكة]/g, ({ 0: letter, index }) => {
    if (letter === 'ك') return 'ک';
    if (letter !== 'ة') return 'ی';
    return isSpelledWithHe(text, index) ? 'ه' : undefined;
  }),
};

function isSpelledWithHe(text: string, index: number): boolean {
  if (wordAfter(text, index + 1) !== '') return false;
  const word = withoutMarks(wordBefore(text, index + 1)).replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  // «مکة المکرمة» is Arabic.
  return WITH_HE.has(word) && !new RegExp(`^ ال[${LETTERS}]`).test(text.slice(index + 1, index + 5));
}
