import { ZWNJ } from '../persian/half-space.ts';

/** Letters after which a suffix needs more than itself: the silent ه of «خانه», and the vowels of «دنیا» and «نیرو». */
type Ending = 'silent-he' | 'vowel' | 'ye' | 'consonant';

/**
 * A word with a suffix that keeps its own shape: کتاب‌ها, but کارها, since a half-space parts only letters that would join.
 *
 * @example suffixed('بزرگ', 'تر') // 'بزرگ\u200Cتر'
 */
export function suffixed(word: string, suffix: string): string {
  return /[آادذرزژو]$/.test(word) ? word + suffix : `${word}${ZWNJ}${suffix}`;
}

function endingOf(stem: string): Ending {
  // In «راه» and «کوه» the ه is heard.
  if (/[^او]ه$/.test(stem)) return 'silent-he';
  if (/[اوآ]$/.test(stem)) return 'vowel';
  return stem.endsWith('ی') ? 'ye' : 'consonant';
}

/**
 * A noun with the ی of «one such»: کتابی, خانه‌ای, دنیایی, کشتی‌ای.
 *
 * @example indefinite('کتاب') // 'کتابی'
 */
export function indefinite(noun: string): string {
  const endings = { 'silent-he': `${ZWNJ}ای`, vowel: 'یی', ye: `${ZWNJ}ای`, consonant: 'ی' };
  return noun + endings[endingOf(noun)];
}

/**
 * A noun with its owner: کتابش, خانه‌اش, دنیایش.
 *
 * @param owner ش, شان or مان
 */
export function possessed(noun: string, owner: 'ش' | 'شان' | 'مان'): string {
  const short = owner === 'ش';
  const endings = { 'silent-he': `${ZWNJ}${short ? 'اش' : owner}`, vowel: `ی${owner}`, ye: `${ZWNJ}${short ? 'اش' : owner}`, consonant: owner };
  return noun + endings[endingOf(noun)];
}

/** The forms of a noun, the commonest first. All but the first are made of the first. */
export const NOUN_FORMS: readonly ((noun: string) => string)[] = [
  (noun) => noun,
  (noun) => suffixed(noun, 'های'),
  (noun) => suffixed(noun, 'ها'),
  indefinite,
  (noun) => suffixed(noun, 'هایی'),
  (noun) => possessed(noun, 'ش'),
  (noun) => suffixed(noun, 'هایشان'),
  (noun) => possessed(noun, 'شان'),
  (noun) => suffixed(noun, 'هایش'),
  (noun) => possessed(noun, 'مان'),
];

/** The forms of a quality: plain, comparative, superlative. */
export const QUALITY_FORMS: readonly ((quality: string) => string)[] = [
  (quality) => quality,
  (quality) => suffixed(quality, 'تر'),
  (quality) => suffixed(quality, 'ترین'),
];

/**
 * The forms of a verb in the third person, the commonest first: رفت, می‌رود, رفته است …
 *
 * @param past the past stem: رفت
 * @param present the present stem: رو
 */
export function verbForms([past, present]: readonly [past: string, present: string]): string[] {
  const subjunctive = prefixed('ب', present);
  const negative = prefixed('ن', past);
  return [
    past, `می${ZWNJ}${present}د`, `${past}ند`, `${past}ه است`, `می${ZWNJ}${present}ند`, `${past}ه${ZWNJ}اند`, `خواهد ${past}`,
    `می${ZWNJ}${past}`, `باید ${subjunctive}د`, `خواهند ${past}`, `نمی${ZWNJ}${present}د`, negative, `می${ZWNJ}${past}ند`,
    `باید ${subjunctive}ند`, `نخواهد ${past}`, `نمی${ZWNJ}${present}ند`, `${negative}ند`, `${past}ه بود`, `${negative}ه است`, `نمی${ZWNJ}${past}ند`,
  ];
}

/** A stem behind ب or ن: بکند, بیاورد, بیفزاید, but بایستد. */
function prefixed(prefix: 'ب' | 'ن', stem: string): string {
  if (stem.startsWith('آ')) return `${prefix}یا${stem.slice(1)}`;
  return /^ا[^ی]/.test(stem) ? `${prefix}ی${stem.slice(1)}` : prefix + stem;
}
