import type { Block } from './block.ts';
import { chart } from './chart.ts';
import { correction } from './correction.ts';
import { documentLink } from './document.ts';
import { embed } from './embed.ts';
import { factBox } from './fact-box.ts';
import { figureBlock } from './figure.ts';
import { gallery } from './gallery.ts';
import { keyPoints } from './key-points.ts';
import { map } from './map.ts';
import { note } from './note.ts';
import { audio, video } from './player.ts';
import { pullQuote } from './pull-quote.ts';
import { questionAnswer } from './question-answer.ts';
import { readMore } from './read-more.ts';
import { timeline } from './timeline.ts';
import { update } from './update.ts';

/** The blocks that authors may use, by name. */
export const KNOWN_BLOCKS: ReadonlyMap<string, Block> = new Map([
  figureBlock, factBox, keyPoints, pullQuote, timeline, note, chart, gallery, video, audio, embed, readMore, questionAnswer, map, documentLink, correction, update,
].map((block: Block) => [block.name, block]));
