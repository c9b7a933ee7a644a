import { LETTERS, MARKS } from './characters.ts';
import { editsOf, type Rule } from './rule.ts';

const WITHIN_WORD = new RegExp(`(?<=[${LETTERS}${MARKS}\\u200c])ـ+(?=[${LETTERS}${MARKS}\\u200c])`, 'g');

/** Takes tatweel out of words, which it only stretches. At a word's edge it has a meaning: «۱۳۷۵ هـ.ش»، «الـ». */
export const tatweel: Rule<'tatweel'> = {
  id: 'tatweel',
  trigger: 'ـ',
  find: (text) => editsOf(text, WITHIN_WORD, () => ''),
};
