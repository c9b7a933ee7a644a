import { beginAbridging, type AbridgedText, type Abridging } from './abridged-text.ts';
import type { TextFeatures } from './text-features.ts';

/** Characters that could be taken for stand-ins, as such or as references, and a byte order mark, which the parser does not count. */
const LEFT_WHOLE = /[\uE100-\uF8FF]|&#|^\uFEFF/;

/**
 * Lines of a paragraph that is one text: they begin with a Persian letter, digit or quotation mark, do not
 * end with a space, and hold no sign that begins something within a line.
 */
const PLAIN_LINES = /^(?:[\u0600-\u06FF«][^\0\t\r\n\\`*_~[\]<>&|@]*(?<! )(?:\n|$))+$/;
/** The same without Latin letters: where bare addresses are links, they might belong to one. */
const PERSIAN_LINES = /^(?:[\u0600-\u06FF«][^\0\t\r\n\\`*_~[\]<>&|@A-Za-z]*(?<! )(?:\n|$))+$/;

/**
 * Words between two others on a line, parted by single spaces, in which nothing has a meaning to Markdown.
 * After a brace may be a block's attributes, in whose names each word counts: the rest of that line is passed over.
 */
const INNER_WORDS =
  /\{[^\n]*|(?<=[\u0600-\u06FF\u200C«».,:!…–—] )[\u0620-\u06FF][\u0600-\u06FF\u200C«».,:!…–—]*(?: [\u0600-\u06FF\u200C«».,:!…–—]+)+(?= [\u0600-\u06FF\u200C«».,:!…–—])/g;

/**
 * The end of a label that is given an address elsewhere in the text: labels are compared without regard to
 * how their spaces and lines are broken, so that none of their words may be cut. Those of footnotes have no spaces.
 */
const ADDRESS_LABEL = /(?<!(?<!\\)\[\^[^\s[\]]{1,999})\]:/;

/**
 * Puts single characters in the place of what Markdown passes through unchanged: paragraphs without any
 * sign of it, several at once, and elsewhere the inner words of plain stretches of a line. The parser looks at each
 * character of a text many times over; so it has a tenth of them to look at. The words beside a sign
 * stay, since they decide what it means.
 *
 * It does not decide what the text is: where paragraphs turn out to be lines of code, their stand-in
 * stands for code. restore-tree.ts makes of the abridged text's tree the very tree of the text.
 *
 * @example abridge('- وزیر خارجه روز شنبه **گفت**', features).text // '- وزیر \uE100 شنبه **گفت**'
 */
export function abridge(source: string, { gfm }: TextFeatures): AbridgedText {
  if (LEFT_WHOLE.test(source)) return { text: source, cuts: [] };
  const abridging = beginAbridging(source);
  const plainLines = gfm ? PERSIAN_LINES : PLAIN_LINES;
  const cutsWords = !ADDRESS_LABEL.test(source);
  /** Where the plain paragraphs began that reach to the place that is looked at. */
  let plainFrom = -1;
  let plainTo = -1;
  const cutParagraphs = (): void => {
    if (plainFrom >= 0) abridging.cut(plainFrom, plainTo, true);
    plainFrom = -1;
  };
  forEachBlock(source, (start, end) => {
    const block = source.slice(start, end);
    if (plainLines.test(block)) {
      if (plainFrom < 0) plainFrom = start;
      plainTo = end;
      return;
    }
    cutParagraphs();
    if (cutsWords) cutInnerWords(block, start, abridging);
  });
  cutParagraphs();
  return abridging.finish();
}

/** Sees each part of a text that empty lines part from the others, without the line ends around it. */
function forEachBlock(source: string, see: (start: number, end: number) => void): void {
  for (let start = 0; start < source.length; ) {
    if (source[start] === '\n') {
      start++;
      continue;
    }
    const next = source.indexOf('\n\n', start);
    const end = next >= 0 ? next : source.endsWith('\n') ? source.length - 1 : source.length;
    see(start, end);
    start = end;
  }
}

function cutInnerWords(block: string, start: number, abridging: Abridging): void {
  for (const { 0: words, index } of block.matchAll(INNER_WORDS)) {
    if (words[0] !== '{') abridging.cut(start + index, start + index + words.length, false);
  }
}
