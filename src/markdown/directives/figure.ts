import { readPicture } from '../picture.ts';
import type { LeafBlock } from './block.ts';
import { figureCaption } from './figure-content.ts';

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
    node.data = { ...node.data, hName: 'figure' };
    node.children = [...(picture === undefined ? [] : [picture]), ...figureCaption(caption, credit)];
  },
};
