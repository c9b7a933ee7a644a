import type { Element, Root } from 'hast';
import { plainText } from './plain-text.ts';

/** Stands where the attribution is put in. A private-use character, which no text has a meaning for. */
export const CREDIT_OPENING = '\uE000';
/** Stands where the relay credit is put in. */
export const CREDIT_CLOSING = '\uE001';

/** The two characters as raw text or as character references, which Markdown would decode. */
const WRITTEN_ANCHORS = /[\uE000\uE001]|&#(?:x0*e00[01](?![\da-f])|0*5734[45](?!\d));?/gi;

/**
 * Puts the credit marks into the tree: {@link CREDIT_OPENING} at the very start of its first top-level
 * paragraph that has text, {@link CREDIT_CLOSING} at the end of the last. Texts, blocks and footnotes
 * without such a paragraph get none.
 */
export function rehypeCreditAnchors(): (tree: Root) => void {
  return (tree) => {
    const { first, last } = creditParagraphs(tree);
    first?.children.unshift({ type: 'text', value: CREDIT_OPENING });
    last?.children.push({ type: 'text', value: CREDIT_CLOSING });
  };
}

/** The first and the last top-level paragraph that have text; the same one when there is only one. */
export function creditParagraphs(tree: Root): { readonly first?: Element; readonly last?: Element } {
  const hasText = (node: Root['children'][number]): node is Element =>
    node.type === 'element' && node.tagName === 'p' && plainText(node) !== '';
  return { first: tree.children.find(hasText), last: tree.children.findLast(hasText) };
}

/** Drops the marks that an author wrote, so that those in the HTML are ours alone. */
export function dropWrittenAnchors(source: string): string {
  return source.replace(WRITTEN_ANCHORS, '');
}

/** HTML without its credit marks, and where they were; -1 for a mark that it does not have. */
export interface AnchoredHtml {
  readonly html: string;
  readonly opening: number;
  readonly closing: number;
}

/** Takes the credit marks out of HTML and keeps their places, as they are without the marks. */
export function takeCreditAnchors(marked: string): AnchoredHtml {
  const opening = marked.indexOf(CREDIT_OPENING);
  const withoutOpening = marked.replace(CREDIT_OPENING, '');
  return {
    html: withoutOpening.replace(CREDIT_CLOSING, ''),
    opening,
    closing: withoutOpening.indexOf(CREDIT_CLOSING),
  };
}

/** Plain text of the tree without our marks. */
export function withoutAnchors(text: string): string {
  return text.replace(CREDIT_OPENING, '').replace(CREDIT_CLOSING, '');
}
