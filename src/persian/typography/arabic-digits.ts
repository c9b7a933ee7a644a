import { toPersianDigits } from '../digits.ts';
import { editsOf, type Rule } from './rule.ts';

/** Writes the digits of Arabic keyboards (٤٥٦) as Persian ones (۴۵۶). ASCII digits stay: they may belong to something Latin. */
export const arabicDigits: Rule<'arabic-digits'> = {
  id: 'arabic-digits',
  trigger: '[٠-٩]',
  find: (text) => editsOf(text, /[٠-٩]+/g, ([digits]) => toPersianDigits(digits)),
};
