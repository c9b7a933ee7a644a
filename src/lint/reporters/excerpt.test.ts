import { expect, test } from 'vitest';
import type { LintIssue } from '../lint-issue.ts';
import { excerpt } from './excerpt.ts';

const at = (column: number, end?: number, line = 1): LintIssue => ({
  file: 'a.md', line: 1, column, rule: 'r', severity: 'warning', message: 'm', ...end !== undefined && { end: { line, column: end } },
});
/** A line as it is shown: between the marks of an isolate. */
const shown = (text: string): string => `\u2068${text}\u2069`;

test.each<[what: string, line: string, issue: LintIssue, plain: string, styled: string]>([
  ['a word', 'متن خبر مهم', at(5, 8), `${shown('متن خبر مهم')}\n    ↑ «${shown('خبر')}»`, shown('متن \u001b[1;4mخبر\u001b[22;24m مهم')],
  ['without an end: the word, its half-space too', 'متن خبر\u200Cها مهم', at(5), `${shown('متن خبر\u200Cها مهم')}\n    ↑ «${shown('خبر\u200Cها')}»`, shown('متن \u001b[1;4mخبر\u200Cها\u001b[22;24m مهم')],
  ['a space', 'متن  خبر', at(4, 6), `${shown('متن  خبر')}\n    ↑ U+0020 U+0020`, `${shown('متن\u001b[1;4m  \u001b[22;24mخبر')} U+0020 U+0020`],
  ['what reorders the line is not let through', 'متن\u202eخبر', at(4, 5), `${shown('متن\ufffdخبر')}\n    ↑ U+202E`, `${shown('متن\u001b[1;4m\ufffd\u001b[22;24mخبر')} U+202E`],
  ['nor what commands the terminal', 'متن\u001b[2J', at(1, 4), `${shown('متن\ufffd[2J')}\n    ↑ «${shown('متن')}»`, shown('\u001b[1;4mمتن\u001b[22;24m\ufffd[2J')],
  ['nothing: the line alone', 'متن', at(4, 4), shown('متن'), shown('متن\u001b[1;4m\u001b[22;24m')],
  ['to another line: to the end of this one', 'متن خبر', at(5, 2, 3), `${shown('متن خبر')}\n    ↑ «${shown('خبر')}»`, shown('متن \u001b[1;4mخبر\u001b[22;24m')],
  ['a place after the line', 'متن', at(99, 120), shown('متن'), shown('متن\u001b[1;4m\u001b[22;24m')],
])('%s', (_, line, issue, plain, styled) => {
  expect(excerpt(line, issue, false)).toBe(plain);
  // A part that is not there at all is not named.
  expect(excerpt(line, issue, true)).toBe(styled);
});

test('of a long line the words around are shown', () => {
  const line = `${'واژه '.repeat(2000)}خبر ${'واژه '.repeat(2000)}`;
  const [first = '', second] = excerpt(line, at(10_001, 10_004), false).split('\n');
  expect(first).toBe(shown(`…${' واژه'.repeat(7)} خبر${' واژه'.repeat(7)} …`));
  expect(second).toBe(`    ↑ «${shown('خبر')}»`);
});

test.each(['ا', ' ', '\u200C', '\u202e', '😀'])('a hundred thousand times %j is shown in short', (character) => {
  const line = character.repeat(100_000);
  expect(excerpt(line, at(2, 90_000), false).length).toBeLessThan(400);
});
