import { readMediaFile } from '../media-file.ts';
import { asSlot } from '../story-slots.ts';
import type { LeafBlock } from './block.ts';

/**
 * Offers a file of the newsroom, with its kind and its size. What could run on a reader's machine is refused: see
 * media-type.ts for what may be offered.
 *
 * @example ::document{src="media/report.pdf" title="متن کامل گزارش"}
 */
export const documentLink: LeafBlock = {
  name: 'document',
  form: 'leaf',
  attributes: { src: 'required', title: 'required' },
  example: '::document{src="media/report.pdf" title="عنوان فایل"}',
  expand({ node, attributes: { src, title = '' }, file }) {
    const path = src === undefined ? undefined : readMediaFile(file, src, ['document'], node.position);
    if (path !== undefined) asSlot(node, 'document', { src: path }, title);
    else node.children = [];
  },
};
