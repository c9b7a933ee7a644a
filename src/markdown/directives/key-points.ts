import { blockTitle, type ContainerBlock } from './block.ts';

const DEFAULT_TITLE = 'در یک نگاه';

/**
 * The story in a few points, for readers in a hurry.
 *
 * @example
 * :::keypoints
 * - دو تماس در یک روز
 * - تأکید بر گفت‌وگو
 * :::
 */
export const keyPoints: ContainerBlock = {
  name: 'keypoints',
  form: 'container',
  attributes: { title: 'optional' },
  example: ':::keypoints{title="در یک نگاه"}',
  expand({ node, attributes, landmarkName }) {
    const title = attributes['title'] ?? DEFAULT_TITLE;
    node.data = {
      ...node.data,
      hName: 'section',
      hProperties: { className: ['key-points'], ariaLabel: landmarkName(title) },
    };
    node.children.unshift(blockTitle(title));
  },
};
