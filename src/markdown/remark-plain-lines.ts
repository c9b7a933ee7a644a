import type { Nodes, Paragraph, Root, Text } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { findPlainLines, type PlainLines } from './plain-lines.ts';

/** Stands for a plain line while its text is parsed: any letter would do. */
const STAND_IN = 'x';

/**
 * Spares the parser the paragraphs in which there is nothing to find. Most of a news text is such: a line of words between
 * blank lines. The parser looks at each of its characters in several states, which is half of what an article costs to read;
 * it gets one letter in its place, and the paragraph gets its words back. The tree is the same, positions and all.
 *
 * To be used after the parser and all that extends it.
 */
export function remarkPlainLines(this: Processor): void {
  const parse = this.parser;
  if (parse === undefined) throw new Error('there is no parser to spare');
  this.parser = (document, file) => {
    const plain = findPlainLines(document);
    if (plain.texts.size === 0) return parse(document, file);
    const tree = parse(withStandIns(plain), file) as Root;
    restore(tree, plain);
    return tree;
  };
}

function withStandIns({ lines, texts }: PlainLines): string {
  return lines.map((line, index) => (texts.has(index + 1) ? STAND_IN : line)).join('\n');
}

/** Gives the paragraphs their words back, and all nodes the places that they have in the text. */
function restore(tree: Root, { lines, texts }: PlainLines): void {
  // What the text has more than the parser saw, before each line; by its number, from 1.
  const missing = new Int32Array(lines.length + 2);
  for (let line = 1; line <= lines.length; line += 1) missing[line + 1] = missing[line]! + missingIn(texts.get(line));
  const move = (point: Point): void => {
    const within = point.column === 1 ? 0 : missingIn(texts.get(point.line));
    point.column += within;
    point.offset = (point.offset ?? 0) + missing[point.line]! + within;
  };
  for (const node of tree.children) {
    const text = texts.get(node.position?.start.line ?? 0);
    if (text !== undefined) ((node as Paragraph).children[0] as Text).value = text;
  }
  moveAll(tree, move);
}

function missingIn(text: string = STAND_IN): number {
  return text.length - STAND_IN.length;
}

function moveAll(node: Nodes, move: (point: Point) => void): void {
  if (node.position !== undefined) {
    move(node.position.start);
    move(node.position.end);
  }
  if ('children' in node) for (const child of node.children) moveAll(child, move);
}
