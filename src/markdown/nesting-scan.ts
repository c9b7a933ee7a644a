import type { LineContainers } from './line-containers.ts';

/** How deep a line lies. */
export interface LineDepth {
  /** Quotations, list items and blocks around its text, together. */
  readonly containers: number;
  /** Blocks (`:::`) around it. */
  readonly blocks: number;
}

const BLOCK_FENCE = /^(:{3,})(.?)/;

/**
 * Follows the nesting of a text line by line, cheaply and a little too strictly: list items by their
 * indentation, blocks by their fences. The parser itself is not asked, since a text nested thousands
 * deep is what it takes minutes over.
 *
 * @returns a function to be called with each line that is not blank, in order
 */
export function createNestingScan(): (line: LineContainers) => LineDepth {
  const items: number[] = [];
  const fences: number[] = [];
  return (line) => {
    while (items.length > 0 && items.at(-1)! > line.column) items.pop();
    for (const item of line.items) items.push(item);
    const fence = BLOCK_FENCE.exec(line.text);
    if (fence !== null) {
      const colons = fence[1]!.length;
      if (fence[2]!.trim() !== '') fences.push(colons);
      else closeBlocks(fences, colons);
    }
    return { containers: line.quotes + items.length + fences.length, blocks: fences.length };
  };
}

/** A closing fence ends the outermost block that has no more colons than it, with all blocks inside. */
function closeBlocks(fences: number[], colons: number): void {
  const outermost = fences.findIndex((size) => size <= colons);
  if (outermost >= 0) fences.length = outermost;
}
