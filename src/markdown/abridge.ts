import { beginAbridging, type AbridgedText, type Abridging } from './abridged-text.ts';
import type { TextFeatures } from './text-features.ts';

/**
 * What is not abridged: a text with characters that could be taken for stand-ins, as such, as references
 * or within an encoded address; and one with a byte order mark, which the parser does not count.
 */
const LEFT_WHOLE = /[\uE100-\uF8FF\uFEFF]|&#|%[Ee][EeFf]/;

/**
 * The end of a label that is given an address elsewhere in the text. Labels are the same however their spaces and
 * lines are broken, so that no words are cut where there are any. Those of footnotes have no spaces.
 */
const ADDRESS_LABEL = /(?<!(?<!\\)\[\^[^\s[\]]{1,999})\]:/;

/**
 * Words between two others on a line, parted by single spaces, in which nothing means anything to Markdown.
 * Behind a brace may be a block's attributes, in whose names each word counts: such a rest of a line is passed over.
 */
const INNER_WORDS = (() => {
  const inert = String.raw`[\u0600-\u06FF\u200C«».,:!…–—]`;
  return new RegExp(String.raw`\{[^\n]*|(?<=${inert} )[\u0620-\u06FF]${inert}*(?: ${inert}+)+(?= ${inert})`, 'g');
})();

/** Lines of paragraphs that may hold some Latin letters. */
const PLAIN_LINES = plainLines('');
/** Lines of paragraphs in a text in which bare addresses are links: a Latin letter might belong to one. */
const PERSIAN_LINES = plainLines('A-Za-z');

/**
 * Lines that are a paragraph of one text when they stand by themselves: each begins with a Persian letter, which
 * numbers and a quotation mark may precede, ends with no space, and holds no sign that begins something
 * within a line. None of their characters is written in another way in HTML.
 */
function plainLines(excluded: string): RegExp {
  const beginning = String.raw`(?:[«۰-۹][«۰-۹ ]*)?[\u0620-\u064A\u066E\u066F\u0671-\u06D3]`;
  const rest = String.raw`[^\0\t\r\n\\` + '`' + String.raw`*_~[\]<>&|@${excluded}]*(?<!\s)`;
  return new RegExp(`^(?:${beginning}${rest}(?:\n|$))+$`);
}

/**
 * Puts single characters in the place of what Markdown passes through unchanged: plain paragraphs, as many as
 * follow each other, and elsewhere the inner words of plain stretches of a line. The parser looks at each
 * character of a text many times over; now it has a tenth of them to look at. The words beside a sign
 * stay, since they decide what it means.
 *
 * It is not decided here what the text is: where paragraphs turn out to be lines of code, their stand-in
 * stands for code. restore-tree.ts puts all of it back.
 *
 * @example abridge('- وزیر خارجه روز شنبه **گفت**', features).text // '- وزیر \uE100 شنبه **گفت**'
 */
export function abridge(source: string, { gfm }: TextFeatures): AbridgedText {
  if (LEFT_WHOLE.test(source)) return { text: source, cuts: [] };
  const abridging = beginAbridging(source);
  const plain = gfm ? PERSIAN_LINES : PLAIN_LINES;
  const cutsWords = !ADDRESS_LABEL.test(source);
  let plainFrom = -1;
  let plainTo = -1;
  const cutParagraphs = (): void => {
    if (plainFrom >= 0) abridging.cut(plainFrom, plainTo, true);
    plainFrom = -1;
  };
  forEachBlock(source, (block, start) => {
    if (plain.test(block)) {
      if (plainFrom < 0) plainFrom = start;
      plainTo = start + block.length;
    } else {
      cutParagraphs();
      if (cutsWords) cutInnerWords(block, start, abridging);
    }
  });
  cutParagraphs();
  return abridging.finish();
}

/** Sees each part of a text that empty lines part from the others, without the line ends around it. */
function forEachBlock(source: string, see: (block: string, start: number) => void): void {
  const length = source.endsWith('\n') ? source.length - 1 : source.length;
  for (let start = 0; start < length; ) {
    if (source[start] === '\n') {
      start++;
      continue;
    }
    const next = source.indexOf('\n\n', start);
    const end = next < 0 ? length : next;
    see(source.slice(start, end), start);
    start = end;
  }
}

function cutInnerWords(block: string, start: number, abridging: Abridging): void {
  for (const { 0: words, index } of block.matchAll(INNER_WORDS)) {
    if (words[0] !== '{') abridging.cut(start + index, start + index + words.length, false);
  }
}
