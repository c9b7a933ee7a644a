import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { nearest } from '../../content/nearest.ts';
import { report } from '../markdown-problem.ts';
import type { Block } from './block.ts';
import { directivePlaces } from './directive-places.ts';

/**
 * Checks the attributes of a block against what its kind takes. One that is unknown, or required and
 * missing or empty, is reported as `block-attribute`, at its own place where it has one.
 *
 * @returns the known attributes that are not empty
 */
export function readAttributes(
  file: VFile,
  node: ContainerDirective | LeafDirective,
  block: Block,
): Record<string, string> {
  const given = Object.entries(node.attributes ?? {});
  const read: Record<string, string> = {};
  for (const [name, value] of given) {
    if (!Object.hasOwn(block.attributes, name)) {
      const near = nearest(name, Object.keys(block.attributes));
      report(file, 'block-attribute', placeOf(node, name), block.name, name, 'unknown', block.example, near);
    } else if (value?.trim()) {
      read[name] = value.trim();
    }
  }
  for (const [name, need] of Object.entries(block.attributes)) {
    if (need === 'required' && read[name] === undefined) {
      report(file, 'block-attribute', placeOf(node, name), block.name, name, 'missing', block.example);
    }
  }
  return read;
}

function placeOf(node: ContainerDirective | LeafDirective, attribute: string): Position | undefined {
  return directivePlaces(node).attributes?.[attribute] ?? node.position;
}
