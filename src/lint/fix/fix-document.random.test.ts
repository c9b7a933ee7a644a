import { expect, test } from 'vitest';
import { Random } from '../../bench/random.ts';
import { parseArticle } from '../../content/parse-article.ts';
import { renderMarkdown } from '../../markdown/render-markdown.ts';
import { fixDocument } from './fix-document.ts';
import type { DocumentRule } from '../rule.ts';
import { spanIn } from '../reading/prose.ts';

/** Each «الف» that people read is to become «ب»; what they do not read says «کد». */
const RULE: DocumentRule = {
  id: 'random', scope: 'document', severity: 'warning',
  check: ({ proses }) => proses.flatMap((prose) => [...prose.text.matchAll(/الف/g)].map(({ index }) => ({
    ...spanIn(prose, index, index + 3), message: '', fix: { kind: 'prose', prose, start: index, end: index + 3, text: 'ب' },
  }))),
};

const INLINE = [
  'الف', 'متن', '**الف**', '*الف متن*', '[الف](/tag/کد/)', '`کد`', '&amp;', '&laquo;الف&raquo;', '\\*', '\\[الف\\]', '<b>الف</b>', '<!-- کد -->', '![الف](media/a.png)',
  'https://a.example/کد', '<https://a.example/کد>', '~~الف~~', '[^1]', '«الف»', '(الف)', '۱۲', '**\\*الف\\***', '[**الف** متن][کد]',
];
const BLOCKS: readonly ((line: () => string) => string)[] = [
  (line) => line(), (line) => `${line()}\n${line()}`, (line) => `${line()}  \n${line()}`, (line) => `## ${line()}`, (line) => `> ${line()}\n> ${line()}\n>\n> - ${line()}`,
  (line) => `- ${line()}\n- [ ] ${line()}\n\n  ${line()}`, (line) => `1. ${line()}\n   ${line()}`, () => '```\nکد\n```', () => '    کد', (line) => `| ${cell(line())} | ${cell(line())} |\n|---|:-:|\n| ${cell(line())} | ب |`,
  (line) => `:::note{title="الف"}\n${line()}\n:::`, () => '::figure{src="media/a.png" alt="الف" caption="الف «متن»"}', (line) => `${line()}\n===`, (line) => `[^1]: ${line()}`, () => '[کد]: /tag/کد/ "کد"',
];
const SCALARS: readonly string[] = [
  'الف متن', '"الف \\"متن\\" \\u0627الف"', "'الف ''متن'''", '>-\n  الف متن\n  الف', '|\n  الف\n  متن الف', 'متن\n  الف', '"الف\n  متن"', '"الف"   # کد',
];

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function document(random: Random): string {
  const some = <Item>(items: readonly Item[]): Item => items[random.below(items.length)]!;
  // HTML at the beginning of a line makes all of the line HTML, which is left alone.
  const line = (): string => ['متن', ...Array.from({ length: 1 + random.below(5) }, () => some(INLINE))].join(' ');
  const blocks = Array.from({ length: 1 + random.below(6) }, () => some(BLOCKS)(line));
  const text = `---\ntitle: ${some(SCALARS)}\nsection: politics\ndate: 1400/11/02\nlead: ${some(SCALARS)}\ntags: [الف, "متن الف", 'الف']\n---\n\n${blocks.join('\n\n')}\n`;
  return random.below(3) === 0 ? text.replaceAll('\n', '\r\n') : text;
}

/** All that the build makes of a file, by its own code. */
function built(text: string): string {
  const { article, body } = parseArticle(Buffer.from(text), 'content/articles/a.md');
  const { document: page, problems } = renderMarkdown(body?.text ?? '', { siteUrl: 'https://test.example' });
  return JSON.stringify([{ ...article, code: '', tags: article?.tags.map(({ label }) => label) }, page?.html, problems.map(({ rule, message }) => [rule, message])]);
}

test.each(Array.from({ length: 250 }, (_, seed) => seed))('what the build makes of text %i changes by the fixed words only', (seed) => {
  const text = document(new Random(seed, 1));
  const fixed = fixDocument(Buffer.from(text), 'content/articles/a.md', { siteUrl: 'https://test.example' }, () => true, [RULE]);
  expect(fixed?.refused).toEqual([]);
  expect(built(fixed!.text)).toBe(built(text).replaceAll('الف', 'ب'));
});
