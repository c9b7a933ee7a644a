import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Processor } from 'unified';
import { plainParagraphsOf, splitParagraphs } from './plain-paragraphs.ts';
import { replaceStandIns } from './stand-ins.ts';

/**
 * Writes HTML as rehype-stringify does, and into it the plain paragraphs for which remarkPiecewiseParse let one paragraph
 * stand. They are not escaped, since none of their characters has to be.
 */
export function rehypePiecewiseStringify(this: Processor): void {
  this.compiler = (tree, file): string => {
    const plainParagraphs = plainParagraphsOf(file);
    const write = (text: string): string => splitParagraphs(text).join('</p>\n<p>');
    return replaceStandIns(toHtml(tree as Root), (number) => plainParagraphs[number] && write(plainParagraphs[number]));
  };
}
