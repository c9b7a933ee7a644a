import type { PhrasingContent } from 'mdast';
import { parseNewsDate } from '../../calendar/parse-date.ts';
import { report } from '../markdown-problem.ts';
import { slot } from '../story-slots.ts';
import type { ContainerBlock } from './block.ts';

const LABEL = 'اصلاح';

/**
 * Says within the text what was wrong in it and is right now. It is a note, not a landmark; a date that is none is reported as
 * `correction-date`.
 *
 * @example
 * :::correction{date="1405/08/17"}
 * در نسخه نخست این خبر، نام وزیر نادرست آمده بود.
 * :::
 */
export const correction: ContainerBlock = {
  name: 'correction',
  form: 'container',
  attributes: { date: 'optional' },
  example: ':::correction{date="1405/08/17"}',
  expand({ node, attributes, file }) {
    const written = attributes['date'];
    const date = written === undefined ? undefined : parseNewsDate(written);
    if (date?.ok === false) report(file, 'correction-date', node.position, written ?? '');
    const title: PhrasingContent[] = [{ type: 'text', value: LABEL }];
    if (date?.ok === true) title.push({ type: 'text', value: ' ' }, slot('day', { at: String(date.value) }));
    node.data = { ...node.data, hName: 'aside', hProperties: { className: ['correction'], role: 'note', ariaLabel: LABEL } };
    node.children.unshift({ type: 'paragraph', children: title, data: { hProperties: { className: ['block-title'] } } });
  },
};
