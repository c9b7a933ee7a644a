import { isPersianBeside } from './characters.ts';
import { editsOf, type Rule } from './rule.ts';

/** Writes three points or more beside a Persian word as the one character …. */
export const ellipsis: Rule<'ellipsis'> = {
  id: 'ellipsis',
  trigger: '\\.\\.\\.',
  find: (text) => editsOf(text, /(?<![./\\])\.{3,}(?![./\\])/g, ({ 0: points, index }) => (
    isPersianBeside(text, index, -1) || isPersianBeside(text, index + points.length, 1) ? '…' : undefined
  )),
};
