import type { Paragraph, Root } from 'mdast';
import type { Point } from 'unist';
import { cutOf, inFull, paragraphsOf, type AbridgedText, type Cut } from './abridged-text.ts';

/**
 * Makes of the tree of an abridged text, in place, the tree that the parser would have made of the whole
 * text: what stands in becomes what it stands for, and each point is told in the whole text. There are two differences,
 * since no plugin has anything to do with plain paragraphs: they have no positions, and at the top of the tree one
 * paragraph goes on standing for as many as were cut, until the HTML is written (see rehype-abridged-stringify.ts).
 */
export function restoreTree(tree: Root, { cuts }: AbridgedText): Root {
  if (cuts.length === 0) return tree;
  for (const node of tree.children) if (cutParagraphs(node, cuts) === undefined) restoreFields(node, cuts);
  return tree;
}

/** Restores a node, a position, a point or other data: all that a tree is made of but its texts and lists. */
function restoreFields(object: object, cuts: readonly Cut[]): void {
  if (isPoint(object)) return movePoint(object, cuts);
  const fields = object as Record<string, unknown>;
  for (const key in fields) {
    const value = fields[key];
    if (typeof value === 'string') fields[key] = inFull(value, cuts);
    else if (Array.isArray(value)) fields[key] = restoreList(value, cuts);
    else if (typeof value === 'object' && value !== null) restoreFields(value, cuts);
  }
}

function restoreList(list: readonly unknown[], cuts: readonly Cut[]): unknown[] {
  return list.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return item;
    const cut = cutParagraphs(item, cuts);
    if (cut !== undefined) return paragraphsOf(cut).map(plainParagraph);
    restoreFields(item, cuts);
    return item;
  });
}

/** The plain paragraphs for which a node stands, if it does. */
function cutParagraphs({ type, children }: Partial<Paragraph>, cuts: readonly Cut[]): Cut | undefined {
  const text = children?.[0];
  if (type !== 'paragraph' || text?.type !== 'text' || children!.length > 1) return undefined;
  const cut = cutOf(text.value, cuts);
  return cut?.isParagraphs === true ? cut : undefined;
}

function plainParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

type PlacedPoint = { -readonly [Field in keyof Required<Point>]: number };

function isPoint(object: object): object is PlacedPoint {
  return typeof (object as Partial<Point>).offset === 'number';
}

/** A point at a stand-in is that at which what it stands for begins. */
function movePoint(point: PlacedPoint, cuts: readonly Cut[]): void {
  const cut = lastCutBefore(point.offset, cuts);
  if (cut === undefined) return;
  // The cut is on the same line when the line began before it.
  if (point.offset - cut.at < point.column) point.column += cut.columns;
  point.line += cut.lines;
  point.offset += cut.offset;
}

function lastCutBefore(offset: number, cuts: readonly Cut[]): Cut | undefined {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1];
}
