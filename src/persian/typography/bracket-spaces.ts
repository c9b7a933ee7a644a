import { isLetter, isPersianBeside, wordAfter } from './characters.ts';
import type { Rule, RuleEdit } from './rule.ts';

const BRACKET = /[()\[\]«»‹›]/g;
const PARTNER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '»': '«', '›': '‹' };
/** Written onto what stands before: «کتاب(ها)», «محمد(ص)», «»ی. */
const ATTACHED = /^(?:ها|های|هایی|هایش|ی|ای|ام|اش|ات|اند|ست|مان|تان|شان|تر|ترین|یان|ان|ین|ون|وار|گونه|گرایانه|گرا|زده|م|ت|ش|ص|ع|س|ره|عج|رض|قدس سره|علیه السلام)$/;
/** A bracket of so few letters may hold a part of the word that it stands in: «(نا)امید». */
const SHORT = 3;

/**
 * Takes the spaces within brackets and guillemets away, and puts one between them and a word that touches them from
 * outside. Only pairs are looked at: «۱)» and the » of a path have no partner. What is a part of its word stays: «کتاب(ها)»,
 * «»ی.
 */
export const bracketSpaces: Rule<'bracket-spaces'> = {
  id: 'bracket-spaces',
  trigger: '[(\\[«‹] | [)\\]»›]|[\\u0620-\\u06d3][(\\[«‹]|[)\\]»›][\\u0620-\\u06d3]',
  find: (text) => {
    const edits: RuleEdit[] = [];
    const open: number[] = [];
    for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
      if (isSmiley(text, index)) continue;
      const partner = PARTNER[bracket];
      if (partner === undefined) {
        open.push(index);
        continue;
      }
      // Brackets that cross each other are left alone.
      if (text[open.at(-1) ?? -1] === partner) edits.push(...editsAround(text, open.pop()!, index));
      else open.length = 0;
    }
    return withoutRepetition(edits.sort((a, b) => a.start - b.start || a.end - b.end));
  },
};

function editsAround(text: string, opening: number, closing: number): RuleEdit[] {
  const edits: RuleEdit[] = [];
  let start = opening + 1;
  while (text[start] === ' ' && start < closing) start += 1;
  if (start === closing) return [];
  let end = closing;
  while (text[end - 1] === ' ') end -= 1;
  if (isLetter(text[opening - 1]) && !isAttached(text, opening, start, end)) edits.push({ start: opening, end: opening, replacement: ' ' });
  if (start > opening + 1 && text[start] !== '\n') edits.push({ start: opening + 1, end: start, replacement: '' });
  if (end < closing && text[end - 1] !== '\n') edits.push({ start: end, end: closing, replacement: '' });
  const next = text[closing + 1];
  if (isLetter(next) && !ATTACHED.test(wordAfter(text, closing + 1)) && !isPartOfWord(text, opening, closing)) {
    edits.push({ start: closing + 1, end: closing + 1, replacement: ' ' });
  }
  const isPersian = edits.length > 0 && (isPersianBeside(text, opening + 1, 1) || isPersianBeside(text, opening, -1) || isPersianBeside(text, closing + 1, 1));
  return isPersian ? edits : [];
}

/** Whether the content of brackets is written onto the word before them: a suffix, a number, a note «[۱]». */
function isAttached(text: string, opening: number, start: number, end: number): boolean {
  if (!isLetter(text[start])) return text[opening] !== '«';
  if (text[opening] !== '(') return false;
  return end - start <= SHORT || ATTACHED.test(text.slice(start, Math.min(end, start + 16)));
}

function isPartOfWord(text: string, opening: number, closing: number): boolean {
  return text[opening] === '(' && closing - opening - 1 <= SHORT;
}

function isSmiley(text: string, index: number): boolean {
  return '()'.includes(text[index]!) && /[:;=]-?$/.test(text.slice(Math.max(0, index - 2), index));
}

/** Two neighbours ask for the same space between them: «الف»(ب). */
function withoutRepetition(edits: readonly RuleEdit[]): RuleEdit[] {
  return edits.filter((edit, index) => {
    const before = edits[index - 1];
    return before === undefined || before.start !== edit.start || before.end !== edit.end;
  });
}
