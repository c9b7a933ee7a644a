import { report } from '../markdown-problem.ts';
import type { ContainerBlock } from './block.ts';

/**
 * Events in order, each an item of the one list that it holds; without that list it is reported as
 * `timeline-without-list`.
 *
 * @example
 * :::timeline
 * - **۲ بهمن:** تماس با دبیرکل ناتو
 * - **۳ بهمن:** نشست پاریس
 * :::
 */
export const timeline: ContainerBlock = {
  name: 'timeline',
  form: 'container',
  attributes: {},
  example: ':::timeline',
  expand({ node, file }) {
    if (node.children.length !== 1 || node.children[0]?.type !== 'list') {
      report(file, 'timeline-without-list', node.position);
    }
    node.data = { ...node.data, hName: 'div', hProperties: { className: ['timeline'] } };
  },
};
