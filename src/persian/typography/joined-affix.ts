import { ZWNJ } from '../half-space.ts';
import { isMark, joinsNext, wordBefore, withoutMarks } from './characters.ts';
import type { RuleEdit } from './rule.ts';

/** Words after which ها, ترین and the like are words of their own, or no suffix: particles, pronouns that take none, verbs. */
const NO_STEM = new Set(`از به با در بر تا که و یا را هم نیز اگر ولی اما لیکن چون هر چه چو نه بله آری خیر خب خوب ای وای آه اه هان آهای آی هی ها های
است نیست هست بود نبود شد نشد شود باشد نباشد باش کرد کند گفت گوید برای بی جز مگر شاید باید نباید بلکه زیرا روی زیر حتی فقط آیا`.split(/\s+/));

/**
 * A word before a space that may take a suffix, without its vowel marks; undefined for particles, single letters and
 * what is not a word.
 *
 * @param space where the space before the suffix is
 */
export function stemBefore(text: string, space: number): string | undefined {
  const word = withoutMarks(wordBefore(text, space));
  return word.length < 2 || word.endsWith(ZWNJ) || NO_STEM.has(word) ? undefined : word;
}

/** The edit that joins a suffix to the word before it: by a half-space, or by nothing where the letters do not join. */
export function join(text: string, space: number): RuleEdit {
  return { start: space, end: space + 1, replacement: joinsNext(text, space) && !isMark(text[space + 1]) ? ZWNJ : '' };
}
