import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { CREDIT_CLOSING, CREDIT_OPENING, takeCreditAnchors } from './credit-anchors.ts';
import { mdxRehypePlugins, mdxRemarkPlugins, mdxRemarkRehype } from './mdx-plugins.ts';
import { renderMarkdown } from './render-markdown.ts';

const processor = unified()
  .use(remarkParse)
  .use(mdxRemarkPlugins())
  .use(remarkRehype, mdxRemarkRehype)
  .use(mdxRehypePlugins)
  .use(rehypeStringify)
  .freeze();

test('text that needs neither blocks nor pictures is the same in MDX', () => {
  const source =
    '# الف\n\nب[^1] [پ](https://example.org) `کد` و ~~کهنه~~\n\n| ت | ث |\n|:--|--:|\n| ۱ | ۲ |\n\n- [x] ج\n\nLatin text\n\n[^1]: چ';
  const marked = String(processor.processSync(source));
  expect(marked).toContain(`<p>${CREDIT_OPENING}ب`);
  expect(marked).toContain(`Latin text${CREDIT_CLOSING}</p>`);
  expect(takeCreditAnchors(marked).html).toBe(renderMarkdown(source).document?.html);
});
