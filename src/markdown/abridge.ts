import type { TextFeatures } from './text-features.ts';

/** A part of a text for which one character stands in the abridged text. */
export interface Cut {
  /** Where its stand-in is in the abridged text. */
  readonly at: number;
  readonly text: string;
  /** Whether it is whole paragraphs rather than words of a line. */
  readonly isParagraphs: boolean;
  /** How much farther on, in UTF-16 code units and in lines, all that comes after it is in the text itself. */
  readonly offset: number;
  readonly lines: number;
  /** The same in columns, for the rest of its line. */
  readonly columns: number;
}

/** A text in which single characters stand for what Markdown has no say in. */
export interface AbridgedText {
  readonly text: string;
  readonly cuts: readonly Cut[];
}

/** The stand-ins: private-use characters, which Markdown takes for letters. U+E000 and U+E001 are the marks of credit-anchors.ts. */
const FIRST_STAND_IN = 0xe100;
const LAST_STAND_IN = 0xf8ff;
export const STAND_INS = /[\uE100-\uF8FF]/g;

/** A text with characters, written or as references, that could be taken for stand-ins; a byte order mark shifts all offsets. */
const NOT_TO_ABRIDGE = /[\uE100-\uF8FF]|&#|^\uFEFF/;
/** The end of a label that is given an address. Which labels are equal depends on all their words. Footnotes have no spaces in theirs. */
const LABEL_OF_ADDRESS = /(?<!\[\^[^\s[\]]{0,999})\]:/;

/**
 * Lines that begin with a Persian letter, digit or quotation mark, end with no space, and hold nothing that
 * begins something within a line. They are paragraphs, where blank lines part them from the rest.
 */
const PLAIN_LINES = /^(?:[\u0600-\u06FF«][^\0\t\r\n\\`*_~[\]<>&|@]*(?<! )(?:\n|$))+$/;
/** Where bare addresses are links, Latin letters may belong to one. */
const PERSIAN_LINES = /^(?:[\u0600-\u06FF«][^\0\t\r\n\\`*_~[\]<>&|@A-Za-z]*(?<! )(?:\n|$))+$/;

/** Words of a line between two others, parted by single spaces. None of their characters means anything to Markdown. */
const WORDS = (() => {
  const inert = '[\u0600-\u06FF\u200C«».,:!…–—]';
  return new RegExp(`(?<=${inert} )[\u0620-\u06FF]${inert}*(?: ${inert}+)+(?= ${inert})`, 'g');
})();

/**
 * Puts single characters in place of what passes through Markdown unchanged, so that the parser, which
 * looks at each character several times, has about a tenth of the text to read: paragraphs without any
 * sign of Markdown, and elsewhere the inner words of plain stretches of a line. The words next to a sign are
 * kept, since they decide what it means. Nothing is decided here about what the text is: where
 * the stand-in of paragraphs turns out to be in a block of code, it stands for code.
 *
 * @returns the abridged text; `restoreTree` makes of its tree that of the text itself
 * @example abridge('- وزیر خارجه روز شنبه **گفت**', …).text // '- وزیر \uE100 شنبه **گفت**'
 */
export function abridge(source: string, { gfm, blocks }: TextFeatures): AbridgedText {
  if (NOT_TO_ABRIDGE.test(source)) return { text: source, cuts: [] };
  const plain = gfm ? PERSIAN_LINES : PLAIN_LINES;
  const abridgement = createAbridgement(source, { words: !LABEL_OF_ADDRESS.test(source), attributes: blocks });
  for (const { start, end } of blocksOf(source)) if (plain.test(source.slice(start, end))) abridgement.paragraph(start, end);
  return abridgement.finish();
}
