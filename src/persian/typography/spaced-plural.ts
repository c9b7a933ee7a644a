import { LETTERS, MARKS } from './characters.ts';
import { join, stemBefore } from './joined-affix.ts';
import type { Rule } from './rule.ts';

const ENDING = 'ها(?:ی(?:م|ت|ش|ی|مان|تان|شان)?)?';
const SPACED = new RegExp(`(?<=[${LETTERS}${MARKS}]) (?=${ENDING}(?![${LETTERS}${MARKS}]))`, 'g');

/** Joins the plural's ها, های, هایی and هایش to its noun: «کتاب ها» is «کتاب‌ها». The calls «ها!» and «های و هوی» stay. */
export const spacedPlural: Rule<'spaced-plural'> = {
  id: 'spaced-plural',
  trigger: ' ها',
  find: (text) => [...text.matchAll(SPACED)].flatMap(({ index }) => {
    const stem = stemBefore(text, index);
    if (stem === undefined || /ها(?:یی?)?$/.test(stem) || /^ن?می\u200c/.test(stem)) return [];
    if (/^ های(?: ?و ?هوی| های)|^ ها[!؟]/.test(text.slice(index, index + 12))) return [];
    return [join(text, index)];
  }),
};
