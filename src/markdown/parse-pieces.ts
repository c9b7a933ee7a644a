import type { RootContent } from 'mdast';
import { abridge, countLineEnds, type AbridgeOptions } from './abridge.ts';
import { plainParagraph, splitParagraphs } from './plain-paragraphs.ts';
import { restoreNodes } from './restore-nodes.ts';
import { hasNoRoomForStandIns, MOST_STAND_INS, NEXT_PARAGRAPH, standIn } from './stand-ins.ts';
import { textPieces } from './text-pieces.ts';

/** Makes nodes of a text. */
export type ParseNodes = (text: string) => RootContent[];

/** The nodes of a text, and the plain paragraphs for which some of them stand, by the numbers of their stand-ins. */
export interface ParsedPieces {
  readonly nodes: RootContent[];
  readonly plainParagraphs: readonly string[];
}

/** Labels that are given an address or a note elsewhere in the text, so that none of its pieces can be read alone. */
const REFERENCES = /\]:|\[\^/;
/** The end of a label that is given an address. */
const ADDRESS_LABEL = /(?<!(?<!\\)\[\^[^\s[\]]{1,999})\]:/;

/**
 * A parser that reads a text piece by piece, and each piece without its words: such pieces are few in a newsroom
 * (`## …`, `… **…** …`), and one that was parsed before is not parsed again. Plain paragraphs are not parsed: one
 * paragraph stands for all that follow each other.
 *
 * @param parse the parser proper
 * @param hasBareAddresses whether it makes links of bare addresses
 */
export function createPieceParser(parse: ParseNodes, hasBareAddresses: boolean): (source: string) => ParsedPieces {
  const parseClosed = createClosedPieceParser(parse);
  return (source) => {
    if (hasNoRoomForStandIns(source)) return { nodes: parse(source), plainParagraphs: [] };
    const pieces = textPieces(source, hasBareAddresses);
    const options: AbridgeOptions = { words: !ADDRESS_LABEL.test(source), latin: !hasBareAddresses };
    const hasReferences = REFERENCES.test(source);
    const plainParagraphs: string[] = [];
    const topParagraphs = (text: string): RootContent[] => {
      if (plainParagraphs.length === MOST_STAND_INS) return splitParagraphs(text).map(plainParagraph);
      return [plainParagraph(standIn(plainParagraphs.push(text) - 1))];
    };
    const nodes: RootContent[] = [];
    let line = 0;
    let countedTo = 0;
    for (const [index, { text, start, isPlain }] of pieces.entries()) {
      if (isPlain) {
        nodes.push(...topParagraphs(text));
        continue;
      }
      line += countLineEnds(source.slice(countedTo, start));
      countedTo = start;
      let abridged = abridge(source, [pieces[index]!], start + text.length, options);
      const closed = hasReferences ? undefined : parseClosed(abridged.text);
      if (closed === undefined) abridged = abridge(source, pieces.slice(index), source.length, options);
      nodes.push(...restoreNodes(closed ?? parse(abridged.text), { cuts: abridged.cuts, start: { offset: start, line }, topParagraphs }));
      if (closed === undefined) break;
    }
    return { nodes, plainParagraphs };
  };
}

/** How many pieces are remembered, and the longest of them, in UTF-16 code units. */
const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 500;

/** Makes nodes of pieces that leave nothing open at their ends; of others undefined. The nodes are not to be changed. */
function createClosedPieceParser(parse: ParseNodes): (piece: string) => readonly RootContent[] | undefined {
  const remembered = new Map<string, readonly RootContent[] | undefined>();
  return (piece) => {
    if (remembered.has(piece)) return remembered.get(piece);
    const nodes = parseClosedPiece(piece, parse);
    if (piece.length <= LONGEST_REMEMBERED) {
      // A newsroom whose pieces are all different gains nothing from this, and loses little.
      if (remembered.size === MOST_REMEMBERED) remembered.clear();
      remembered.set(piece, nodes);
    }
    return nodes;
  };
}

/** A piece is closed when what comes after it is a paragraph beside it, not a part of it. */
function parseClosedPiece(piece: string, parse: ParseNodes): readonly RootContent[] | undefined {
  const nodes = parse(`${piece}\n\n${NEXT_PARAGRAPH}`);
  const next = nodes.pop();
  if (next?.type !== 'paragraph' || next.children.length !== 1) return undefined;
  const [text] = next.children;
  return text?.type === 'text' && text.value === NEXT_PARAGRAPH ? nodes : undefined;
}
