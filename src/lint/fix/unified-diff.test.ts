import { expect, test } from 'vitest';
import { unifiedDiff } from './unified-diff.ts';

const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');

test.each<[what: string, before: string, after: string, hunks: string]>([
  ['nothing', lines('a', 'b'), lines('a', 'b'), ''],
  ['a line', lines('a', 'b', 'c', 'd'), lines('a', 'B', 'c', 'd'), '@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n'],
  ['two lines in a row', lines('a', 'b', 'c', 'd'), lines('a', 'B', 'C', 'd'), '@@ -1,4 +1,4 @@\n a\n-b\n-c\n+B\n+C\n d\n'],
  ['a new line', lines('a', 'b', 'c'), lines('a', 'x', 'b', 'c'), '@@ -1,2 +1,3 @@\n a\n+x\n b\n'],
  ['a line less', lines('a', 'b', 'c'), lines('a', 'c'), '@@ -1,3 +1,2 @@\n a\n-b\n c\n'],
  ['two places', lines('a', 'b', 'c', 'd', 'e', 'f'), lines('A', 'b', 'c', 'd', 'e', 'F'), '@@ -1,2 +1,2 @@\n-a\n+A\n b\n@@ -5,2 +5,2 @@\n e\n-f\n+F\n'],
  ['a new line, and changes around one that stays', lines('a', '-', 'b'), lines('x', 'A', '-', 'B'), '@@ -1,3 +1,4 @@\n-a\n+x\n+A\n -\n-b\n+B\n'],
  ['no line end at the end', 'a\nb', 'a\nB', '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+B\n\\ No newline at end of file\n'],
  ['Windows line ends', 'a\r\nb\r\n', 'a\r\nB\r\n', '@@ -1,2 +1,2 @@\n a\r\n-b\r\n+B\r\n'],
  ['all of it', lines('a'), lines('b'), '@@ -1,1 +1,1 @@\n-a\n+b\n'],
])('%s', (_, before, after, hunks) => {
  expect(unifiedDiff('x.md', before, after)).toBe(hunks === '' ? '' : `--- a/x.md\n+++ b/x.md\n${hunks}`);
});

test('very different texts of ten thousand lines are told too', () => {
  const text = (word: string): string => lines(...Array.from({ length: 10_000 }, (_, index) => `${word} ${index}`));
  expect(unifiedDiff('x.md', text('a'), text('b')).split('\n').length).toBe(20_004);
});
