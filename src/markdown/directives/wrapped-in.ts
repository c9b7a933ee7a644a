import type { BlockContent, Blockquote } from 'mdast';
import type { ContainerContent } from './block.ts';

/** Blocks within an element of HTML, as a node that may stand among blocks: its data make the element of it. */
export function wrappedIn(hName: string, children: readonly ContainerContent[], hProperties: Readonly<Record<string, unknown>> = {}): Blockquote {
  return { type: 'blockquote', children: [...children] as BlockContent[], data: { hName, hProperties: { ...hProperties } as NonNullable<Blockquote['data']>['hProperties'] & object } };
}
