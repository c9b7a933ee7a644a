import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { GFM } from '../../markdown/gfm.ts';
import { remarkBlockSyntax } from '../../markdown/remark-block-syntax.ts';
import { remarkPlainLines } from '../../markdown/remark-plain-lines.ts';
import { findExcess, TEXT_BOUNDS } from '../../markdown/text-bounds.ts';
import { textFeatures } from '../../markdown/text-features.ts';
import { nodeBeyondDepth } from '../../markdown/tree-depth.ts';
import { remarkTextSegments } from './remark-text-segments.ts';

const [plain, gfm, blocks, all] = [[false, false], [true, false], [false, true], [true, true]].map(([hasGfm, hasBlocks]) =>
  unified().use(remarkParse).use(hasGfm ? [GFM] : []).use(hasBlocks ? [remarkBlockSyntax] : []).use(remarkTextSegments).use(remarkPlainLines).freeze());
const mdx = unified().use(remarkParse).use([GFM]).use(remarkMdx).use(remarkTextSegments).freeze();

/**
 * The tree of a Markdown text as it is written: nothing is taken out, and text nodes know where each of their parts stands. It has
 * the extensions that the build reads the text with.
 *
 * @returns undefined for a text that the build refuses as well: out of bounds, or MDX that cannot be parsed
 */
export function parseBody(text: string, format: 'md' | 'mdx'): Root | undefined {
  if (findExcess(text) !== undefined) return undefined;
  const features = textFeatures(text);
  const processor = format === 'mdx' ? mdx : features.blocks ? (features.gfm ? all : blocks) : features.gfm ? gfm : plain;
  try {
    const tree = processor!.parse(text) as Root;
    return nodeBeyondDepth(tree, TEXT_BOUNDS.treeDepth) === undefined ? tree : undefined;
  } catch {
    return undefined;
  }
}
