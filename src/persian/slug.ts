import { comparisonKey } from './comparison-key.ts';

/** UTF-16 code units: enough for a headline's gist, and percent-encoded still short enough for any host. */
const MAX_LENGTH = 80;
/** What an address may hold: the Persian alphabet with آ and ء, ASCII letters and digits. */
const LETTERS = 'a-z0-9ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی';
const BREAKS = new RegExp(`[^${LETTERS}]+`, 'g');
/**
 * Signs that tell names of the Latin alphabet apart, and how they are said: C from C++ and C#, NET from .NET. Elsewhere
 * they are punctuation: in «۵+۱», and before a hashtag.
 */
const SPOKEN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z])(?:\+{2,}|\+(?![a-z0-9+]))/g, '-plus'],
  [/(?<=[a-z])[#\u266f](?![a-z])/g, '-sharp'],
  [/(?<![\p{L}\p{N}\p{M}.])\.(?=[a-z])/gu, 'dot'],
];
/** A letter or digit that an address cannot hold, of another script. */
const FOREIGN = new RegExp(`(?![${LETTERS}])[\\p{L}\\p{N}]`, 'u');

/**
 * The part of an address that stands for a text: Persian letters, `a-z`, `0-9` and single hyphens between them, at
 * most 80 code units, never empty. Letters and digits are folded as in {@link comparisonKey}, so that spellings which
 * a reader takes as one share an address; half-spaces, spaces and punctuation become hyphens. Latin accents go.
 * A text with letters of another script, with no letter at all, or longer than that, is told apart by a number made of
 * its characters. The signs of C++, C# and .NET are spelt out.
 *
 * @example slugify('گفت\u200Cوگوي NATO، ۱۴۰۰') // 'گفت-وگوی-nato-1400'
 * @example slugify('C++') // 'c-plus-plus'
 * @example slugify('🔥') // 'x' and eight hexadecimal digits
 */
export function slugify(text: string): string {
  const key = comparisonKey(text.replace(/\u200c/g, ' '));
  const plain = speakSigns(key.replace(/[^\u0000-\u007f\u0600-\u06ff]+/g, withoutAccents));
  const slug = trimHyphens(plain.replace(BREAKS, '-'));
  if (slug === '') return `x${hash(key)}`;
  if (!FOREIGN.test(plain) && slug.length <= MAX_LENGTH) return slug;
  const ending = `-x${hash(key)}`;
  return cut(slug, MAX_LENGTH - ending.length) + ending;
}

function speakSigns(text: string): string {
  return SPOKEN_SIGNS.reduce((spoken, [sign, word]) => spoken.replace(sign, (signs) => `${word.repeat(signs.length)}-`), text);
}

function withoutAccents(characters: string): string {
  return characters.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function trimHyphens(text: string): string {
  return text.replace(/^-|-$/g, '');
}

/** Ends a slug at a hyphen where there is one. */
function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const hyphen = slug.lastIndexOf('-', length);
  return slug.slice(0, hyphen > 0 ? hyphen : length);
}

/** FNV-1a over UTF-16 code units, as eight hexadecimal digits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
