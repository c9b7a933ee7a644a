import type { VFile } from 'vfile';

/** A part of a text in whose place a single character stands. */
export interface Cut {
  readonly text: string;
  /** Whether it is whole paragraphs, with empty lines between them, rather than words of a line. */
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

declare module 'vfile' {
  interface DataMap {
    cuts: readonly Cut[];
  }
}

/** What was cut from the text of a file; nothing, when its text was parsed as it is. */
export function cutsOf(file: VFile): readonly Cut[] {
  return file.data.cuts ?? [];
}

/** The stand-ins: private-use characters, which Markdown takes for letters. The marks of credit-anchors.ts are not among them. */
const STAND_INS = /[\uE100-\uF8FF]/g;
const FIRST_STAND_IN = 0xe100;
const MOST_CUTS = 0xf8ff - FIRST_STAND_IN + 1;

/** What a text of one character stands for, if it is a stand-in. */
export function cutOf(standIn: string, cuts: readonly Cut[]): Cut | undefined {
  return standIn.length === 1 ? cuts[standIn.charCodeAt(0) - FIRST_STAND_IN] : undefined;
}

/** A text with all that was cut from it, as it was or as `show` gives it. */
export function inFull(text: string, cuts: readonly Cut[], show: (cut: Cut) => string = ({ text }) => text): string {
  return text.replace(STAND_INS, (standIn) => {
    const cut = cutOf(standIn, cuts);
    return cut === undefined ? standIn : show(cut);
  });
}

/** The paragraphs of a cut. */
export function paragraphsOf({ text }: Cut): string[] {
  return text.split(/\n\n+/);
}

/** Makes an abridged text, cut by cut. */
export interface Abridging {
  /** Cuts a part out; what lies between the cuts is kept. Cuts come in the order of the text. */
  cut(start: number, end: number, isParagraphs: boolean): void;
  finish(): AbridgedText;
}

/** Begins to abridge a text that has no stand-ins in it. When these are used up, the rest of it is kept. */
export function beginAbridging(source: string): Abridging {
  const cuts: Cut[] = [];
  let abridged = '';
  let read = 0;
  let last: Cut | undefined;
  return {
    cut(start, end, isParagraphs) {
      if (cuts.length === MOST_CUTS) return;
      const kept = source.slice(read, start);
      const text = source.slice(start, end);
      abridged += kept;
      last = {
        text,
        isParagraphs,
        at: abridged.length,
        offset: (last?.offset ?? 0) + text.length - 1,
        lines: (last?.lines ?? 0) + (isParagraphs ? countLineEnds(text) : 0),
        columns: (kept.includes('\n') ? 0 : (last?.columns ?? 0)) + text.length - text.lastIndexOf('\n') - 2,
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
