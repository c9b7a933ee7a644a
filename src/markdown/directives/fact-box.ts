import { blockTitle, type ContainerBlock } from './block.ts';

/**
 * Background beside the story: figures, a biography, a glossary.
 *
 * @example
 * :::factbox{title="ناتو در یک نگاه"}
 * سازمان پیمان آتلانتیک شمالی در سال ۱۹۴۹ بنیاد شد.
 * :::
 */
export const factBox: ContainerBlock = {
  name: 'factbox',
  form: 'container',
  attributes: { title: 'required' },
  example: ':::factbox{title="عنوان"}',
  expand({ node, attributes, landmarkName }) {
    const title = attributes['title'] ?? '';
    node.data = {
      ...node.data,
      hName: 'aside',
      hProperties: { className: ['fact-box'], ariaLabel: landmarkName(title) },
    };
    node.children.unshift(blockTitle(title));
  },
};
