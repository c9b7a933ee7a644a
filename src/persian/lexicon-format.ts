/**
 * The compact text in which the lexicon is committed. Words are sorted and front-coded: a digit says how many letters
 * of the word before it a word begins with, the letters that differ follow, one ASCII letter each, then one sign for
 * its traits, if it has any. A line starts afresh.
 */

/** Letters and the half-space, in the order of the signs that stand for them. */
const LETTERS = 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئؤأء\u200C';
const LETTER_SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN'.slice(0, LETTERS.length);
/** How many letters are those of the word before: 0 to 15. */
const LENGTH_SIGNS = '0123456789:;<=>?';
/** One sign for each set of traits but the empty one. */
const TRAIT_SIGNS = '!#%&()*';

/** What may follow a word, as bits that are added: ها; تر and ترین; and, with a half-space, ام، ای، اند. */
export const TAKES_PLURAL = 1;
export const TAKES_DEGREE = 2;
export const TAKES_ENCLITIC = 4;

/** A word as it is written, half-spaces included, and its traits. */
export interface LexiconWord {
  readonly word: string;
  readonly traits: number;
}

/** The words of a line are few enough that no line of code gets too long for tools. */
const LINE_LENGTH = 4000;

/** True when a word has no signs that the lexicon cannot hold, such as vowel marks. */
export function isWritable(word: string): boolean {
  return [...word].every((letter) => LETTERS.includes(letter));
}

/** @param words sorted, without repetition; every one is writable */
export function writeLexicon(words: readonly LexiconWord[]): string {
  const lines: string[] = [];
  let line = '';
  let before = '';
  for (const { word, traits } of words) {
    if (line.length > LINE_LENGTH) {
      lines.push(line);
      line = '';
      before = '';
    }
    const kept = Math.min(sharedLength(before, word), LENGTH_SIGNS.length - 1);
    const rest = [...word.slice(kept)].map((letter) => LETTER_SIGNS[LETTERS.indexOf(letter)]).join('');
    line += `${LENGTH_SIGNS[kept]}${rest}${traits === 0 ? '' : TRAIT_SIGNS[traits - 1]}`;
    before = word;
  }
  return [...lines, line].join('\n');
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Calls `take` with every word of a text that {@link writeLexicon} made, in order. */
export function readLexicon(text: string, take: (word: string, traits: number) => void): void {
  const letters: string[] = [];
  for (const [index, sign] of [...LETTER_SIGNS].entries()) letters[sign.charCodeAt(0)] = LETTERS[index] ?? '';
  for (const line of text.split('\n')) {
    let word = '';
    let at = 0;
    while (at < line.length) {
      word = word.slice(0, LENGTH_SIGNS.indexOf(line[at] ?? ''));
      at++;
      for (let letter = letters[line.charCodeAt(at)]; letter !== undefined; letter = letters[line.charCodeAt(at)]) {
        word += letter;
        at++;
      }
      const traits = TRAIT_SIGNS.indexOf(line[at] ?? ' ') + 1;
      if (traits > 0) at++;
      take(word, traits);
    }
  }
}
