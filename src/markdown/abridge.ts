import { MOST_STAND_INS, standIn } from './stand-ins.ts';
import type { TextPiece } from './text-pieces.ts';

/** A part of a text in whose place a stand-in is. */
export interface Cut {
  readonly text: string;
  /** Whether it is plain paragraphs rather than a part of a line. */
  readonly isParagraphs: boolean;
  /** Where its stand-in is in the abridged text. */
  readonly at: number;
  /** How much farther what comes after it lies in the text itself, in UTF-16 code units. */
  readonly offset: number;
  /** The same in lines. */
  readonly lines: number;
  /** The same in columns, for the rest of its line. */
  readonly columns: number;
}

/** A text in which stand-ins are in place of what passes through Markdown unchanged. */
export interface AbridgedText {
  readonly text: string;
  /** By the number of their stand-ins, which are in the order of the text. */
  readonly cuts: readonly Cut[];
}

/** What may be cut. */
export interface AbridgeOptions {
  /** Words. Not where labels are given addresses (`[الف ب]: /x`): labels are the same however their spaces and lines are broken. */
  readonly words: boolean;
  /** Latin words among Persian ones, and addresses of links. Not where bare addresses become links. */
  readonly latin: boolean;
}

/**
 * Puts stand-ins in the place of plain paragraphs and, elsewhere, of words: of the first word of each plain stretch of a line,
 * and of all others in it, so that a stretch stays one word or several. The parser looks at each character
 * of a text many times over; now it has a tenth of them to look at. And texts that differ in their words
 * only become the same.
 *
 * Nothing is decided here about what the text is: words may turn out to be a heading's, code's or an attribute's, and
 * paragraphs lines of code. Their stand-ins then stand for them there.
 *
 * @param pieces what follows each other in the source, of which the first to the last is abridged
 * @param end where the abridged text ends in the source
 * @example abridge('- **وزیر** خارجه گفت', pieces, end, options).text // '- **\uE100** \uE101 \uE102'
 */
export function abridge(source: string, pieces: readonly TextPiece[], end: number, options: AbridgeOptions): AbridgedText {
  const cutter = createCutter(source, pieces[0]?.start ?? end, end);
  for (const { text, start, isPlain } of pieces) {
    if (isPlain) cutter.cut(start, start + text.length, true);
    else if (options.words) cutWords(text, options.latin ? LATIN_TOO : PERSIAN_ONLY, (from, to) => cutter.cut(start + from, start + to, false));
  }
  return cutter.finish();
}

/** A function that cuts, from a place in a text to another. */
type CutOut = (from: number, to: number) => void;

interface Patterns {
  /** Groups: 1 the first word of a stretch, 2 the space and others after it, 3 the address of a link, with all that is before it. */
  readonly words: RegExp;
  /** The value of a block's attribute. */
  readonly attribute: RegExp;
}

const PERSIAN_ONLY = patterns('');
const LATIN_TOO = patterns('A-Za-z0-9');

/**
 * How words are found. Passed over are the names of footnotes, of which each two may have to be the same, and what is behind
 * a brace on its line: it may be a block's attributes, in which only values in quotation marks are free.
 */
function patterns(latin: string): Patterns {
  const letter = String.raw`[\u0620-\u0669\u066E-\u06D3\u06F0-\u06FC]`;
  const inert = String.raw`[\u0600-\u06FF\u200C«».,:!…–—${latin}]`;
  const word = `${letter}(?:[${letter.slice(1, -1)}\\u200C]*${letter})?`;
  const address = latin === '' ? '(?!)' : String.raw`(?<=\]\()[${latin}./:-]+(?=[ )])`;
  return {
    words: new RegExp(String.raw`\{[^\n]*|\[\^[^\]\n]*|(${word})((?: ${inert}+)* ${inert}*${letter})?|(${address})`, 'g'),
    attribute: new RegExp(String.raw`(?<==")[\u0600-\u06FF\u200C«».!…–— ${latin}/-]+(?=")`, 'g'),
  };
}

function cutWords(text: string, { words, attribute }: Patterns, cut: CutOut): void {
  for (const { 0: all, 1: first, 2: others, 3: address, index } of text.matchAll(words)) {
    if (address !== undefined) cut(index, index + address.length);
    else if (first !== undefined) {
      cut(index, index + first.length);
      if (others !== undefined) cut(index + first.length + 1, index + all.length);
    } else if (all.startsWith('{')) {
      for (const { 0: value, index: start } of all.matchAll(attribute)) cut(index + start, index + start + value.length);
    }
  }
}

interface Cutter {
  /** Cuts come in the order of the text. When the stand-ins are used up, all else is kept. */
  cut(from: number, to: number, isParagraphs: boolean): void;
  finish(): AbridgedText;
}

function createCutter(source: string, start: number, end: number): Cutter {
  const cuts: Cut[] = [];
  let abridged = '';
  let read = start;
  let last: Cut | undefined;
  return {
    cut(from, to, isParagraphs) {
      if (cuts.length === MOST_STAND_INS) return;
      const kept = source.slice(read, from);
      const text = source.slice(from, to);
      abridged += kept;
      last = {
        text,
        isParagraphs,
        at: abridged.length,
        offset: (last?.offset ?? 0) + text.length - 1,
        lines: (last?.lines ?? 0) + (isParagraphs ? countLineEnds(text) : 0),
        columns: (kept.includes('\n') ? 0 : (last?.columns ?? 0)) + text.length - text.lastIndexOf('\n') - 2,
      };
      abridged += standIn(cuts.length);
      cuts.push(last);
      read = to;
    },
    finish: () => ({ text: abridged + source.slice(read, end), cuts }),
  };
}

/** How many lines end in a text. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
