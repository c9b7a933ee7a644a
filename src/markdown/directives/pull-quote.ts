import type { Blockquote, Paragraph } from 'mdast';
import type { ContainerBlock } from './block.ts';

/**
 * Words of somebody, set large.
 *
 * @example
 * :::pullquote{by="دبیرکل ناتو"}
 * درِ گفت‌وگو باز است.
 * :::
 */
export const pullQuote: ContainerBlock = {
  name: 'pullquote',
  form: 'container',
  attributes: { by: 'optional' },
  example: ':::pullquote{by="گوینده"}',
  expand({ node, attributes }) {
    const quote: Blockquote = { type: 'blockquote', children: node.children, position: node.position };
    node.data = { ...node.data, hName: 'figure', hProperties: { className: ['pull-quote'] } };
    node.children = attributes['by'] === undefined ? [quote] : [quote, speaker(attributes['by'])];
  },
};

function speaker(name: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: name }], data: { hName: 'figcaption' } };
}
