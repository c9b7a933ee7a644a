import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { createPieceParser } from './parse-pieces.ts';
import type { TextFeatures } from './text-features.ts';

/**
 * Parses as remark-parse does, but piece by piece (see parse-pieces.ts). It goes with rehypePiecewiseStringify, which
 * writes the plain paragraphs.
 *
 * @param features the extensions that are used; other plugins bring them
 */
export function remarkPiecewiseParse(this: Processor, { gfm }: TextFeatures): void {
  const data = this.data();
  const parse = createPieceParser((text) => {
    const extensions = data.micromarkExtensions ?? [];
    const mdastExtensions = data.fromMarkdownExtensions ?? [];
    return fromMarkdown(text, { extensions, mdastExtensions }).children;
  }, gfm);
  this.parser = (source, file): Root => {
    const { nodes, plainParagraphs } = parse(source);
    file.data.plainParagraphs = plainParagraphs;
    return { type: 'root', children: nodes };
  };
}
