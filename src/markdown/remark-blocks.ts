import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { reportBrokenBlockLines } from './broken-block-lines.ts';
import { checkBlock } from './directives/check-block.ts';
import { createLandmarkNames } from './directives/landmark-names.ts';
import { readAttributes } from './directives/read-attributes.ts';
import { walkMarkdown } from './walk.ts';

/**
 * Makes our blocks of directives. Reports `unknown-block`, `block-syntax`, `block-attribute`,
 * `unclosed-block` and `block-empty`; a block that cannot be made leaves its content.
 */
export function remarkBlocks(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const landmarkName = createLandmarkNames();
    walkMarkdown(tree, (node) => {
      if (node.type === 'paragraph') reportBrokenBlockLines(node, file);
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
      const block = checkBlock(node, file);
      if (block === undefined) return;
      const attributes = readAttributes(file, node, block);
      if (block.form === 'leaf') block.expand({ node: node as LeafDirective, attributes, file, landmarkName });
      else block.expand({ node: node as ContainerDirective, attributes, file, landmarkName });
    });
  };
}
