import type { Paragraph } from 'mdast';
import { describeDateProblem } from '../../calendar/date-problem-message.ts';
import { parseNewsDate, saysTime } from '../../calendar/parse-date.ts';
import { report } from '../markdown-problem.ts';
import type { BlockUse, ContainerBlock } from './block.ts';
import { directivePlaces } from './directive-places.ts';

/** An id that an author chose. It begins with a letter, since those that are made of a time begin with a digit. */
const ID = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,39}$/;
const NO_TIME = 'روز و ساعت را با هم بنویسید.';

/**
 * An update of a story that is covered live. `time` has a day and an hour; `key` makes it one of the moments that the story
 * is told by, which need a title; `by` names its author. Its anchor is made of its time, unless `id` says it.
 *
 * Reports `update-time`, `update-id` and `update-key`. What the block becomes is taken out of the text by {@link takeUpdates}.
 *
 * @example
 * :::update{time="1405/09/03 14:20" title="نشست آغاز شد" key}
 * درهای تالار بسته شد.
 * :::
 */
export const update: ContainerBlock = {
  name: 'update',
  form: 'container',
  attributes: { time: 'required', title: 'optional', by: 'optional', id: 'optional', key: 'optional' },
  example: ':::update{time="1405/09/03 14:20" title="عنوان"}',
  expand(use) {
    const { node, attributes, file } = use;
    const { title, by, id } = attributes;
    const isKey = Object.hasOwn(node.attributes ?? {}, 'key') && attributes['key'] !== 'false';
    if (id !== undefined && !ID.test(id)) report(file, 'update-id', placeOf(use, 'id'), id);
    if (isKey && title === undefined) report(file, 'update-key', placeOf(use, 'key'));
    node.data = {
      ...node.data,
      hName: 'section',
      hProperties: { dataAt: String(readTime(use)), ...(isKey && { dataKey: '' }), ...(id !== undefined && { id: `u-${id}` }) },
    };
    if (by !== undefined) node.children.unshift(words('update-by', by));
    if (title !== undefined) node.children.unshift(words('update-title', title));
  },
};

/** The moment of an update; NaN when it is not said, or not clearly. */
function readTime(use: BlockUse<ReadNode>): number {
  const { time } = use.attributes;
  if (time === undefined) return NaN;
  const date = parseNewsDate(time);
  const reason = date.ok ? (saysTime(time) ? undefined : NO_TIME) : describeDateProblem(date.problem, time);
  if (reason === undefined && date.ok) return date.value;
  report(use.file, 'update-time', placeOf(use, 'time'), reason ?? '');
  return NaN;
}

type ReadNode = Parameters<ContainerBlock['expand']>[0]['node'];

function placeOf({ node }: BlockUse<ReadNode>, attribute: string) {
  return directivePlaces(node).attributes?.[attribute] ?? node.position;
}

/** Words that stand in an attribute, as a paragraph: those are set as Persian like the rest of the text. */
function words(className: string, text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }], data: { hProperties: { className: [className] } } };
}
