import type { Nodes, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { TypographyOptions } from '../persian/typography.ts';
import { countWords } from '../persian/word-count.ts';
import { findingsOf } from './findings.ts';
import { GFM } from './gfm.ts';
import type { MarkdownProblem, PictureReference } from './markdown-document.ts';
import { mdxMessages } from './mdx-messages.ts';
import { problemAt, reportedProblems } from './markdown-problem.ts';
import { remarkMdxBlocks } from './remark-mdx-blocks.ts';
import { slotsIn } from './story-slots.ts';
import type { RenderedMarkdown, RenderOptions } from './render-markdown.ts';
import { remarkTypography } from './remark-typography.ts';
import { findExcess, TEXT_BOUNDS } from './text-bounds.ts';
import { nodeBeyondDepth } from './tree-depth.ts';

const parser = unified().use(remarkParse).use([GFM]).use(remarkMdx).freeze();

/**
 * Reads the text of an MDX article without running it: its words, pictures and faults. Its HTML comes from
 * the bundle, in which it is a module, so that `html` is empty here.
 */
export function parseMdx(source: string, { firstLine = 1, typography }: RenderOptions = {}): RenderedMarkdown {
  const excess = findExcess(source);
  if (excess !== undefined) return { document: null, problems: [{ ...excess, line: excess.line + firstLine - 1 }] };
  // The parser writes places into its messages, so that it is given the lines of the file.
  return parse('\n'.repeat(firstLine - 1) + source, typography);
}

function parse(source: string, typography: TypographyOptions | undefined): RenderedMarkdown {
  let tree: Root;
  try {
    tree = parser.parse(source) as Root;
  } catch (error) {
    if (!(error instanceof VFileMessage)) return { document: null, problems: [problemAt('markdown-failed', 1, 1, String(error))] };
    const message = mdxMessages['mdx-syntax'](error.reason.split('\n', 1)[0] ?? '');
    return { document: null, problems: [{ rule: 'mdx-syntax', severity: 'error', message, ...placeOf(error) }] };
  }
  const tooDeep = nodeBeyondDepth(tree, TEXT_BOUNDS.treeDepth);
  if (tooDeep !== undefined) {
    const { line, column } = tooDeep.position?.start ?? { line: 1, column: 1 };
    return { document: null, problems: [problemAt('nesting-too-deep', line, column)] };
  }
  const file = new VFile(source);
  remarkMdxBlocks()(tree, file);
  remarkTypography(typography)(tree);
  const { pictures, files, mentions, frames } = findingsOf(file);
  const slots = slotsIn(tree);
  const paragraphs = tree.children.filter((node) => node.type === 'paragraph').map(textOf).filter((text) => text !== '');
  const text = textOf(tree);
  return {
    document: {
      html: '', opening: -1, closing: -1,
      openingText: paragraphs[0] ?? '', closingText: paragraphs.at(-1) ?? '',
      text, words: countWords(text), headings: [], pictures: [...picturesIn(tree), ...pictures], links: [],
      components: componentsIn(source),
      ...(files.length > 0 && { files }), ...(mentions.length > 0 && { mentions }), ...(frames.size > 0 && { frames: [...frames].sort() }), ...(slots.length > 0 && { slots }),
    },
    problems: [...importsIn(tree), ...reportedProblems(file)],
  };
}

/** Elements that Markdown's own marks stand for: tables, code, footnotes. Too many may be named, never too few. */
const MARKS: readonly (readonly [mark: string, name: string])[] = [['|', 'table'], ['`', 'code'], ['    ', 'code'], ['\t', 'code'], ['~~~', 'code'], ['[^', 'footnotes']];

/** What a text may show: all that looks like an element or a component, within code too, which may show it. */
function componentsIn(source: string): string[] {
  const named = [...source.matchAll(/<([A-Za-z][\w-]*)/g)].map(([, name = '']) => name.toLowerCase());
  return [...new Set([...named, ...MARKS.filter(([mark]) => source.includes(mark)).map(([, name]) => name)])].sort();
}

/** Where a fault is: some of the parser's messages have their place in their words only, as «(3:1-3:10)». */
function placeOf({ line, column, reason }: VFileMessage): { line: number; column: number } {
  const [, saidLine = '1', saidColumn = '1'] = /\((\d+):(\d+)/.exec(reason) ?? [];
  return { line: line ?? Number(saidLine), column: column ?? Number(saidColumn) };
}

/** Imports are refused: what a newsroom's file may reach is the components that the templates hand it. */
function importsIn(tree: Root): MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  visit(tree, 'mdxjsEsm', (node) => {
    for (const statement of node.data?.estree?.body ?? []) {
      const source = 'source' in statement ? statement.source?.value?.toString() : undefined;
      if (source === undefined) continue;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      problems.push({ rule: 'mdx-import', severity: 'error', message: mdxMessages['mdx-import'](source), line, column });
    }
  });
  return problems;
}

function picturesIn(tree: Root): PictureReference[] {
  const pictures: PictureReference[] = [];
  visit(tree, (node) => {
    const place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    if (node.type === 'image' && node.data?.hName === undefined) pictures.push({ src: node.url, ...place });
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const attribute of node.attributes) {
      const isSource = attribute.type === 'mdxJsxAttribute' && attribute.name === 'src' && typeof attribute.value === 'string';
      if (isSource && node.name === 'Figure') pictures.push({ src: String(attribute.value), ...place });
    }
  });
  return pictures;
}

function textOf(node: Nodes): string {
  const parts: string[] = [];
  visit(node, (child) => {
    if (child.type === 'text' || child.type === 'inlineCode') parts.push(child.value);
    else if (child.type === 'paragraph' || child.type === 'heading') parts.push(' ');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
