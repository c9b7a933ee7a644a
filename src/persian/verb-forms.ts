import { PAST_STEMS, PRESENT_STEMS } from './verb-stems.ts';

/** Stand after می by themselves: «می‌توان»، «می‌باید»، and the most common spoken forms. */
const WHOLE_FORMS = new Set(`توان باید بایست بایستی شاید خوام خوای خواد خوایم خواین خوان شه گه گم گن گین رم ری ره ریم رین رن دم دی ده دیم دین دن دونم دونی دونه دونیم دونین دونن
تونم تونی تونه تونیم تونین تونن کنه کنن کنین شن شم شین آد آم آن آین گیره گیرن گیرین مونه مونن مونم`.split(/\s+/));
const PERSONS = ['یم', 'ید', 'ند', 'م', 'ی', 'د'];
/** Pronouns on a verb: «می‌بینمش». */
const OBJECT_ENDING = /(?<=[مید])(?:مان|تان|شان|م|ت|ش)$/;
const PERFECT = /^(.+)ه\u200c(?:ام|ای|است|ایم|اید|اند)$/;
const PREVERB = /^(?:بر|در|باز|وا|ور|فرا|فرو)/;

/**
 * What kind of a form a word is after می or نمی: a finite one («رود»، «رفت»، «بینمش»، «رفته‌اند»), a participle that wants its
 * auxiliary («رفته»), or none. Only verbs of which the stems are listed are known.
 *
 * @param word without vowel marks
 * @example isImperfective('رود') // 'finite'
 */
export function isImperfective(word: string): 'finite' | 'participle' | undefined {
  if (isFinite(word)) return 'finite';
  const bare = word.replace(OBJECT_ENDING, '');
  if (bare !== word && isFinite(bare)) return 'finite';
  const perfect = PERFECT.exec(word)?.[1];
  if (perfect !== undefined) return PAST_STEMS.has(perfect) ? 'finite' : undefined;
  return word.endsWith('ه') && PAST_STEMS.has(word.slice(0, -1)) ? 'participle' : undefined;
}

function isFinite(word: string): boolean {
  return WHOLE_FORMS.has(word) || PAST_STEMS.has(word) || PERSONS.some((person) => {
    if (!word.endsWith(person)) return false;
    const stem = word.slice(0, -person.length);
    return PRESENT_STEMS.has(stem) || (person !== 'د' && PAST_STEMS.has(stem));
  });
}

/**
 * Whether a word is the past participle of a listed verb, negative or with a preverb too, alone or as the last part of a
 * compound: «رفته»، «نشده»، «برگشته»، «به\u200Cکاررفته».
 *
 * @param word without vowel marks
 */
export function isPastParticiple(word: string): boolean {
  const last = word.slice(word.lastIndexOf('\u200c') + 1);
  if (!last.endsWith('ه')) return false;
  const stem = last.slice(0, -1);
  const bare = stem.replace(PREVERB, '');
  return [stem, bare].some((form) => PAST_STEMS.has(form) || affirmatives(form).some((positive) => PAST_STEMS.has(positive)));
}

/** What a form may be the negative of: «نرفت» of «رفت», «نیامد» of «آمد», «نیفتاد» of «افتاد», «نیافت» of «یافت». */
function affirmatives(form: string): string[] {
  if (!form.startsWith('ن')) return [];
  const rest = form.slice(1);
  return rest.startsWith('ی') ? [rest, `ا${rest.slice(1)}`, ...(rest.startsWith('یا') ? [`آ${rest.slice(2)}`] : [])] : [rest];
}
