import { ZWNJ } from './half-space.ts';
import { INVISIBLE } from './invisible.ts';
import { MADDAH_PAIRS } from './search-look-alikes.ts';

const PRESENTATION_FORM = /[\ufb50-\ufdff\ufe70-\ufefc]/;
/** What parts a word without a space: half-space, zero-width space, the ¬ of old Word files, a hashtag's underscore. */
const BOUNDARIES = /[\u200b\u200c\u00ac_ ]+/g;
/** Vowel marks, tanvin, tashdid, small alef, Quranic signs, and tatweel. */
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u0640]+/g;
/** Letters with a mark of their own, as two characters: the maddah and the two hamzas. */
const COMPOSED: readonly (readonly [RegExp, string])[] = [
  [/ا\u0653/g, 'آ'], [/[یيى]\u0654/g, 'ئ'], [/و\u0654/g, 'ؤ'], [/[ا]\u0654|ا\u0655/g, 'ا'],
];
/** Letters of other keyboards and languages, and the Persian letter that a reader takes each for. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  ['یيىېےێۍۑ', 'کكڪګ', 'هةۀەہھۂۃ', 'اأإٱٲٳٵ', 'وۆۇۈۋۏ', 'رڕ', 'لڵ', 'ئۓ', 'ؤٶ'].flatMap(([letter = '', ...others]) => others.map((other) => [other, letter])),
);
const OTHER_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const PLAIN = /^[اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\u200c]*$/;

/**
 * A Persian word in its plain letters: those of other keyboards, presentation forms and ligatures as Persian ones,
 * without marks, tatweel and invisible characters, with one half-space wherever its parts are held apart. آ, and
 * hamza on a seat or alone, stay: {@link foldHamza} reads them.
 *
 * @example plainLetters('كتـابِ\u200Cهاي') // 'کتاب\u200Cهای'
 */
export function plainLetters(word: string): string {
  if (PLAIN.test(word) && !word.includes(ZWNJ)) return word;
  let plain = PRESENTATION_FORM.test(word) ? word.normalize('NFKC') : word;
  for (const [pair, letter] of COMPOSED) plain = plain.replace(pair, letter);
  return plain
    .replace(MARKS, '')
    .replace(BOUNDARIES, ZWNJ)
    .replace(INVISIBLE, (character) => (character === ZWNJ ? ZWNJ : ''))
    .replace(/^\u200c+|\u200c+$|(\u200c)\u200c+/g, '$1')
    .replace(OTHER_LETTER, (letter) => LETTERS[letter] ?? letter);
}

type Rules = readonly (readonly [RegExp, string])[];
/** How hamza is left out today, in this order. */
const USUAL: Rules = [
  [/ا(?:ئا?|ء)$/g, 'ا'],
  [/[ئؤ]وا/g, 'وا'],
  [/اوو|اؤو?/g, 'او'],
  [/[ئؤ]و/g, 'وو'],
  [/ؤ/g, 'و'],
  [/اء(?=[^ا\u200c])/g, 'ای'],
  [/ء/g, ''],
  [/^ئا/g, 'ا'],
  [/ئا(?=.)/g, 'یاا'],
  [/([^او])ئ(?=[^اویئه\u200c])/g, '$1ا'],
  [/ئ/g, 'ی'],
  [/ییی+/g, 'یی'],
];
/** How a reader types who has no ئ on the keyboard: «ویدیو», «مطمین»; but «شئون» is no «شیون». */
const WITH_YEH: Rules = [
  [/ء/g, ''],
  [/[ئؤ]وا/g, 'وا'],
  [/([رسش])ئو/g, '$1وو'],
  [/ؤ/g, 'و'],
  [/ئا(?=.)/g, 'یاا'],
  [/ئ/g, 'ی'],
  [/ییی+/g, 'یی'],
];

/**
 * A word of plain letters without hamza, as readers type it. Where the spellings in use differ (مسئول, مسؤول, مسوول;
 * هیئت, هیأت, هیات; ویدئو, ویدیو) the first form is the usual one and the other follows. ئ before ا is kept apart
 * from ی («رئال» is not «ریال»), and one of two و after ا is dropped («داوود»).
 *
 * @param word plain letters, with or without half-spaces
 * @example foldHamza('مسئول') // ['مسوول']
 * @example foldHamza('ویدئو') // ['ویدوو', 'ویدیو']
 */
export function foldHamza(word: string): string[] {
  if (!/[ءؤئ]|وو/.test(word)) return [word];
  const usual = apply(USUAL, word);
  const withYeh = word.includes('ئ') ? apply(WITH_YEH, word) : usual;
  return usual === withYeh ? [usual] : [usual, withYeh];
}

function apply(rules: Rules, word: string): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}

/**
 * Forms of one word as an index holds them: آ is ا, but for the few words that only آ tells from another, which begin with two ا.
 *
 * @example plainAlef(['آب']) // ['اب']
 * @example plainAlef(['آستان']) // ['ااستان']
 */
export function plainAlef(forms: readonly string[]): string[] {
  if (!forms.some((form) => form.includes('آ'))) return [...forms];
  const isPair = forms.some((form) => MADDAH_PAIRS.has(form));
  return forms.map((form) => (isPair ? form.replace(/^آ/, 'اا') : form).replaceAll('آ', 'ا'));
}
