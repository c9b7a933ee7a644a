import { editsOf, type Rule } from './rule.ts';

/** Leaves one space where several part two words. Those at the ends of a text or a line stay. */
export const repeatedSpaces: Rule<'repeated-spaces'> = {
  id: 'repeated-spaces',
  trigger: '\\S  +\\S',
  find: (text) => editsOf(text, /(?<=\S ) +(?=\S)/g, () => ''),
};
