import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';

/** Paragraphs that may hold some Latin letters. */
const PLAIN = plainLines('');
/** Paragraphs of a text in which bare addresses are links: a Latin letter might belong to one. */
const PERSIAN = plainLines('A-Za-z');

/**
 * Lines that are a paragraph of one text when empty lines are around them: each begins with a Persian letter, which a
 * quotation mark and numbers may precede, ends with no space, and holds no sign that begins something within
 * a line. HTML writes all their characters as they are.
 */
function plainLines(excluded: string): RegExp {
  const beginning = String.raw`(?:[«۰-۹][«۰-۹ ]*)?[\u0620-\u064A\u066E\u066F\u0671-\u06D3]`;
  const signs = String.raw`\0\t\r\n\\` + '`' + String.raw`*_~[\]<>&|@`;
  return new RegExp(`^(?:${beginning}[^${signs}${excluded}]*(?<!\\s)(?:\n|$))+$`);
}

/**
 * Whether a part of a text is a paragraph without any sign of Markdown.
 *
 * @param block what stands between two empty lines
 * @param hasBareAddresses whether addresses become links in it
 */
export function isPlainParagraph(block: string, hasBareAddresses: boolean): boolean {
  return (hasBareAddresses ? PERSIAN : PLAIN).test(block);
}

/** The single paragraphs in a part of a text that consists of plain ones. */
export function splitParagraphs(text: string): string[] {
  return text.split(/\n\n+/);
}

/** The node of a paragraph of one text. */
export function plainParagraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

declare module 'vfile' {
  interface DataMap {
    plainParagraphs: readonly string[];
  }
}

/** The plain paragraphs of a file for which stand-ins are in its tree, by their numbers; some are several at once. */
export function plainParagraphsOf(file: VFile): readonly string[] {
  return file.data.plainParagraphs ?? [];
}
