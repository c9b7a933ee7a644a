import { ZWNJ } from './half-space.ts';
import { INVISIBLE } from './invisible.ts';

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

/**
 * A word of plain letters without hamza, as readers type it. Where the spellings in use differ (مسئول, مسؤول, مسوول;
 * هیئت, هیأت, هیات; ویدئو, ویدیو) the first form is the usual one and the others follow. ئ before ا is kept apart
 * from ی («رئال» is not «ریال»).
 *
 * @param word plain letters, with or without half-spaces
 * @example foldHamza('مسئول') // ['مسوول', 'مسیول']
 */
export function foldHamza(word: string): string[] {
  if (!/[ءؤئ]|وو/.test(word)) return [word];
  const first = word
    .replace(/ا[ئء]ا?$/, (ending) => (ending.length > 2 ? 'ا' : 'ا'))
    .replace(/[ئؤ]وا/g, 'وا')
    .replace(/اوو|اؤو?/g, 'او')
    .replace(/[ئؤ]و/g, 'وو')
    .replace(/ؤ/g, 'و')
    .replace(/اء(?=[^\u200c])/g, 'ای')
    .replace(/ء/g, '')
    .replace(/^ئا/, 'ا')
    .replace(/ئا(?=.)/g, 'یاا')
    .replace(/(?<![او])ئ(?=[^اویئه\u200c])/g, 'ا')
    .replace(/ئ/g, 'ی')
    .replace(/ییی+/g, 'یی');
  const second = word.replace(/ء/g, '').replace(/[ئؤ]وا/g, 'وا').replace(/ؤ/g, 'و').replace(/ئ(?!ا)/g, 'ی').replace(/ئا(?=.)/g, 'یاا').replace(/ییی+/g, 'یی');
  return first === second || !/ئ/.test(word) ? [first] : [first, second];
}
