import { editsOf, type Rule } from './rule.ts';

/** The glyphs of old typesetting, without the signs that are meant as such: ﷺ، ﷼، ﷽ and ornate brackets. */
const FORMS = '[\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdc7\\ufdf2\\ufe70-\\ufefc]';
const RUN = new RegExp(`${FORMS}+`, 'g');

/**
 * Writes presentation forms as the letters that they show: «ﺳﻼﻡ» is «سلام». Letters are those of Unicode's NFKC
 * (https://www.unicode.org/reports/tr15/), less the space or tatweel that stands there under a vowel mark.
 */
export const presentationForms: Rule<'presentation-forms'> = {
  id: 'presentation-forms',
  trigger: FORMS,
  find: (text) => editsOf(text, RUN, ([run]) => run.replace(/[^]/g, (form) => form.normalize('NFKC').replace(/^[ ـ](?=\p{M})/u, ''))),
};
