import { ZWNJ } from '../half-space.ts';
import { isImperfective } from '../verb-forms.ts';
import { LETTERS, withoutMarks, WORD, wordAfter } from './characters.ts';
import type { Rule } from './rule.ts';

/** «وامی» is a loan too: «وامی گرفت». */
const SPACED = new RegExp(`(?<![${WORD}])(?:(?:بر|در|باز|ور|فرا|فرو)?ن?می|وانمی) (?=[${LETTERS}])`, 'g');
const PERFECT_AFTER = /^ (?:است|بود|باشد|ام|ای|ایم|اید|اند)(?!\S)/;
/** Before these می is the month of May, or wine: «ماه می», «آوریل و می», «اول می», «جام می». */
const NOUN_BEFORE = /(?:^|\s)(?:ماه|(?:ژانویه|فوریه|مارس|آوریل|آپریل|ژوئن|ژوئیه|ژوییه|جولای|اوت|آگوست|سپتامبر|اکتبر|نوامبر|دسامبر)(?: (?:و|تا))?|اول|یکم|اوایل|اواسط|اواخر|ابتدای|جام|جامی|ساغر|پیاله|قدح|سبو|سبوی|مینای|صراحی|ساقی|مستی|طعم|بوی|از|به|با|برای|بی) $/;
/** A day of May: «۱۲ می», but not «به ۱۲ می رسد», «ساعت ۱۲ می رود». */
const DAY_BEFORE = /(?:^|(?<!(?:^|\s)(?:به|تا|ساعت|حدود|و))\s)(?:[0۰]?[1-9۱-۹]|[12۱۲][\d۰-۹]|[3۳][01۰۱]) $/;
/** Participles that follow می without an auxiliary too, and are nothing else there. */
const BARE_PARTICIPLES = new Set('کرده شده گفته توانسته خواسته داشته دانسته رفته گشته برده زیسته گرفته پرداخته آمده داده زده دیده کشیده رسیده'.split(' '));
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
    if (prefix === 'می ' && (RATHER_NOUN.has(word) || isNounAfter(text.slice(Math.max(0, index - 24), index)))) return [];
    return [{ start: space, end: space + 1, replacement: ZWNJ }];
  }),
};

function isNounAfter(before: string): boolean {
  return NOUN_BEFORE.test(before) || DAY_BEFORE.test(before);
}

function isVerb(word: string, after: string): boolean {
  const form = isImperfective(word);
  return form === 'finite' || (form === 'participle' && (BARE_PARTICIPLES.has(word) || PERFECT_AFTER.test(after)));
}
