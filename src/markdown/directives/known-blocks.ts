import type { Block } from './block.ts';
import { factBox } from './fact-box.ts';
import { figureBlock } from './figure.ts';
import { keyPoints } from './key-points.ts';
import { note } from './note.ts';
import { pullQuote } from './pull-quote.ts';
import { timeline } from './timeline.ts';
import { update } from './update.ts';

/** The blocks that authors may use, by name. */
export const KNOWN_BLOCKS: ReadonlyMap<string, Block> = new Map(
  [figureBlock, factBox, keyPoints, pullQuote, timeline, note, update].map((block: Block) => [block.name, block]),
);
