import type { Paragraph, RootContent } from 'mdast';
import type { Point } from 'unist';
import type { AbridgedText, Cut } from './abridge.ts';
import { plainParagraph, splitParagraphs } from './plain-paragraphs.ts';
import { replaceStandIns, standInNumber } from './stand-ins.ts';

/** How to restore the nodes of an abridged text. */
export interface Restoring {
  readonly cuts: readonly Cut[];
  /** Where the text begins in its file, at the beginning of a line: in UTF-16 code units, and in lines from 0. */
  readonly start: { readonly offset: number; readonly line: number };
  /** Makes the node for plain paragraphs at the top of the tree. */
  readonly topParagraphs: (text: string) => RootContent[];
}

/**
 * Makes of the nodes of an abridged text those that the parser would have made of the text itself, as
 * copies: what stands in becomes what it stands for, and each point is told in the whole text. Only paragraphs that
 * were cut out have no positions, which no plugin asks for.
 */
export function restoreNodes(nodes: readonly RootContent[], restoring: Restoring): RootContent[] {
  return nodes.flatMap((node) => {
    const cut = cutParagraphs(node, restoring.cuts);
    return cut === undefined ? (restore(node, restoring) as RootContent) : restoring.topParagraphs(cut.text);
  });
}

/** Restores a node, its position, a point, data, a list of these, or a text. */
function restore(part: unknown, restoring: Restoring): unknown {
  if (typeof part === 'string') return replaceStandIns(part, (number) => restoring.cuts[number]?.text);
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.flatMap((item) => restoreItem(item, restoring));
  if (isPoint(part)) return movePoint(part, restoring);
  const copy: Record<string, unknown> = {};
  for (const key in part) copy[key] = restore((part as Record<string, unknown>)[key], restoring);
  return copy;
}

function restoreItem(item: unknown, restoring: Restoring): unknown {
  const cut = typeof item === 'object' && item !== null ? cutParagraphs(item, restoring.cuts) : undefined;
  return cut === undefined ? restore(item, restoring) : splitParagraphs(cut.text).map(plainParagraph);
}

/** The plain paragraphs for which a node stands, if it does. */
function cutParagraphs({ type, children }: Partial<Paragraph>, cuts: readonly Cut[]): Cut | undefined {
  if (type !== 'paragraph' || children?.length !== 1 || children[0]!.type !== 'text') return undefined;
  const cut = cuts[standInNumber(children[0]!.value)];
  return cut?.isParagraphs === true ? cut : undefined;
}

function isPoint(part: object): part is Required<Point> {
  return typeof (part as Partial<Point>).offset === 'number';
}

/** A point at a stand-in is that at which what it stands for begins. */
function movePoint({ line, column, offset }: Required<Point>, { cuts, start }: Restoring): Point {
  const cut = lastCutBefore(offset, cuts);
  if (cut === undefined) return { line: line + start.line, column, offset: offset + start.offset };
  // The cut is on the same line when the line began before it.
  const isBehind = offset - cut.at < column;
  return {
    line: line + cut.lines + start.line,
    column: isBehind ? column + cut.columns : column,
    offset: offset + cut.offset + start.offset,
  };
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
