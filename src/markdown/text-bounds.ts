import { readContainers, type LineContainers } from './line-containers.ts';
import { createMarkScan, type MarkLimits } from './mark-scan.ts';
import type { MarkdownProblem } from './markdown-document.ts';
import { problemAt } from './markdown-problem.ts';
import { createNestingScan } from './nesting-scan.ts';

/** The bounds of a text. They are far above what an article needs, and keep nearly any text within two seconds. */
export interface TextBounds extends MarkLimits {
  readonly characters: number;
  readonly lines: number;
  /** Quotations, list items and blocks around one line. */
  readonly containers: number;
  /** The same, added up over all lines. */
  readonly containersInAll: number;
  /** Blocks (`:::`) around one line: the parser reads a block's text once more for each block around it. */
  readonly blocks: number;
  /** Headings that are underlined with `---` or `===`: each costs the parser a look at all that came before. */
  readonly underlines: number;
  /** Levels of the parsed tree. */
  readonly treeDepth: number;
}

/** The bounds of every article. */
export const TEXT_BOUNDS: TextBounds = {
  characters: 1_000_000,
  lines: 30_000,
  containers: 50,
  containersInAll: 15_000,
  blocks: 10,
  underlines: 2_000,
  treeDepth: 100,
  marks: 4_000,
  work: 200_000_000,
  backticks: 50,
  paragraphLines: 5_000,
};

const LINE_END = /\r\n?|\n/;
const UNDERLINE = /^(?:-+|=+)[ \t]*$/;
/** Lines that are never the continuation of a paragraph, by the characters that they begin with or hold. */
const BEGINS_ANEW = /^(?:#|```|~~~|::)|\|/;

/**
 * Looks, before a text is parsed, for what would make parsing it take too long or fail. It reads each
 * line once, by its looks, and errs on the strict side only far beyond what people write.
 *
 * @returns the problem `article-too-large` or `nesting-too-deep`, or undefined when the text may be parsed
 */
export function findExcess(source: string, bounds: TextBounds = TEXT_BOUNDS): MarkdownProblem | undefined {
  if (source.length > bounds.characters) return problemAt('article-too-large', 1, 1);
  const lines = source.split(LINE_END);
  if (lines.length > bounds.lines) return problemAt('article-too-large', bounds.lines + 1, 1);
  const isWithin = createLineScan(bounds);
  const excess = lines.findIndex((line) => !isWithin(line));
  return excess < 0 ? undefined : problemAt('nesting-too-deep', excess + 1, 1);
}

/** @returns a function to be called with each line, in order; it answers whether the text is still within its bounds */
function createLineScan(bounds: TextBounds): (line: string) => boolean {
  const depthOf = createNestingScan();
  const isWithinMarks = createMarkScan(bounds);
  let containersInAll = 0;
  let underlines = 0;
  let codeFence: RegExp | undefined;
  return (line) => {
    // Nothing within fenced code is markup.
    if (codeFence !== undefined) {
      if (codeFence.test(line)) codeFence = undefined;
      return true;
    }
    const containers = readContainers(line);
    if (isBlank(containers)) return isWithinMarks('', true);
    const depth = depthOf(containers);
    containersInAll += depth.containers;
    if (UNDERLINE.test(containers.text)) underlines++;
    if (depth.containers === 0) codeFence = closingFence(line);
    const begins = containers.items.length > 0 || BEGINS_ANEW.test(containers.text);
    return (
      depth.containers <= bounds.containers &&
      depth.blocks <= bounds.blocks &&
      containersInAll <= bounds.containersInAll &&
      underlines <= bounds.underlines &&
      isWithinMarks(containers.text, begins)
    );
  };
}

function isBlank({ text, quotes, items }: LineContainers): boolean {
  return text === '' && quotes === 0 && items.length === 0;
}

/** How the fenced code that a line opens will be closed: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function closingFence(line: string): RegExp | undefined {
  const fence = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line);
  const marks = fence?.[1] ?? fence?.[2];
  return marks === undefined ? undefined : new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*$`);
}
