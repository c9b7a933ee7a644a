import type { PhrasingContent } from 'mdast';
import { captionNode } from '../caption-node.ts';
import { readPicture } from '../picture.ts';
import type { LeafBlock } from './block.ts';

/**
 * A picture with a caption and the name of its maker.
 *
 * @example ::figure{src="media/map.jpg" alt="نقشه اروپا" caption="شرق اروپا" credit="طرح: خبر مهم"}
 */
export const figureBlock: LeafBlock = {
  name: 'figure',
  form: 'leaf',
  attributes: { src: 'required', alt: 'optional', caption: 'optional', credit: 'optional' },
  example: '::figure{src="media/photo.jpg" alt="شرح عکس" caption="زیرنویس" credit="عکاس"}',
  expand({ node, attributes, file }) {
    const { src, alt = '', caption, credit } = attributes;
    const picture = src === undefined ? undefined : readPicture(file, { src, alt, position: node.position });
    const words: PhrasingContent[] = [];
    if (caption !== undefined) words.push({ type: 'text', value: caption });
    if (caption !== undefined && credit !== undefined) words.push({ type: 'text', value: ' ' });
    if (credit !== undefined) words.push(creditNode(credit));
    node.data = { ...node.data, hName: 'figure' };
    node.children = picture === undefined ? [] : [picture];
    if (words.length > 0) node.children.push(captionNode(words));
  },
};

function creditNode(credit: string): PhrasingContent {
  return {
    type: 'emphasis',
    children: [{ type: 'text', value: credit }],
    data: { hName: 'span', hProperties: { className: ['credit'] } },
  };
}
