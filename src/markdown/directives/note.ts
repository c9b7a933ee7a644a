import { blockTitle, type ContainerBlock } from './block.ts';

const DEFAULT_LABEL = 'یادداشت';

/**
 * A remark of the newsroom to its readers. It is a note, not a landmark (https://www.w3.org/TR/wai-aria-1.2/#note),
 * so that many of them do not fill a screen reader's list of landmarks.
 *
 * @example
 * :::note{title="توضیح خبر مهم"}
 * این گزارش به‌روز می‌شود.
 * :::
 */
export const note: ContainerBlock = {
  name: 'note',
  form: 'container',
  attributes: { title: 'optional' },
  example: ':::note{title="عنوان"}',
  expand({ node, attributes }) {
    const title = attributes['title'];
    node.data = {
      ...node.data,
      hName: 'aside',
      hProperties: { className: ['note'], role: 'note', ariaLabel: title ?? DEFAULT_LABEL },
    };
    if (title !== undefined) node.children.unshift(blockTitle(title));
  },
};
