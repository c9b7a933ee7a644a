import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified, type Plugin } from 'unified';
import { describe, expect, test } from 'vitest';
import { Random } from '../bench/random.ts';
import { GFM } from './gfm.ts';
import { findPlainLines } from './plain-lines.ts';
import { remarkBlockSyntax } from './remark-block-syntax.ts';
import { remarkPlainLines } from './remark-plain-lines.ts';

/** The parsers of articles: of plain ones, and of those that need every extension. */
const PARSERS = [[], [GFM, remarkBlockSyntax as Plugin]].map((extensions) => {
  const whole = unified().use(remarkParse).use(extensions);
  return [whole().freeze(), whole().use(remarkPlainLines).freeze()] as const;
});

function expectSameTree(text: string): void {
  for (const [whole, sparing] of PARSERS) expect(sparing.parse(text), JSON.stringify(text)).toEqual(whole.parse(text));
}

/** Whole lines and parts of lines that mean something to Markdown, or nearly do. */
const LINES = [
  'متن خبر', '«نقل»، گفت: (بله).', 'x', 'متن ', ' متن', '    متن', '', '', '', ' ', '\t', '# تیتر', '---', '===', '- بند', '1. بند', '۱. بند', '> نقل', '```', '~~~', ':::factbox', ':::',
  '<div>', '</div>', '<!-- x', '-->', '[^1]: پانوشت', '[^1]', '[آ]: /x', '"عنوان"', '[آ]', '| الف | ب |', '| --- | --- |', 'الف | ب', '**پررنگ** و *کج*', '`کد`', 'a@b.ir', 'https://x.ir', 'www.x.ir',
  'متن\\', 'متن  ', '&amp; متن', 'متن & متن', 'a_b_c', '~~خط~~', '10:30', 'x:y', '\u00a0متن', 'متن\u00a0', 'می\u200cرود', '\u200cمتن', '٪۵۰', '😀 متن', 'متن 😀', '\ud800', 'a\u0000b', '\ufeffمتن', 'متن\u2028متن',
  '=', '-', '+', '* ', '((', 'Reuters', '!', '![تصویر](media/x.png)',
];
const ENDS = ['\n', '\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r'];

describe('the tree is the one that the parser gives for the whole text', () => {
  const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
  test.each(readdirSync(fixtures))('fixture %s', (name) => {
    const text = readFileSync(join(fixtures, name, 'input.md'), 'utf8');
    expectSameTree(text);
    expectSameTree(text.replaceAll('\n', '\n\n'));
  });

  test('any two lines, apart and together', () => {
    for (const one of LINES) for (const other of LINES) {
      expectSameTree(`${one}\n\n${other}\n\nمتن`);
      expectSameTree(`متن\n\n${one}\n${other}`);
    }
  });

  test('lines at random', () => {
    const random = new Random(Number(process.env['KHABAR_SEED'] ?? 1), 0);
    const oneOf = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
    for (let count = 0; count < 1500; count += 1) {
      const ends = random.fraction() < 0.8 ? ENDS.slice(0, 6) : ENDS;
      expectSameTree(Array.from({ length: 2 + random.below(12) }, () => oneOf(LINES) + oneOf(ends)).join(''));
    }
  });
});

describe('findPlainLines', () => {
  test.each([
    ['paragraphs of one line', 'متن\n\n«نقل»، گفت.', [1, 3]],
    ['one with markup is not plain', 'متن\n\nمتن **پررنگ**\n\nمتن', [1, 5]],
    ['lines of one paragraph are not', 'متن\nمتن\n\nمتن', [4]],
    ['nor is a line above an underline', 'متن\n---', []],
    ['nothing from fenced code on', 'متن\n\n```\n\nمتن\n\n```\n\nمتن', [1]],
    ['nothing from HTML on', 'متن\n\n<div>\n\nمتن', [1]],
    ['nothing beside a block', 'متن\n\n:::note\nمتن\n:::', []],
    ['a list that a digit begins', '1. بند\n\n۱. بند', []],
    ['an address', 'نشانی www.x.ir است\n\nنشانی http://x.ir است', []],
    ['white space at an end', 'متن \n\n متن\n\nمتن\u00a0', []],
    ['other line ends', 'متن\r\n\r\nمتن', []],
  ])('%s', (_, text, expected) => {
    expect([...findPlainLines(text).texts.keys()]).toEqual(expected);
  });

  test('a text of one long line takes no longer than its length', () => {
    expect(findPlainLines(`${'متن '.repeat(200_000)}*`).texts.size).toBe(0);
    expect(findPlainLines(' \n\n'.repeat(100_000)).texts.size).toBe(0);
  });
});
