import type { PhrasingContent } from 'mdast';
import { captionNode } from '../caption-node.ts';

/**
 * What stands below a picture, a video or a sound: its caption, the name of its maker, and what else is given.
 *
 * @returns nothing when there is nothing to say
 */
export function figureCaption(caption: string | undefined, credit: string | undefined, more: readonly PhrasingContent[] = []): PhrasingContent[] {
  const parts: PhrasingContent[][] = [
    ...(caption === undefined ? [] : [[{ type: 'text' as const, value: caption }]]),
    ...(credit === undefined ? [] : [[creditNode(credit)]]),
    ...more.map((node) => [node]),
  ];
  if (parts.length === 0) return [];
  return [captionNode(parts.flatMap((part, index) => (index === 0 ? part : [{ type: 'text', value: ' ' }, ...part])))];
}

function creditNode(credit: string): PhrasingContent {
  return {
    type: 'emphasis',
    children: [{ type: 'text', value: credit }],
    data: { hName: 'span', hProperties: { className: ['credit'] } },
  };
}
