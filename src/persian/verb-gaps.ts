import { PAST_STEMS, PRESENT_STEMS } from './lexicon-data.ts';

const PRESENT = new Set(PRESENT_STEMS.split(' '));
const PAST = new Set(PAST_STEMS.split(' '));
/** Stand alone after می: «می‌توان»، «می‌باید»، «می‌شاید». */
const IMPERSONAL = new Set(['توان', 'باید', 'شاید']);
const PERSONS = ['یم', 'ید', 'ند', 'م', 'ی', 'د'];
const PERFECT = /ه(?:ام|ای|ایم|اید|اند|است)$/;
const PREVERB = /^(?:بر|در|باز|فرا|فرو|وا|ور|سر)/;
const IMPERFECT = /^(?:بر|در|باز|فرا|فرو|وا|ور|سر)?ن?می/;

/** True of «رو» in «رونده», «دم» in «دمنده». */
export function isPresentStem(letters: string): boolean {
  return PRESENT.has(letters);
}

/** True of «رفت» in «رفته», «دریافت» in «دریافته». */
export function isPastStem(letters: string): boolean {
  return PAST.has(letters) || PAST.has(letters.replace(PREVERB, ''));
}

/** True of letters that begin as «می‌رود»، «نمی‌رود» and «برنمی‌گردد» do. */
export function beginsLikeImperfect(letters: string): boolean {
  return IMPERFECT.test(letters);
}

/**
 * The places of half-spaces in the form of a verb that has lost them, as bits (bit n: before letter n), or 0: «میرود»
 * has one before its third letter, «نرفتهاند» before its sixth, «می‌رفته‌اند» two.
 *
 * Forms are those with می and نمی of the present and the past, and the perfect with ام، ای، است، ایم، اید، اند, of simple
 * verbs and those with بر، در، باز، فرا، فرو، وا، ور، سر; stems are the lexicon's.
 */
export function verbGaps(letters: string): number {
  const start = IMPERFECT.exec(letters)?.[0].length ?? 0;
  if (start > 0) {
    const rest = letters.slice(start);
    if (isInflected(rest)) return 1 << start;
    if (rest.endsWith('ه') && PAST.has(rest.slice(0, -1))) return 1 << start;
    const perfect = perfectStem(rest);
    return perfect !== undefined && PAST.has(perfect) ? (1 << start) | (1 << (start + perfect.length + 1)) : 0;
  }
  const perfect = perfectStem(letters);
  return perfect !== undefined && hasPastStem(perfect) ? 1 << (perfect.length + 1) : 0;
}

/** A form of a verb with no half-space, such as «برنخواهند» or «بیندازد»: the lexicon has the commonest only. */
export function isJoinedVerb(letters: string): boolean {
  const bare = letters.replace(PREVERB, '');
  return [letters, bare].some((form) => isInflected(form) || NEGATIONS.some(([prefix, initial]) => form.startsWith(prefix) && isInflected(initial + form.slice(prefix.length))));
}

/** What ن and ب make of the beginning of a stem: «نیامد» is of آمد, «بیفتد» of افتد, which some write «بیافتد». */
const NEGATIONS: readonly (readonly [string, string])[] = [
  ['ن', ''], ['ب', ''], ['نیا', 'آ'], ['بیا', 'آ'], ['نی', 'ا'], ['بی', 'ا'], ['نیا', 'ا'], ['بیا', 'ا'],
];

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
  return [stem, stem.replace(PREVERB, '')].some((form) => PAST.has(form)
    || NEGATIONS.some(([prefix, initial]) => prefix.startsWith('ن') && form.startsWith(prefix) && PAST.has(initial + form.slice(prefix.length))));
}
