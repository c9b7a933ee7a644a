/**
 * The compact text in which the lexicon is committed. Words are sorted and front-coded: a digit says how many letters
 * of the word before it a word begins with, the letters that differ follow, one ASCII letter each, then one sign for
 * its traits, if it has any. A group of words starts afresh, so that a reader need not read those before it.
 */

/** Letters and the half-space, in the order of the signs that stand for them. */
const LETTERS = 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئؤأء\u200C';
const LETTER_SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN'.slice(0, LETTERS.length);
const LETTER_OF: ReadonlyMap<string | undefined, string> = new Map([...LETTER_SIGNS].map((sign, index) => [sign, LETTERS[index] ?? '']));
/** How many letters are those of the word before: 0 to 15. */
const LENGTH_SIGNS = '0123456789:;<=>?';
/** One sign for each set of traits but the empty one. */
const TRAIT_SIGNS = '!#%&()*+';

/** What may follow a word, as bits that are added: ها; تر and ترین; and, with a half-space, ام، ای، اند. */
export const TAKES_PLURAL = 1;
export const TAKES_DEGREE = 2;
export const TAKES_ENCLITIC = 4;
/** None of these, but joined suffixes: «آثارش». Stands alone. */
export const TAKES_JOINED = 8;

/** Groups go on one line until it is this long: lines that editors and tools can show. */
const LINE_LENGTH = 2000;

/** A word as it is written, half-spaces included, and its traits. */
export interface LexiconWord {
  readonly word: string;
  readonly traits: number;
}

/** True when a word has no signs that the lexicon cannot hold, such as vowel marks. */
export function isWritable(word: string): boolean {
  return [...word].every((letter) => LETTERS.includes(letter));
}

/**
 * Writes groups of words with the same first two letters, parted by white space.
 *
 * @param words sorted, without repetition; every one is writable
 */
export function writeLexicon(words: readonly LexiconWord[]): string {
  const groups = Map.groupBy(words, ({ word }) => word.slice(0, 2));
  let text = '';
  let lineLength = 0;
  for (const group of groups.values()) {
    const written = writeGroup(group);
    const isFull = lineLength > LINE_LENGTH;
    text += (text === '' ? '' : isFull ? '\n' : ' ') + written;
    lineLength = isFull ? written.length : lineLength + written.length;
  }
  return text;
}

function writeGroup(words: readonly LexiconWord[]): string {
  let text = '';
  let before = '';
  for (const { word, traits } of words) {
    const kept = Math.min(sharedLength(before, word), LENGTH_SIGNS.length - 1);
    const rest = [...word.slice(kept)].map((letter) => LETTER_SIGNS[LETTERS.indexOf(letter)]).join('');
    text += `${LENGTH_SIGNS[kept]}${rest}${traits === 0 ? '' : TRAIT_SIGNS[traits - 1]}`;
    before = word;
  }
  return text;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The groups of a text that {@link writeLexicon} made, by the first two letters of their words. */
export function lexiconGroups(text: string): Map<string, string> {
  const firstLetters = (group: string): string => [...group.slice(1, 3)].map((sign) => LETTERS[LETTER_SIGNS.indexOf(sign)]).join('');
  return new Map(text.split(/\s/).map((group) => [firstLetters(group), group]));
}

/** Calls `take` with every word of a group, in order. */
export function readGroup(group: string, take: (word: string, traits: number) => void): void {
  let word = '';
  let at = 0;
  while (at < group.length) {
    word = word.slice(0, LENGTH_SIGNS.indexOf(group[at] ?? ''));
    at++;
    for (let letter = LETTER_OF.get(group[at]); letter !== undefined; letter = LETTER_OF.get(group[at])) {
      word += letter;
      at++;
    }
    const traits = TRAIT_SIGNS.indexOf(group[at] ?? ' ') + 1;
    if (traits > 0) at++;
    take(word, traits);
  }
}
