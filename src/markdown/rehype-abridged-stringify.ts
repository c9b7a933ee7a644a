import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Processor } from 'unified';
import { cutsOf, inFull, paragraphsOf } from './abridged-text.ts';

/**
 * Writes HTML as rehype-stringify does, and puts the plain paragraphs into it for which remarkAbridgedParse let one
 * paragraph stand. They need no escaping: no plain text has a character that HTML would write in another way.
 */
export function rehypeAbridgedStringify(this: Processor): void {
  this.compiler = (tree, file): string =>
    inFull(toHtml(tree as Root), cutsOf(file), (cut) => paragraphsOf(cut).join('</p>\n<p>'));
}
