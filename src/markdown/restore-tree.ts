import type { Paragraph, Root } from 'mdast';
import type { Point } from 'unist';
import { cutOf, STAND_INS, type AbridgedText, type Cut } from './abridged-text.ts';

/**
 * Makes of the tree of an abridged text, in place, the tree that the parser would have made of the whole
 * text: what stands in becomes what it stands for, and each point is where it is in the whole text.
 */
export function restoreTree(tree: Root, { cuts }: AbridgedText): Root {
  if (cuts.length > 0) restoreFields(tree as unknown as Fields, cuts);
  return tree;
}

/** A node, its position or data: all that a tree is made of but its texts and lists. */
type Fields = Record<string, unknown>;

function restoreFields(fields: Fields, cuts: readonly Cut[]): void {
  if (typeof fields['offset'] === 'number') return movePoint(fields as unknown as PlacedPoint, cuts);
  for (const key in fields) {
    const value = fields[key];
    if (typeof value === 'string') fields[key] = inFull(value, cuts);
    else if (Array.isArray(value)) fields[key] = restoreList(value, cuts);
    else if (typeof value === 'object' && value !== null) restoreFields(value as Fields, cuts);
  }
}

function restoreList(list: readonly unknown[], cuts: readonly Cut[]): unknown[] {
  const restored: unknown[] = [];
  for (const item of list) {
    const paragraphs = typeof item === 'object' && item !== null ? cutParagraphs(item, cuts) : undefined;
    if (paragraphs !== undefined) {
      restored.push(...paragraphs);
      continue;
    }
    if (typeof item === 'object' && item !== null) restoreFields(item as Fields, cuts);
    restored.push(item);
  }
  return restored;
}

function inFull(text: string, cuts: readonly Cut[]): string {
  return text.replace(STAND_INS, (standIn) => cutOf(standIn, cuts)?.text ?? standIn);
}

type PlacedPoint = { -readonly [Field in keyof Required<Point>]: number };

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

/** The paragraphs for which a paragraph stands, if it does: parted by empty lines, each of them one text. */
function cutParagraphs(node: Partial<Paragraph>, cuts: readonly Cut[]): Paragraph[] | undefined {
  const [text, ...others] = node.type === 'paragraph' ? (node.children ?? []) : [];
  if (text?.type !== 'text' || text.value.length !== 1 || others.length > 0) return undefined;
  const cut = cutOf(text.value, cuts);
  if (cut?.isParagraphs !== true || text.position === undefined) return undefined;
  const point = { ...text.position.start } as PlacedPoint;
  movePoint(point, cuts);
  const paragraphs: Paragraph[] = [];
  for (const part of cut.text.split(/(\n\n+)/)) {
    const start = { ...point };
    advance(point, part);
    if (part[0] !== '\n') paragraphs.push(plainParagraph(part, start, { ...point }));
  }
  return paragraphs;
}

function advance(point: PlacedPoint, text: string): void {
  point.offset += text.length;
  const lines = text.split('\n');
  point.line += lines.length - 1;
  point.column = lines.at(-1)!.length + (lines.length > 1 ? 1 : point.column);
}

function plainParagraph(value: string, start: Point, end: Point): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: { start: { ...start }, end: { ...end } } }],
    position: { start, end },
  };
}
