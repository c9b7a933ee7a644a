/** A part of a text in whose place a single character stands. */
export interface Cut {
  readonly text: string;
  /** Whether it is whole paragraphs rather than words of a line. */
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

/** A text in which single characters stand for parts that the parser need not see. */
export interface AbridgedText {
  readonly text: string;
  /** In the order of the text. */
  readonly cuts: readonly Cut[];
}

/** The stand-ins: private-use characters, which Markdown takes for letters. The marks of credit-anchors.ts are not among them. */
export const STAND_INS = /[\uE100-\uF8FF]/g;
const FIRST_STAND_IN = 0xe100;
const MOST_CUTS = 0xf8ff - FIRST_STAND_IN + 1;

/** The cut that a stand-in stands for. */
export function cutOf(standIn: string, cuts: readonly Cut[]): Cut | undefined {
  return cuts[standIn.charCodeAt(0) - FIRST_STAND_IN];
}

/** Makes an abridged text, cut by cut. */
export interface Abridging {
  /** Puts a stand-in where the text has this part; all between the cuts is kept. Cuts come in the order of the text. */
  cut(start: number, end: number, isParagraphs: boolean): void;
  finish(): AbridgedText;
}

/** Begins to abridge a text, which must have none of the stand-ins. When they are used up, the rest of it is kept. */
export function beginAbridging(source: string): Abridging {
  const cuts: Cut[] = [];
  let abridged = '';
  let read = 0;
  let last: Cut | undefined;
  return {
    cut(start, end, isParagraphs) {
      if (cuts.length === MOST_CUTS) return;
      const between = source.slice(read, start);
      const text = source.slice(start, end);
      abridged += between;
      last = {
        text,
        isParagraphs,
        at: abridged.length,
        offset: (last?.offset ?? 0) + text.length - 1,
        lines: (last?.lines ?? 0) + (isParagraphs ? countLineEnds(text) : 0),
        columns: (between.includes('\n') ? 0 : (last?.columns ?? 0)) + text.length - text.lastIndexOf('\n') - 2,
      };
      abridged += String.fromCharCode(FIRST_STAND_IN + cuts.length);
      cuts.push(last);
      read = end;
    },
    finish: () => ({ text: abridged + source.slice(read), cuts }),
  };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
