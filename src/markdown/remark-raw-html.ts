import type { Parents, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './markdown-problem.ts';
import { walkMarkdown } from './walk.ts';

const COMMENTS = /<!--[\s\S]*?-->/g;
const LINE_BREAKS = /^(?:\s*<br\s*\/?>\s*)+$/i;
/** Nodes that hold blocks, among which a break of a line has no place. */
const HOLDS_BLOCKS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective']);

/**
 * Takes HTML out of a text. Comments go silently; `<br>` becomes Markdown's own break, which cannot be
 * written in the cell of a table; of anything else the words are kept and the tags dropped, with the
 * warning `raw-html`, since an article must not be able to bring scripts, styles or other people's frames
 * onto the page, and must not lose its text either. Text on the lines of a comment,
 * which Markdown takes for a part of it, is the error `comment-beside-text`.
 */
export function remarkRawHtml(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    walkMarkdown(tree, (node, index, parent) => {
      if (node.type !== 'html') return undefined;
      const rest = node.value.replace(COMMENTS, '');
      const isBreak = LINE_BREAKS.test(rest);
      if (rest.trim() !== '' && !isBreak) {
        if (rest.includes('<')) report(file, 'raw-html', node.position, excerpt(rest));
        else report(file, 'comment-beside-text', node.position);
      }
      const holdsBlocks = HOLDS_BLOCKS.has(parent.type);
      if (isBreak) return replace(parent, index, holdsBlocks ? [] : [{ type: 'break' }]);
      const words = rest.includes('<') ? wordsOf(rest) : '';
      if (words === '') return replace(parent, index, []);
      const text = { type: 'text' as const, value: words };
      return replace(parent, index, [holdsBlocks ? { type: 'paragraph', children: [text] } : text]);
    });
  };
}

function replace(parent: Parents, index: number, nodes: RootContent[]): number {
  (parent.children as RootContent[]).splice(index, 1, ...nodes);
  return index + nodes.length;
}

/** What a reader would see of HTML: no tags, and nothing of scripts and the like. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|iframe|object|template|svg|math|noscript|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/&[a-z]+;|&#\w+;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function excerpt(html: string): string {
  const line = html.trim().split('\n', 1)[0]!;
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
