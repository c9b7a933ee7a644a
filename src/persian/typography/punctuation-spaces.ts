import { isLetter, LETTERS, MARKS, MASK, OBJECT, wordAfter, wordBefore } from './characters.ts';
import { editsOf, type Rule } from './rule.ts';

const ENDS = `[${LETTERS}${MARKS}۰-۹٪»›”"')\\]…؟!${MASK}${OBJECT}]`;
const SPACE_BEFORE = new RegExp(`(?<=${ENDS}) +(?=[،؛؟!:.])`, 'g');
const NO_SPACE_AFTER = new RegExp(`(?<=${ENDS}[،؛؟!:])(?=[${LETTERS}${MASK}۰-۹«‹(])`, 'g');

/**
 * Sets ، ؛ : ؟ ! and the full stop close to the word before them, and a space after ، ؛ : ؟ ! where a word follows at once.
 * Numbers (۱۲:۳۴، ۱،۲۰۰), ratios of letters, abbreviations («ه . ش») and smileys stay as they are.
 */
export const punctuationSpaces: Rule<'punctuation-spaces'> = {
  id: 'punctuation-spaces',
  trigger: ' [،؛؟!:.]|[،؛؟!:][\\u0620-\\u06d3۰-۹«‹(\\ufdd0A-Za-z]',
  find: (text) => [
    ...editsOf(text, SPACE_BEFORE, ({ 0: spaces, index }) => (isMisplaced(text, index, index + spaces.length) ? '' : undefined)),
    ...editsOf(text, NO_SPACE_AFTER, ({ index }) => (isCramped(text, index) ? ' ' : undefined)),
  ].sort((a, b) => a.start - b.start),
};

/** Whether a mark at a place belongs to the word before the spaces. */
function isMisplaced(text: string, spaces: number, place: number): boolean {
  const mark = text[place]!;
  const before = text[spaces - 1]!;
  const after = text[place + 1];
  const isLast = after === undefined || /\s/.test(after);
  switch (mark) {
    case '!':
      return isLast || /[!؟.»›”")\]]/.test(after);
    case ':':
      return (isLast || /[«"“]/.test(after)) && (isLetter(before) || '»›”")]'.includes(before)) && !isSingleLetter(text, spaces) && !isRatio(text, spaces, place);
    case '.':
      return (isLast || /[»›”")\]]/.test(after)) && (isLetter(before) || '»›”")]٪'.includes(before)) && !isSingleLetter(text, spaces) && !/^\s+\./.test(text.slice(place + 1, place + 4));
    default:
      return true;
  }
}

/** Whether the words on both sides of a mark at the place before want a space between them. */
function isCramped(text: string, place: number): boolean {
  const mark = text[place - 1]!;
  const before = text[place - 2]!;
  const after = text[place]!;
  const isNumber = /[۰-۹]/.test(after);
  switch (mark) {
    case '،':
    case '؛':
      return !isNumber || !/[۰-۹]/.test(before);
    case ':':
      if (after === '«' || after === '‹') return isLetter(before);
      return isLetter(before) && isLetter(after) && !isSingleLetter(text, place - 1) && wordAfter(text, place).length > 1;
    default:
      return isLetter(after) || /[«‹]/.test(after);
  }
}

function isSingleLetter(text: string, end: number): boolean {
  return isLetter(text[end - 1]) && wordBefore(text, end).length === 1;
}

/** «الف : ب», «تیم الف : ۲»: a colon between two things rather than after one. */
function isRatio(text: string, spaces: number, place: number): boolean {
  const next = wordAfter(text, place + 2);
  if (next.length === 1) return next !== 'و';
  return /[۰-۹]/.test(text[spaces - 1]!) && /[۰-۹]/.test(text[place + 2] ?? '');
}
