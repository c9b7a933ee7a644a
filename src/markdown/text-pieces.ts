import { isPlainParagraph } from './plain-paragraphs.ts';

/** A part of a text, without the empty lines around it. */
export interface TextPiece {
  readonly text: string;
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  /** Whether it is plain paragraphs and nothing else. */
  readonly isPlain: boolean;
}

/** What a line begins with that may belong to a list or to indented code above it. */
const MAY_BELONG_ABOVE = /^(?:[ \t]|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$))/;

/**
 * Divides a text at its empty lines into pieces that the parser may read one by one: plain paragraphs, as many as
 * follow each other, and the blocks between them. A block that may be a part of what is above it stays with that.
 * Whether a piece is left open at its end, as code without its closing fence is, is for the parser to see.
 */
export function textPieces(source: string, hasBareAddresses: boolean): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const { text, start } of blocksOf(source)) {
    const isPlain = isPlainParagraph(text, hasBareAddresses);
    const last = pieces.at(-1);
    const belongsAbove = last !== undefined && last.isPlain === isPlain && (isPlain || MAY_BELONG_ABOVE.test(text));
    if (!belongsAbove) pieces.push({ text, start, isPlain });
    else pieces[pieces.length - 1] = { ...last, text: source.slice(last.start, start + text.length) };
  }
  return pieces;
}

/** What empty lines part from the rest of a text, without the line ends around it. */
export function blocksOf(source: string): { readonly text: string; readonly start: number }[] {
  const blocks: { text: string; start: number }[] = [];
  const length = source.endsWith('\n') ? source.length - 1 : source.length;
  for (let start = 0; start < length; ) {
    if (source[start] === '\n') {
      start++;
      continue;
    }
    const next = source.indexOf('\n\n', start);
    const end = next < 0 ? length : next;
    blocks.push({ text: source.slice(start, end), start });
    start = end;
  }
  return blocks;
}
