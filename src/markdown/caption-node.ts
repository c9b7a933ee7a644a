import type { Emphasis, PhrasingContent } from 'mdast';

/** The caption of a figure, as a node that may stand among text: its data make a `<figcaption>` of it. */
export function captionNode(children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', children, data: { hName: 'figcaption' } };
}
