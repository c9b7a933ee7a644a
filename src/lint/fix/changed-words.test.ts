import { expect, test } from 'vitest';
import { changedWords } from './changed-words.ts';
import type { DiffLine } from './unified-diff.ts';

const diff = (...lines: string[]): DiffLine[] => lines.map((line) => ({ sign: line[0] as DiffLine['sign'], text: line.slice(1) }));

test.each<[what: string, lines: string[], marked: string[]]>([
  ['a letter: its word', [' متن', '-او مي رود', '+او می رود'], ['', 'مي', 'می']],
  ['a space: the words on its sides', ['-او می رود.', '+او می\u200Cرود.'], ['می رود.', 'می\u200Cرود.']],
  ['two words: all between', ['-كتاب خوب علي', '+کتاب خوب علی'], ['كتاب خوب علي', 'کتاب خوب علی']],
  ['two lines in a row', ['-ي', '-b', '+ی', '+c'], ['ي', 'b', 'ی', 'c']],
  ['a line more: it is not certain which is which', ['-ي', '+ی', '+c'], ['', '', '']],
  ['a word repeated: the one before it too', ['-a a', '+a a a'], ['a', 'a a']],
  ['nothing', [], []],
])('%s', (_, lines, marked) => {
  expect(changedWords(diff(...lines)).map(({ text, start, end }) => text.slice(start, end))).toEqual(marked);
});
