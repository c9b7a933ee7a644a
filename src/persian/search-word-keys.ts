import { ZWNJ } from './half-space.ts';
import { binomialHalves } from './search-binomials.ts';
import { degreeOf, isHeldEnding } from './search-endings.ts';
import { foldHamza, plainAlef, plainLetters } from './search-letters.ts';
import { joinedForms } from './search-stems.ts';

/** What a word is found by. */
export interface WordKeys {
  /** Forms of the whole word, best first: itself, its stem, other spellings. At least one, unless the word is empty. */
  readonly keys: readonly string[];
  /** The pieces of a compound, or none. */
  readonly pieces: readonly string[];
  /** What an index holds besides `keys[0]`: the other forms, the pieces, and other forms of the last piece. */
  readonly parts: readonly string[];
}

/** «می» and «نمی», alone or after the prefix of a verb. */
export const VERB_PREFIX = /^(بر|در|باز|وا|فرا|فرو|ور)?ن?می$/;

/** The stretches of a word between its half-spaces, in plain letters. */
export const segmentsOf = (word: string): string[] => plainLetters(word).split(ZWNJ);

/**
 * The keys of a Persian word.
 *
 * @param all what {@link segmentsOf} gives, with the endings that were written apart
 * @example wordKeys(['کتاب', 'های']).keys // ['کتاب']
 * @example wordKeys(['نرم', 'افزاری']).keys // ['نرمافزاری', 'نرمافزار']
 */
export function wordKeys(all: readonly string[]): WordKeys {
  const whole = formsOf(all.join(''));
  const isVerb = all.length > 1 && /^ن?می$/.test(all[0] ?? '');
  if (isVerb && all.length === 2) return { keys: whole.slice(0, 1), pieces: [], parts: [] };
  const stem = [...all];
  while (stem.length > (isVerb ? 2 : 1) && isHeldEnding(stem.at(-1) ?? '')) stem.pop();
  const degree = stem.length > 1 ? degreeOf(stem.at(-1) ?? '') : '';
  if (degree !== '') stem.pop();
  const base = stem.join('');
  const pair = binomialHalves(stem) ?? (stem.length === 1 && whole[1] !== undefined ? binomialHalves([whole[1]]) : undefined);
  const keys = unique([
    ...(stem.length === all.length ? whole : stemmedKeys(base, degree, whole)),
    ...(pair ? [...formsOf(pair.join('و')), ...formsOf(pair.join(''))] : []),
  ]);
  const compound = pair ?? stem;
  const pieces = compound.length < 2 || isVerb ? [] : piecesOf(compound);
  const lastForms = pieces.length < 2 ? [] : formsOf(compound.at(-1) ?? '').slice(1);
  return { keys, pieces, parts: unique([...keys, ...pieces, ...lastForms]).filter((key) => key !== keys[0]) };
}

/**
 * The keys of a word whose ending stands behind a half-space. The word without half-spaces may read otherwise
 * (خانه\u200Cای as خان\u200Cهای), and is then added. A stem of two letters comes last: «آن» of «آن\u200Cها» says little.
 */
function stemmedKeys(base: string, degree: string, whole: readonly string[]): readonly string[] {
  const forms = degree === '' ? formsOf(base) : [...formsOf(base + degree).slice(0, 1), ...formsOf(base)];
  if (base.length < 3) return [...whole, ...forms];
  return whole.some((form) => forms.includes(form)) ? forms : [...forms, ...whole.slice(0, 1)];
}

function piecesOf(segments: readonly string[]): string[] {
  const prefix = VERB_PREFIX.exec(segments[0] ?? '')?.[1];
  const pieces = prefix === undefined ? segments : [prefix, (segments[0] ?? '').slice(prefix.length) + segments.slice(1).join('')];
  return pieces.flatMap((piece) => formsOf(piece).slice(0, 1)).filter((piece) => piece !== '' && piece !== 'و');
}

/** The forms of a word of plain letters without half-spaces, as an index holds them. */
function formsOf(word: string): string[] {
  return unique(plainAlef(foldHamza(word).flatMap((spelling) => joinedForms(spelling))));
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '');
}
