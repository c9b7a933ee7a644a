import { ZWNJ } from '../half-space.ts';
import { isImperfective } from '../verb-forms.ts';
import { LETTERS, withoutMarks, WORD, wordAfter } from './characters.ts';
import type { Rule } from './rule.ts';

const SPACED = new RegExp(`(?<![${WORD}])(?:(?:بر|در|باز|وا|ور|فرا|فرو)?ن?می) (?=[${LETTERS}])`, 'g');
const PERFECT_AFTER = /^ (?:است|بود|باشد|ام|ای|ایم|اید|اند)(?!\S)/;
/** Before these می is the month of May, or wine: «ماه می»، «۱۲ می»، «آوریل و می»، «جام می». */
const NOUN_BEFORE = /(?:^|\s)(?:ماه|(?:ژانویه|فوریه|مارس|آوریل|آپریل|مه|ژوئن|ژوئیه|ژوییه|جولای|اوت|آگوست|سپتامبر|اکتبر|نوامبر|دسامبر)(?: (?:و|تا))?|[\d۰-۹٠-٩]+|اول|یکم|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|یازدهم|دوازدهم|سیزدهم|چهاردهم|پانزدهم|شانزدهم|هفدهم|هجدهم|نوزدهم|بیستم|سی[\u200c ]?ام|اوایل|اواسط|اواخر|ابتدای|آغاز|نیمه|پایان|جام|جامی|ساغر|پیاله|قدح|سبو|سبوی|خم|شراب|باده|مینای|کوزه|صراحی|ساقی|مستی|طعم|رنگ|بوی|نوشیدن|خوردن|از|به|با|برای|بی) $/;
/** Forms of verbs that follow the noun rather: «می فروشی» is a wine shop, «می گذشته» last May. */
const RATHER_NOUN = new Set(['فروشی', 'پرستی', 'خواری', 'گساری']);

/** Joins می and نمی to the verb that follows, if it is one: «می رود» is «می‌رود»; «ماه می سال» and «جام می» stay. */
export const spacedVerbPrefix: Rule<'spaced-verb-prefix'> = {
  id: 'spaced-verb-prefix',
  trigger: '(?:^|[^\\u0620-\\u06d3\\u200c])(?:بر|در|باز|وا|ور|فرا|فرو)?ن?می [\\u0620-\\u06d3]',
  find: (text) => [...text.matchAll(SPACED)].flatMap(({ 0: prefix, index }) => {
    const space = index + prefix.length - 1;
    const word = wordAfter(text, space + 1);
    if (!isVerb(withoutMarks(word), text.slice(space + 1 + word.length, space + word.length + 9))) return [];
    if (prefix === 'می ' && (RATHER_NOUN.has(word) || NOUN_BEFORE.test(text.slice(Math.max(0, index - 24), index)))) return [];
    return [{ start: space, end: space + 1, replacement: ZWNJ }];
  }),
};

function isVerb(word: string, after: string): boolean {
  const form = isImperfective(word);
  return form === 'finite' || (form === 'participle' && PERFECT_AFTER.test(after));
}
