import { isLetter, isPersianBeside, LETTERS } from './characters.ts';
import type { Rule, RuleEdit } from './rule.ts';

/** A quotation mark of any kind. Two apostrophes are one double mark. */
const MARK = /''|["“”„‟'‘’‚‛«»‹›]/g;
const DOUBLE = /''|["“”„‟]/;
const OPENS_BEFORE = /[\s«‹“"'‘(\[{:،؛,;؟?!…/–—-]/;
const CLOSES_AFTER = /[\s»›”"'’)\]}:،؛,;؟?!….٪/–—-]/;
/** What is written onto a closing mark: «ناتو»ی، «کتاب»ها. */
const SUFFIX = new RegExp(`^\\u200c?(?:ها|های|هایی|ی|ای|ام|اش|ات|اند|ست|م|ت|ش|مان|تان|شان|تر|ترین)(?![${LETTERS}])`);

/** How many quotations may be open at a time: no text means more, and the search for partners stays short. */
const DEEPEST = 12;

interface Mark {
  readonly mark: string;
  readonly index: number;
  /** Whether it is a guillemet that its author set, and so no business of ours. */
  readonly isSet: boolean;
}

interface Quotation {
  readonly opening: Mark;
  readonly closing: Mark;
}

/**
 * Sets straight and curly quotation marks as guillemets, and those within a quotation as single ones (CLDR, `fa`: «…» and
 * ‹…›). Curly marks within guillemets stay: «… “…” …» is right as well. A mark without its partner stays, and so do quotations
 * that are Latin on all sides, apostrophes and signs of inches.
 */
export const quotes: Rule<'quotes'> = {
  id: 'quotes',
  trigger: '["“”„‟]|\'\'|[\'‘’‚‛][\\u0620-\\u06d3«]',
  find: (text) => {
    const edits: RuleEdit[] = [];
    /** The quotations around, each with the mark that it opens with in the end. */
    const around: { readonly end: number; readonly shown: string; readonly isSet: boolean }[] = [];
    for (const { opening, closing } of quotationsIn(text)) {
      while (around.length > 0 && around.at(-1)!.end < opening.index) around.pop();
      const outer = around.at(-1);
      let shown = opening.mark;
      if (!opening.isSet && isPersian(text, opening, closing) && !(outer?.isSet && /[“”„‟‘’‚‛]/.test(opening.mark))) {
        shown = outer?.shown === '«' ? '‹' : '«';
        edits.push({ start: opening.index, end: opening.index + opening.mark.length, replacement: shown });
        edits.push({ start: closing.index, end: closing.index + closing.mark.length, replacement: shown === '«' ? '»' : '›' });
      }
      around.push({ end: closing.index, shown, isSet: opening.isSet });
    }
    return edits.sort((a, b) => a.start - b.start);
  },
};

/** The quotations that are opened and closed, in the order of their opening marks. */
function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  const open: Mark[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const closing = { mark, index, isSet: /[«»‹›]/.test(mark) };
    const opening = partnerOf(mark, text, index, open);
    if (opening !== undefined) {
      // What was opened within and never closed is no quotation.
      open.length = open.lastIndexOf(opening);
      found.push({ opening, closing });
    } else if (isOpening(mark, text, index)) {
      if (open.length === DEEPEST) open.shift();
      open.push(closing);
    }
  }
  return found.sort((a, b) => a.opening.index - b.opening.index);
}

/** The open quotation that a mark closes. */
function partnerOf(mark: string, text: string, index: number, open: readonly Mark[]): Mark | undefined {
  if (mark === '»' || mark === '›') return open.findLast((other) => other.mark === (mark === '»' ? '«' : '‹'));
  const isDouble = DOUBLE.test(mark);
  const partner = open.findLast((other) => !other.isSet && DOUBLE.test(other.mark) === isDouble);
  if (partner === undefined || /[«‹]/.test(mark) || partner.index + partner.mark.length === index) return undefined;
  // A quotation does not reach beyond the guillemets that it began in.
  if (open.slice(open.lastIndexOf(partner) + 1).some(({ isSet }) => isSet)) return undefined;
  const canClose = closes(mark, text, index);
  if (!isDouble) return canClose && isLetterOrEnd(text[index - 1]) ? partner : undefined;
  if (mark === '“' && opens(mark, text, index)) return undefined;
  return canClose || !opens(mark, text, index) ? partner : undefined;
}

function isOpening(mark: string, text: string, index: number): boolean {
  if (/[«‹]/.test(mark)) return true;
  if (/[»›]/.test(mark)) return false;
  if (!DOUBLE.test(mark)) return opens(mark, text, index) && (isLetter(text[index + 1]) || text[index + 1] === '«');
  if (opens(mark, text, index)) return true;
  // Typed with spaces on both sides: « " سلام " ».
  return /\s/.test(text[index - 1] ?? ' ') && /\s/.test(text[index + mark.length] ?? '');
}

function opens(mark: string, text: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + mark.length];
  return (before === undefined || OPENS_BEFORE.test(before)) && after !== undefined && !/[\s»›”)\]},;،؛.]/.test(after);
}

function closes(mark: string, text: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + mark.length];
  if (before === undefined || /\s/.test(before)) return false;
  return after === undefined || CLOSES_AFTER.test(after) || SUFFIX.test(text.slice(index + mark.length, index + mark.length + 8));
}

function isLetterOrEnd(character: string | undefined): boolean {
  return isLetter(character) || (character !== undefined && /[۰-۹.؟!…»›]/.test(character));
}

/** Whether the quotation, or what stands on one of its sides, is Persian. */
function isPersian(text: string, { mark, index }: Mark, closing: Mark): boolean {
  return isPersianBeside(text, index + mark.length, 1) || isPersianBeside(text, closing.index, -1)
    || isPersianBeside(text, index, -1) || isPersianBeside(text, closing.index + closing.mark.length, 1);
}
