import { ADJECTIVES, ADJECTIVE_ENDING } from './adjectives.ts';
import { LETTERS, MARKS } from './characters.ts';
import { join, stemBefore } from './joined-affix.ts';
import type { Rule, RuleEdit } from './rule.ts';

const SPACED = new RegExp(`(?<=[${LETTERS}${MARKS}]) (?=(تر(?:ین)?)(?:ی|ها(?:یی?)?)?(?![${LETTERS}${MARKS}]))`, 'g');
/** Written as one word with their suffix: «بیشتر، کمتر» (دستور خط فارسی of the Academy of Persian Language). */
const SOLID = new Set(['بیش', 'کم']);

/**
 * Joins تر and ترین to their adjective: «مهم ترین» is «مهم‌ترین». ترین is never a word; تر is one («تر و خشک»، «هوای تر»), so
 * that it is joined only to adjectives that are known.
 */
export const spacedComparative: Rule<'spaced-comparative'> = {
  id: 'spaced-comparative',
  trigger: ' تر(?:ین)?(?:ی|ها(?:یی?)?)?(?:[^\\u0620-\\u06d3]|$)',
  find: (text) => [...text.matchAll(SPACED)].flatMap(({ index, 1: suffix }) => {
    const stem = stemBefore(text, index);
    if (stem === undefined || /تر(?:ین)?$/.test(stem)) return [];
    if (suffix === 'تر' && (!isAdjective(stem) || text.startsWith(' تر و خشک', index))) return [];
    const edit: RuleEdit = join(text, index);
    return [SOLID.has(stem) ? { ...edit, replacement: '' } : edit];
  }),
};

/** Known by itself, or by its last part: «پر\u200Cرونق», «قدرتمند». */
function isAdjective(word: string): boolean {
  const last = word.slice(word.lastIndexOf('\u200c') + 1);
  return ADJECTIVES.has(word) || ADJECTIVES.has(word.replaceAll('\u200c', '')) || ADJECTIVE_ENDING.test(word) || (last !== word && ADJECTIVES.has(last));
}
