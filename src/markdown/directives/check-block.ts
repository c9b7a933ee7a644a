import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { nearest } from '../../content/nearest.ts';
import { report } from '../markdown-problem.ts';
import type { Block } from './block.ts';
import { directivePlaces } from './directive-places.ts';
import { KNOWN_BLOCKS } from './known-blocks.ts';

/**
 * The kind of a block, when it is known and written as its kind is. Else it is reported: `unknown-block`,
 * `block-syntax` (the wrong number of colons, or a label in brackets, which no block has) or `block-empty`.
 * A container that was never closed is reported as `unclosed-block` besides.
 */
export function checkBlock(node: ContainerDirective | LeafDirective, file: VFile): Block | undefined {
  const { opening, closing } = directivePlaces(node);
  const place = opening ?? node.position;
  const form = node.type === 'containerDirective' ? 'container' : 'leaf';
  if (form === 'container' && closing === undefined) {
    const fence = /:*/.exec(String(file.value).slice(place?.start.offset))![0];
    report(file, 'unclosed-block', place, node.name, fence);
  }
  const block = KNOWN_BLOCKS.get(node.name);
  if (block === undefined) {
    const names = [...KNOWN_BLOCKS.keys()];
    report(file, 'unknown-block', place, node.name, names, nearest(node.name, names));
  } else if (form !== block.form || hasLabel(node)) {
    report(file, 'block-syntax', place, block.example);
  } else if (form === 'container' && node.children.length === 0) {
    report(file, 'block-empty', place, node.name);
  } else {
    return block;
  }
  return undefined;
}

function hasLabel(node: ContainerDirective | LeafDirective): boolean {
  if (node.type === 'leafDirective') return node.children.length > 0;
  const first = node.children[0];
  return first?.type === 'paragraph' && first.data?.directiveLabel === true;
}
