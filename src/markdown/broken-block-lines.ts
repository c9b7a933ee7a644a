import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './markdown-problem.ts';

const BLOCK_LINE = /^[ \t]*(?::{3,}|::\S)/m;
/** A line of the source that begins with unescaped colons, after quotation and list markers. */
const SOURCE_LINE = /^[\s>*+\-\d.)]*(?::{3,}|::\S)/;

const EXAMPLE = ':::note{title="عنوان"}';

/**
 * Reports lines that look like a block and are none, as `block-syntax`: an attribute whose quotation mark
 * is not closed, a space before the name, a closing fence without an opening one. Markdown takes such a
 * line for text, and readers would see it.
 */
export function reportBrokenBlockLines(paragraph: Paragraph, file: VFile): void {
  const suspect = paragraph.children.some((child) => child.type === 'text' && BLOCK_LINE.test(child.value));
  if (!suspect || paragraph.position === undefined) return;
  const { start, end } = paragraph.position;
  const lines = String(file.value).slice(start.offset, end.offset).split(/\r\n?|\n/);
  lines.forEach((line, index) => {
    if (!SOURCE_LINE.test(line)) return;
    const column = index === 0 ? start.column : line.search(/:/) + 1;
    report(file, 'block-syntax', { line: start.line + index, column }, EXAMPLE);
  });
}
