import type { Emphasis, PhrasingContent, Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { nodeText } from './node-text.ts';
import { walkMarkdown } from './walk.ts';

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

/** A slot of an MDX text: its HTML is made by the bundle, which does not know the newsroom, and so it is filled by its number. */
export interface MdxSlot {
  readonly name: SlotName;
  readonly attributes: SlotAttributes;
  readonly words: string;
}

/** Numbers the slots of an MDX text, in the order of the text, by the attribute `n`. */
export function numberSlots(tree: Root): void {
  let count = 0;
  walkMarkdown(tree, ({ data }) => {
    if (slotNameOf(data?.hName) !== undefined) data!.hProperties = { ...data!.hProperties, n: String(count++) };
  });
}

/** The slots of an MDX text, in the order of their numbers. */
export function slotsIn(tree: Root): MdxSlot[] {
  const slots: MdxSlot[] = [];
  walkMarkdown(tree, (node) => {
    const name = slotNameOf(node.data?.hName);
    if (name !== undefined) slots.push({ name, attributes: node.data!.hProperties as SlotAttributes, words: nodeText(node) });
  });
  return slots;
}

function slotNameOf(element: string | undefined): SlotName | undefined {
  return SLOTS.find((name) => element === `khabar-${name}`);
}
