import { expect, test } from 'vitest';
import { parseMdx } from './parse-mdx.ts';

test('words and pictures are read without running anything', () => {
  const { document, problems } = parseMdx('export const x = 1;\n\nبند نخست **خبر** {x}.\n\n<Figure src="media/a.jpg" alt="آ" />\n\n![ب](media/b.jpg)\n');
  expect(problems).toEqual([]);
  expect(document?.openingText).toBe('بند نخست خبر .');
  expect(document?.pictures.map(({ src, line }) => [src, line])).toEqual([['media/a.jpg', 5], ['media/b.jpg', 7]]);
});

test.each([
  ['متن\n\n<FactBox>\n\nباز', 'mdx-syntax', 3],
  ['متن {', 'mdx-syntax', 1],
  ['import x from "node:fs"\n\nمتن', 'mdx-import', 1],
  ['متن\n\nexport * from "./x.ts"', 'mdx-import', 3],
  [`${'>'.repeat(5000)} متن`, 'nesting-too-deep', 1],
])('%j is refused by rule and line', (source, rule, line) => {
  const { problems } = parseMdx(source, { firstLine: 10 });
  expect(problems[0]).toMatchObject({ rule, severity: 'error', line: line + 9 });
});
