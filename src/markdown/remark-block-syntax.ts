import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

/**
 * Teaches the parser blocks (`::name{…}` and `:::name{…}`), from remark-directive's own parts. Its third
 * form, `:name` within a line, is left out: news is full of «گفت:سلام» and `10:30`, which must stay as
 * they are.
 */
export function remarkBlockSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ flow: directive().flow ?? {} });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown({ verbose: true }));
}
