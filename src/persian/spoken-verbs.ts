import { isPresentStem } from './verb-gaps.ts';

/** Present stems as they are said: «می‌شه»، «می‌گم»، «می‌خواد»، «نمی‌دونم». */
const STEMS = new Set(['ش', 'گ', 'خوا', 'تون', 'دون', 'ذار', 'مون']);
/** Persons of «می‌خوام» that are like no other verb's. */
const WHOLE_FORMS = new Set(['خواد', 'خوان']);
const PERSONS = ['م', 'ی', 'ه', 'یم', 'ین', 'ن'];
/** Persons that differ from those of the written language. */
const SPOKEN_PERSONS = ['ه', 'ین', 'ن'];
const PREFIX = /^ن?می/;

/**
 * The place of the half-space in a spoken form of a verb with می, as quotations have it, as a bit, or 0: «میکنه»،
 * «نمیدونم»، «میگن». Of the persons only those are taken that differ from the written ones, where the stem does not.
 */
export function spokenVerbGaps(letters: string): number {
  const start = PREFIX.exec(letters)?.[0].length ?? 0;
  const rest = letters.slice(start);
  return start > 0 && isSpoken(rest) ? 1 << start : 0;
}

function isSpoken(form: string): boolean {
  const has = (persons: readonly string[], isStem: (letters: string) => boolean): boolean => persons
    .some((person) => form.endsWith(person) && isStem(form.slice(0, -person.length)));
  return WHOLE_FORMS.has(form)
    || has(PERSONS, (stem) => STEMS.has(stem))
    || has(SPOKEN_PERSONS, (stem) => stem.length > 1 && isPresentStem(stem));
}
