import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';
import { findExcess, TEXT_BOUNDS } from './text-bounds.ts';

const sentence = 'متن ساده‌ای که **پررنگ** و [پیوند](/news/1/) هم دارد. ';

// A text that is not refused soon fails by the time-out of every test, a minute: no machine is measured here.
describe('a text out of bounds is refused, and soon', () => {
  test.each<[string, string, string]>([
    ['5 kB of >', '>'.repeat(5_000), '1 nesting-too-deep'],
    ['100 kB of >', '>'.repeat(100_000), '1 nesting-too-deep'],
    ['> after text', `متن\n\n${'> '.repeat(60)}متن`, '3 nesting-too-deep'],
    ['nested lists in a line', `${'- '.repeat(20_000)}متن`, '1 nesting-too-deep'],
    ['numbered lists in a line', `${'1. '.repeat(20_000)}متن`, '1 nesting-too-deep'],
    ['half a million list markers', '* '.repeat(499_999), '1 nesting-too-deep'],
    ['nested lists by indentation', lines(60, (depth) => `${'  '.repeat(depth)}- متن`), '51 nesting-too-deep'],
    ['brackets', '['.repeat(50_000), '1 nesting-too-deep'],
    ['closing brackets', ']'.repeat(50_000), '1 nesting-too-deep'],
    ['stars', '*'.repeat(5_000), '1 nesting-too-deep'],
    ['open emphasis', '*a '.repeat(50_000), '1 nesting-too-deep'],
    ['nested emphasis', `${'**'.repeat(900)}متن${'**'.repeat(900)}`, '1 nesting-too-deep'],
    ['nested blocks', lines(20_000, () => ':::note'), '11 nesting-too-deep'],
    ['backticks', '`'.repeat(100_000), '1 nesting-too-deep'],
    ['quotations over many lines', `${'> '.repeat(40)}متن\n\n`.repeat(9_000), '751 nesting-too-deep'],
    ['one paragraph of many lines', `> متن${'\nمتن'.repeat(20_000)}`, '5001 nesting-too-deep'],
    ['underlined headings', 'متن\n---\n\n'.repeat(9_000), '6002 nesting-too-deep'],
    ['a million characters', 'ب'.repeat(1_000_001), '1 article-too-large'],
    ['many lines', '\n'.repeat(30_000), '30001 article-too-large'],
  ])('%s', (_, source, expected) => {
    const { document, problems } = renderMarkdown(source);
    expect(document === null).toBe(true);
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([expected]);
  });
});

describe('an honest text is within bounds', () => {
  test.each<[string, string]>([
    ['900 kB of paragraphs', `${sentence.repeat(8)}\n\n`.repeat(Math.floor(900_000 / (sentence.length * 8 + 2)))],
    ['900 kB in one line', 'متن ساده '.repeat(100_000)],
    ['a table of 5,000 rows', `| الف | ب |\n|---|---|\n${'| [یک](/a/) | **دو** |\n'.repeat(5_000)}`],
    ['a list of 5,000 items', '- **متن**\n'.repeat(5_000)],
    ['300 closed blocks', ':::note\nمتن\n:::\n\n'.repeat(300)],
    ['code full of brackets', `\`\`\`\n${'[[**<\n'.repeat(4_000)}\`\`\``],
    ['a long separator', '* * * * * * * * * * * * * * * * * * * *'],
    ['lists, quotations and blocks, ten deep', '::::note\n:::note\n> > - - متن\n> >   - - متن\n:::\n::::'],
  ])('%s', (_, source) => {
    expect(renderMarkdown(source).problems).toEqual([]);
  });
});

test('the scan goes on after fenced code', () => {
  const deep = '> '.repeat(60);
  expect(findExcess(`\`\`\`\n${deep}\n\`\`\`\n\n${deep}`)).toMatchObject({ line: 5 });
  expect(findExcess(`~~~~ js\n${deep}\n~~~\n${deep}`)).toBeUndefined();
});

test('bounds can be set', () => {
  expect(findExcess('> > متن', { ...TEXT_BOUNDS, containers: 1 })).toMatchObject({ rule: 'nesting-too-deep' });
});

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}
