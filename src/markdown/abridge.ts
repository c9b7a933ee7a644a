import type { TextFeatures } from './text-features.ts';

/** A part of a text for which one character stands in the abridged text. */
export interface Cut {
  /** Where its stand-in is in the abridged text. */
  readonly at: number;
  readonly text: string;
  /** Whether it is whole paragraphs rather than words of a line. */
  readonly isParagraphs: boolean;
  /** How much farther on what comes after it is in the whole text: in UTF-16 code units, in lines, and in columns of its own line. */
  readonly shift: { readonly offset: number; readonly line: number; readonly column: number };
}

/** A text in which single characters stand for what Markdown has no say in. */
export interface AbridgedText {
  readonly text: string;
  /** In the order of the text: the n-th is what {@link cutOf} its stand-in is. */
  readonly cuts: readonly Cut[];
}

/** The stand-ins: private-use characters, which Markdown takes for letters. The marks of credit-anchors.ts are not among them. */
export const STAND_INS = /[\uE100-\uF8FF]/g;
const FIRST_STAND_IN = 0xe100;
const MOST_CUTS = 0xf8ff - FIRST_STAND_IN + 1;

/** What is left whole: a text with characters that could be taken for stand-ins, written or as references; a byte order mark, which the parser does not count. */
const NOT_ABRIDGED = /[\uE100-\uF8FF]|&#|^\uFEFF/;
/** The end of a label to which an address is given. A label may break its lines and spaces as it likes, so that its words are left whole; those of footnotes have no spaces. */
const ADDRESS_LABEL = /(?<!\[\^[^\s[\]]{1,999})\]:/;

/** Words of a line between two others, parted by single spaces: nothing in them means anything to Markdown. */
const INNER_WORDS = /(?<=[\u0600-\u06FF\u200C«».,:!…–—] )[\u0620-\u06FF][\u0600-\u06FF\u200C«».,:!…–—]*(?: [\u0600-\u06FF\u200C«».,:!…–—]+)+(?= [\u0600-\u06FF\u200C«».,:!…–—])/g;

/**
 * Lines that begin with a Persian letter, digit or quotation mark, do not end with a space, and hold no sign
 * that begins anything within a line: between blank lines they are a paragraph of one text.
 */
const PLAIN_LINES = /^(?:[\u0600-\u06FF«][^\0\t\r\n\\`*_~[\]<>&|@]*(?<! )(?:\n|$))+$/;
/** The same without Latin letters, for texts in which bare addresses may be links. */
const PERSIAN_LINES = /^(?:[\u0600-\u06FF«][^\0\t\r\n\\`*_~[\]<>&|@A-Za-z]*(?<! )(?:\n|$))+$/;

/**
 * Puts single characters in the place of what passes through Markdown unchanged, so that the parser, which
 * looks at each character several times, has a tenth of the text to read: paragraphs without any sign of
 * Markdown, and elsewhere the inner words of plain stretches of a line. The words next to a sign stay, since
 * they decide what it means.
 *
 * What the text is, is not decided here: where paragraphs turn out to be lines of code, their stand-in
 * stands for code. `restoreTree` makes of the abridged text's tree the very tree of the text.
 *
 * @example abridge('- وزیر خارجه روز شنبه **گفت**', features).text // '- وزیر \uE100 شنبه **گفت**'
 */
export function abridge(source: string, { gfm, blocks }: TextFeatures): AbridgedText {
  if (NOT_ABRIDGED.test(source)) return { text: source, cuts: [] };
  const cuts: Cut[] = [];
  const abridgement = new Abridgement(source, cuts);
  const plainLines = gfm ? PERSIAN_LINES : PLAIN_LINES;
  // What is written between braces are a block's attributes, whose names would be cut short.
  const cutsWords = ADDRESS_LABEL.test(source) ? undefined : blocks;
  for (let start = 0; start < source.length; ) {
  }
  return { text: abridgement.text, cuts };
}
