import { COMPOUND_ENDINGS, NAME_ENDINGS, NAME_STEMS, PEOPLE, QUALITIES, THINGS, VERBS } from './persian-stems.ts';
import { NOUN_FORMS, QUALITY_FORMS, suffixed, verbForms } from './word-forms.ts';

/** How many forms a noun that is a compound has: rare words do not come in all forms. */
const COMPOUND_FORMS = 4;

/** All words of a form before those of the next one, so that the n-th word is about n times as rare as the first. */
function byRank(forms: readonly ((stem: string) => string)[], stems: readonly string[]): string[] {
  return forms.flatMap((form) => stems.map(form));
}

/** The same for verbs: each form of all of them before the next form of any. */
function formsInTurn(verbs: readonly (readonly [past: string, present: string])[]): string[] {
  const forms = verbs.map(verbForms);
  return (forms[0] ?? []).flatMap((_, form) => forms.map((verb) => verb[form] as string));
}

const COMPOUNDS = COMPOUND_ENDINGS.flatMap((ending) => THINGS.map((stem) => suffixed(stem, ending)));

/** Nouns in all their forms, in the order of Zipf's law: about 20,000. */
export const NOUNS: readonly string[] = [
  ...byRank(NOUN_FORMS, THINGS), ...byRank(NOUN_FORMS.slice(0, COMPOUND_FORMS), COMPOUNDS),
];
/** Those who act, in all their forms. */
export const ACTORS: readonly string[] = byRank(NOUN_FORMS, PEOPLE);
/** What nouns are like, in all their forms. */
export const ADJECTIVES: readonly string[] = byRank(QUALITY_FORMS, QUALITIES);

/** Verbs in the third person, some of them of two words, in the order of Zipf's law. */
export const PREDICATES: readonly string[] = formsInTurn(VERBS);

/** Verbs that are made of an action and a light verb: «اعلام کرد», «اعلام می‌شود». */
export const LIGHT_VERBS: readonly string[] = formsInTurn([['کرد', 'کن'], ['شد', 'شو']]);

/** Surnames: «احمدی», «کریم‌زاده», «بهرام‌پور». */
export const SURNAMES: readonly string[] = NAME_ENDINGS.flatMap((ending) => NAME_STEMS.map((stem) => {
  if (ending !== 'ی') return ending === 'یان' && !stem.endsWith('ی') ? `${stem}یان` : suffixed(stem, ending);
  return stem.endsWith('ی') ? suffixed(stem, 'پناه') : `${stem}ی`;
}));

/** Towns and villages that are called after somebody: «حسین‌آباد». */
export const VILLAGES: readonly string[] = ['آباد', 'شهر', 'دشت'].flatMap((ending) => NAME_STEMS.map((stem) => suffixed(stem, ending)));
