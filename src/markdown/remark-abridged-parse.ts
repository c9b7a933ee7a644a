import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { abridge } from './abridge.ts';
import { restoreTree } from './restore-tree.ts';
import type { TextFeatures } from './text-features.ts';

/**
 * Parses as remark-parse does, with the same result, but lets the parser read an abridged text.
 *
 * @param features the extensions that are used, which other plugins bring
 */
export function remarkAbridgedParse(this: Processor, features: TextFeatures): void {
  const data = this.data();
  this.parser = (source): Root => {
    const abridged = abridge(source, features);
    const tree = fromMarkdown(abridged.text, {
      extensions: data.micromarkExtensions ?? [],
      mdastExtensions: data.fromMarkdownExtensions ?? [],
    });
    return restoreTree(tree, abridged);
  };
}
