import type { Emphasis, PhrasingContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';

/**
 * Places in a text for what only the newsroom as a whole can tell: the address and size of a file, the headline of another
 * article, how a day is written. They stand in the HTML as `<khabar-… attributes>words</khabar-…>` until a page is made.
 */
export const SLOTS = ['audio', 'day', 'document', 'embed', 'mentions', 'video'] as const;
export type SlotName = (typeof SLOTS)[number];

/** What a slot is filled by: values of its attributes. */
export type SlotAttributes = Readonly<Record<string, string>>;

/** A slot, as a node that may stand among text. */
export function slot(name: SlotName, attributes: SlotAttributes, words = ''): Emphasis {
  return { type: 'emphasis', children: textOf(words), data: { hName: `khabar-${name}`, hProperties: { ...attributes } } };
}

/** Makes a slot of a block of one line. */
export function asSlot(node: LeafDirective, name: SlotName, attributes: SlotAttributes, words = ''): void {
  node.data = { ...node.data, hName: `khabar-${name}`, hProperties: { ...attributes } };
  node.children = textOf(words);
}

function textOf(words: string): PhrasingContent[] {
  return words === '' ? [] : [{ type: 'text', value: words }];
}
