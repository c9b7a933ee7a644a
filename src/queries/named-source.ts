import { agencyShortName } from '../domain/agency-name.ts';
import { comparisonKey } from '../persian/comparison-key.ts';

/** How far into a paragraph a source is looked for, in characters: about its first sentence. */
const OPENING_LENGTH = 160;

/** Ends a phrase: neither within a word, nor before the plural that makes other words of it («به گزارش‌های»). */
const END = '(?![\\p{L}\\p{N}])(?! های?ی?(?!\\p{L}))';
/** Words after which «به گزارش» does not say where the news comes from: «در واکنش به گزارش …». */
const ABOUT_IT = '(?<!(?:واکنش|پاسخ|اشاره|توجه|نسبت|اعتراض|انتقاد|رسیدگی|مربوط|دسترسی) )';
const REPORTED_BY = '(?:به گزارش|به نقل از|بنا ?بر گزارش|بنا به گزارش)';
const ACCORDING_TO = `${ABOUT_IT}(?:${REPORTED_BY}|(?:بر ?اساس|بر پایه|طبق|برابر|مطابق) گزارش|به نوشته|به گفته)`;
const SAYS = '(?:گزارش (?:داد|داده|کرد|کرده|می دهد)|خبر (?:داد|داده|می دهد)|نوشت|نوشته|می نویسد|اعلام کرد|اعلام کرده)';

/** «به گزارش …» at the very start, or after the name of a place, the site or an agency. */
const OPENS_WITH_SOURCE = new RegExp(`^(?:[^:–—-]{1,30}[:–—-]\\s*){0,2}[«"(]?${REPORTED_BY}${END}`, 'u');
/** «… به گزارش خبرگزاری دولتی», to be followed by the name. */
const BEFORE_NAME = new RegExp(`${ACCORDING_TO}${END}(?:\\s+[^\\s،؛:.]+){0,4}\\s*[«"(]?$`, 'u');
/** «… روز شنبه گزارش داد», following the name. */
const AFTER_NAME = new RegExp(`^[»")]?(?:\\s+[^\\s،؛:.]+){0,4}?\\s+${SAYS}(?!\\p{L})`, 'u');
/** «تهران - ایرنا - …», «آنکارا (آناتولی) - …», «خبرگزاری مهر: …». */
const BEFORE_NAME_IN_DATELINE = /^(?:[\p{L} ]{1,20}[-–—/(،]\s*)?(?:خبرگزاری )?$/u;
const AFTER_NAME_IN_DATELINE = /^\s*[)»]?\s*[-–—:]/u;

/**
 * Whether a text already says where it comes from: it opens with «به گزارش …», or names its agency as a
 * source in its first sentence.
 *
 * @param openingText the plain words of its first paragraph
 * @param agency the agency's title
 * @example namesSource('وزیر، به گزارش آناتولی، گفت …', 'خبرگزاری آناتولی') // true
 * @example namesSource('در واکنش به گزارش آناتولی …', 'آناتولی') // false
 */
export function namesSource(openingText: string, agency: string): boolean {
  const opening = phraseKey(openingText.slice(0, OPENING_LENGTH));
  if (OPENS_WITH_SOURCE.test(opening)) return true;
  const name = nameKey(agency);
  return mentions(opening, name).some(([before, after]) =>
    BEFORE_NAME.test(before) || AFTER_NAME.test(after) || (BEFORE_NAME_IN_DATELINE.test(before) && AFTER_NAME_IN_DATELINE.test(after)));
}

/** Names of agencies as they are looked for: a newsroom has some dozens. */
const nameKeys = new Map<string, string>();

function nameKey(agency: string): string {
  let key = nameKeys.get(agency);
  if (key === undefined) nameKeys.set(agency, (key = phraseKey(agencyShortName(agency))));
  return key;
}

/** What stands before and after each mention of a name, as a whole word. */
function mentions(text: string, name: string): [before: string, after: string][] {
  const found: [string, string][] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const [before, after] = [text.slice(0, at), text.slice(at + name.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) found.push([before, after]);
  }
  return found;
}

/** Half-spaces count as spaces: «به‌گزارش» is «به گزارش». */
function phraseKey(text: string): string {
  return comparisonKey(text.replace(/\u200c/g, ' '));
}
