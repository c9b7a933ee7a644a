import { PAST_STEMS, PRESENT_STEMS } from './lexicon-data.ts';

const PRESENT = new Set(PRESENT_STEMS.split(' '));
const PAST = new Set(PAST_STEMS.split(' '));
/** Stand alone after می: «می‌توان»، «می‌باید»، «می‌شاید». */
const IMPERSONAL = new Set(['توان', 'باید', 'شاید']);
const PERSONS = ['یم', 'ید', 'ند', 'م', 'ی', 'د'];
const PERFECT = /ه(?:ام|ای|ایم|اید|اند|است)$/;
const PREVERBS = /^(?:بر|در|باز|فرا|فرو|وا|ور|سر)(?=ن?می)/;
const IMPERFECT = /^ن?می/;

/** True of «رو» in «رونده», «دم» in «دمنده». */
export function isPresentStem(letters: string): boolean {
  return PRESENT.has(letters);
}

/** True of «رفت» in «رفته», «شکست» in «شکسته». */
export function isPastStem(letters: string): boolean {
  return PAST.has(letters);
}

/**
 * The places of half-spaces in the form of a verb that has lost them, as bits (bit n: before letter n), or 0: «میرود»
 * has one before its third letter, «نرفتهاند» before its sixth, «می‌رفته‌اند» two.
 *
 * Forms are those with می and نمی of the present and the past, and the perfect with ام، ای، است، ایم، اید، اند, of simple
 * verbs and those with بر، در، باز، فرا، فرو، وا، ور، سر; stems are the lexicon's.
 */
export function verbGaps(letters: string): number {
  const preverb = PREVERBS.exec(letters)?.[0].length ?? 0;
  const prefix = IMPERFECT.exec(letters.slice(preverb))?.[0].length ?? 0;
  if (prefix > 0) {
    const start = preverb + prefix;
    const rest = letters.slice(start);
    if (isInflected(rest)) return 1 << start;
    if (rest.endsWith('ه') && PAST.has(rest.slice(0, -1))) return 1 << start;
    const perfect = perfectStem(rest);
    return perfect !== undefined && PAST.has(perfect) ? (1 << start) | (1 << (start + perfect.length + 1)) : 0;
  }
  const perfect = perfectStem(letters);
  return perfect !== undefined && hasPastStem(perfect) ? 1 << (perfect.length + 1) : 0;
}

function isInflected(form: string): boolean {
  if (PAST.has(form) || IMPERSONAL.has(form)) return true;
  return PERSONS.some((person) => {
    if (!form.endsWith(person)) return false;
    const stem = form.slice(0, -person.length);
    return PRESENT.has(stem) || (person !== 'د' && PAST.has(stem));
  });
}

function perfectStem(form: string): string | undefined {
  const ending = PERFECT.exec(form);
  return ending === null ? undefined : form.slice(0, ending.index);
}

/** «رفت»، «نرفت»، «نیامد»، «نیفتاد»، «برگشت»، «برنگشت». */
function hasPastStem(stem: string): boolean {
  return PAST.has(stem) || PAST.has(affirmative(stem));
}

function affirmative(stem: string): string {
  const bare = stem.replace(/^(?:بر|در|باز|فرا|فرو|وا|ور)/, '');
  for (const form of [stem, bare]) {
    if (PAST.has(form)) return form;
    const positive = form.startsWith('نیا') ? `آ${form.slice(3)}` : form.startsWith('نی') ? `ا${form.slice(2)}` : '';
    if (PAST.has(positive)) return positive;
    if (form.startsWith('ن') && PAST.has(form.slice(1))) return form.slice(1);
  }
  return '';
}
