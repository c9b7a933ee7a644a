import { markText } from '../ask/excerpt.ts';
import type { Marks } from '../ask/marked-places.ts';
import { element } from './element.ts';

/** The parts of an article in which words are marked. */
const PARTS = 'article h1, article .lead, article .story';
/** Nobody looks for more places than these. */
const MOST_MARKS = 200;

/**
 * Marks the words that brought a reader to an article, and shows the first of them in its text.
 */
export function markArrival(marks: Marks): void {
  let left = MOST_MARKS;
  for (const part of document.querySelectorAll(PARTS)) {
    for (const node of textsOf(part)) {
      if (left <= 0) return;
      const segments = markText(node.data, marks);
      if (!segments.some(({ isMarked }) => isMarked)) continue;
      left -= segments.length;
      node.replaceWith(...segments.map(({ text, isMarked }) => (isMarked ? element('mark', { class: 'arrival' }, text) : text)));
    }
  }
  document.querySelector('.story mark.arrival')?.scrollIntoView({ block: 'center' });
}

function textsOf(part: Element): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts;
}
