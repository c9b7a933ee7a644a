import { ZWNJ } from '../half-space.ts';
import { isLetter, isMark, joinsNext } from './characters.ts';
import { editsOf, type Rule } from './rule.ts';

/** Half-spaces, and what keyboards and word processors put in their place: ¬, soft hyphen, zero width joiner. */
const RUN = /[\u200c\u200d\u00ac\u00ad]+/g;
/** What stands beside words and is no part of them: a half-space there holds nothing together. */
const PARTS_WORDS = /[\s.,،;؛:؟?!…“/–—-]/;
const OPENS = /[«‹“(\[]/;
const CLOSES = /[»›”)\]]/;

/**
 * Leaves one half-space (U+200C) where it parts two joining letters of a word, and none where it does nothing: doubled,
 * at a word's edge, after a letter that never joins the next, before a vowel mark. Between letters ¬, soft hyphen and ZWJ
 * are half-spaces; ZWJ elsewhere stays, as in emoji and «ه‍.ش».
 */
export const halfSpaces: Rule<'half-spaces'> = {
  id: 'half-spaces',
  trigger: '[\\u00ac\\u00ad\\u200d]|\\u200c[\\u064b-\\u065f]|\\u200c[^\\u0620-\\u06d3]|[^\\u0620-\\u06d3]\\u200c|^\\u200c|\\u200c$|[اآأإٱدذرزژوؤ]\\u200c',
  find: (text) => editsOf(text, RUN, ({ 0: run, index }) => replacementOf(run, text, index)),
};

function replacementOf(run: string, text: string, start: number): string | undefined {
  const before = text[start - 1];
  const after = text[start + run.length];
  const followsWord = isLetter(before) || isMark(before);
  if (followsWord && isMark(after)) return /^\u200c+$/.test(run) ? '' : undefined;
  if (followsWord && isLetter(after)) return joinsNext(text, start) ? ZWNJ : '';
  if (!/^\u200c+$/.test(run)) return undefined;
  return isIdleAfter(before) || isIdleBefore(after) ? '' : ZWNJ;
}

function isIdleAfter(before: string | undefined): boolean {
  return before === undefined || PARTS_WORDS.test(before) || OPENS.test(before);
}

function isIdleBefore(after: string | undefined): boolean {
  return after === undefined || PARTS_WORDS.test(after) || CLOSES.test(after);
}
