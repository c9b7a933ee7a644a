/** How a suffix is bound to a word, as bits: some are bound in two ways. */
export const PLURAL = 1;
/** تر and ترین, with what follows them. */
export const DEGREE = 2;
/** After ه and ی that are vowels: «خانه‌ای»، «رفته‌ام»، «زندگی‌شان». */
export const ENCLITIC = 4;
/** Joined to the word, without a half-space: «کتابم»، «طلبان». */
export const JOINED = 8;
/** ها with a pronoun as they are said: «کارهاش». */
export const SPOKEN_PLURAL = 16;

/** The longest of {@link SUFFIXES}, in letters. */
export const LONGEST_SUFFIX = 7;

/** Suffixes of nouns and adjectives, and the bits of their kinds. */
export const SUFFIXES: ReadonlyMap<string, number> = suffixes();

function suffixes(): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (bit: number, words: string): void => {
    for (const word of words.split(' ')) kinds.set(word, (kinds.get(word) ?? 0) | bit);
  };
  add(PLURAL, 'ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست هایند هاییم هایید');
  add(SPOKEN_PLURAL, 'هام هات هاش');
  add(DEGREE, 'تر ترین تری ترم ترند تریم ترید ترها ترهای ترهایی ترست تران ترینش');
  add(ENCLITIC, 'ام ات اش ای ایم اید اند مان تان شان است ی');
  add(JOINED, 'م ت ش مان تان شان ی یی یم یت یش یمان یتان یشان ان انی انم انش انشان ند ید ست');
  return kinds;
}
