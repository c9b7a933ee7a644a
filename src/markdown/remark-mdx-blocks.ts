import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import type { Block } from './directives/block.ts';
import { KNOWN_BLOCKS } from './directives/known-blocks.ts';
import { createLandmarkNames } from './directives/landmark-names.ts';
import { readAttributes } from './directives/read-attributes.ts';
import { report } from './markdown-problem.ts';
import { numberSlots } from './story-slots.ts';
import { walkMarkdown } from './walk.ts';

/** Blocks that are no components of the templates: `<Chart>`, `<ReadMore />` and so on, in any letter case. */
const AS_COMPONENTS = new Set(['audio', 'chart', 'correction', 'document', 'embed', 'gallery', 'map', 'qa', 'readmore', 'video']);

/**
 * Makes blocks of the components of an MDX text that have the names of blocks, so that both are checked and shown by the same
 * code: `<Chart type="bar" title="…">` is `:::chart{type=bar title="…"}`. An attribute that is code and no text is reported as
 * `component-code`, a component within a line as `block-syntax`.
 */
export function remarkMdxBlocks(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const landmarkName = createLandmarkNames();
    walkMarkdown(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const block = blockOf(node);
      if (block === undefined) return;
      if (node.type === 'mdxJsxTextElement' || (block.form === 'leaf' && node.children.length > 0)) report(file, 'block-syntax', node.position, exampleOf(block));
      else if (block.form === 'container' && node.children.length === 0) report(file, 'block-empty', node.position, node.name ?? '');
      else expand(node, block, file, landmarkName);
    });
    numberSlots(tree);
  };
}

function blockOf({ name }: MdxJsxFlowElement | MdxJsxTextElement): Block | undefined {
  if (name === null || !/^[A-Z]/.test(name)) return undefined;
  const known = name.toLowerCase();
  return AS_COMPONENTS.has(known) ? KNOWN_BLOCKS.get(known) : undefined;
}

function expand(node: MdxJsxFlowElement, block: Block, file: VFile, landmarkName: (name: string) => string): void {
  const written: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') written[name] = attribute.value;
    else if (attribute.type === 'mdxJsxAttribute' && attribute.value == null) written[name] = 'yes';
    else report(file, 'component-code', node.position, node.name ?? '', name, exampleOf(block));
  }
  // The node becomes the directive that it stands for: what a block makes of one, it makes of the other.
  const directive = node as unknown as ContainerDirective | LeafDirective;
  directive.type = block.form === 'leaf' ? 'leafDirective' : 'containerDirective';
  directive.name = block.name;
  directive.attributes = written;
  const attributes = readAttributes(file, directive, block);
  if (block.form === 'leaf') block.expand({ node: directive as LeafDirective, attributes, file, landmarkName });
  else block.expand({ node: directive as ContainerDirective, attributes, file, landmarkName });
}

/** How a block is written as a component: `<Chart type="bar" title="عنوان">`. */
function exampleOf({ example, form }: Block): string {
  const [, name = '', attributes = ''] = /^:+(\w+)(?:\{(.*)\})?/.exec(example) ?? [];
  const quoted = attributes.replace(/=(?!")(\S+)/g, '="$1"');
  return `<${name.charAt(0).toUpperCase()}${name.slice(1)}${quoted === '' ? '' : ` ${quoted}`}${form === 'leaf' ? ' />' : '>'}`;
}
