/** Plural, with ezafe, indefinite or a possessive after it. */
export const PLURAL = 'ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?';

const HELD = new RegExp(`^(?:${PLURAL}|ها(?:ست|م|ت|ش)|ی|یی|ای|ا?(?:م|ت|ش|ست)|[متش]ان|ا?(?:یم|ید|ند))$`);
const APART = new RegExp(`^(?:${PLURAL}|هاست|ی|اش|ات|اند|تر(?:ین)?(?:ی|${PLURAL})?)$`);
const APART_AFTER_HEH = /^(?:ای|ام|ایم|اید|است)$/;
const APART_AFTER_YEH = /^(?:ای|ایم|اید)$/;
const PERHAPS = /^(?:ام|مان|تان|شان)$/;
const DEGREE = new RegExp(`^(تر(?:ین)?)(?:ی|${PLURAL})?$`);

/**
 * Whether what follows a half-space is an ending: plural, ezafe, indefinite, possessive, copula or several of them.
 *
 * @example isHeldEnding('هایشان') // true, as in «کتاب\u200Cهایشان»
 */
export function isHeldEnding(segment: string): boolean {
  return HELD.test(segment);
}

/**
 * Whether a word that stands apart is the ending of the one before it: «کتاب ها»، «بزرگ تر»، «خانه ای»، «رفته است».
 *
 * @param before the last segment of the word before it; both in plain letters
 */
export function isApartEnding(segment: string, before: string): boolean {
  if (APART.test(segment)) return true;
  return (before.endsWith('ه') && APART_AFTER_HEH.test(segment)) || (before.endsWith('ی') && APART_AFTER_YEH.test(segment));
}

/**
 * Whether a word that stands apart is perhaps an ending, perhaps a word: «کتاب مان» and «توماس مان»، «شان» and «شأن».
 */
export function isPerhapsEnding(segment: string): boolean {
  return PERHAPS.test(segment);
}

/**
 * The comparative or superlative ending in a segment, without what follows it; empty when it is none.
 *
 * @example degreeOf('ترینها') // 'ترین'
 */
export function degreeOf(segment: string): string {
  return DEGREE.exec(segment)?.[1] ?? '';
}
