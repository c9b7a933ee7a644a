/** The half-space (نیم\u200Cفاصله): zero width non-joiner, U+200C. It parts two joining letters inside one word. */
export const ZWNJ = '\u200C';

/** Runs of half-spaces, for which `replace` gives the place of each. */
const RUN = /\u200C+/g;
/** White space and the marks of Persian and English sentences: nothing that a half-space could hold together. */
const PARTS_WORDS = /[\s.,،;؛:؟?!…«»"“”/–—-]/;

/**
 * Leaves one half-space where several follow each other, and none where it does nothing: beside white space, beside
 * punctuation and at both ends of the text. Half-spaces beside brackets and Markdown's signs stay, since in
 * `*کتاب*\u200Cها` it is the half-space that keeps ب from joining ه.
 *
 * @param text a whole paragraph: the ends of a part of one, such as a text node, may be inside a word
 * @example tidyHalfSpaces('می\u200C\u200Cرود \u200Cو') // 'می\u200Cرود و'
 */
export function tidyHalfSpaces(text: string): string {
  return text.replace(RUN, (run, index: number) => {
    const isIdle = partsWords(text[index - 1]) || partsWords(text[index + run.length]);
    return isIdle ? '' : ZWNJ;
  });
}

function partsWords(character: string | undefined): boolean {
  return character === undefined || PARTS_WORDS.test(character);
}
