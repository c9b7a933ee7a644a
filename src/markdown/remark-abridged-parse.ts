import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { abridge } from './abridge.ts';
import { restoreTree } from './restore-tree.ts';
import type { TextFeatures } from './text-features.ts';

/**
 * Parses as remark-parse does, but lets the parser read an abridged text. It goes with rehypeAbridgedStringify, which
 * puts the rest of the text into the HTML.
 *
 * @param features what extensions are used; other plugins bring them
 */
export function remarkAbridgedParse(this: Processor, features: TextFeatures): void {
  const data = this.data();
  this.parser = (source, file): Root => {
    const abridged = abridge(source, features);
    file.data.cuts = abridged.cuts;
    const extensions = data.micromarkExtensions ?? [];
    const mdastExtensions = data.fromMarkdownExtensions ?? [];
    return restoreTree(fromMarkdown(abridged.text, { extensions, mdastExtensions }), abridged);
  };
}
