import type { Nodes, Parents, Root, Text } from 'mdast';
import type {} from 'remark-mdx';
import { OBJECT } from '../persian/typography/characters.ts';
import { typeset, typographyEdits, type TextEdit, type TypographyOptions } from '../persian/typography.ts';
import { walkMarkdown } from './walk.ts';

/** A text node and where it stands in the text of its paragraph. */
interface Leaf {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Attributes of components that readers read. */
const READ_ATTRIBUTES = new Set(['alt', 'by', 'caption', 'credit', 'title']);

/**
 * Sets the words of a text as Persian (see typography.ts). Each paragraph, heading and table cell is looked at as a whole, so
 * that quotations and words may go through emphasis and links: «کتاب **ها**». Code, addresses and raw HTML are left alone;
 * places in the source stay with the nodes. Alternative texts and the attributes of MDX components are set too.
 *
 * @param options the rules that are turned off
 */
export function remarkTypography(options?: TypographyOptions): (tree: Root) => void {
  return (tree) => {
    walkMarkdown(tree, (node, index) => {
      switch (node.type) {
        case 'paragraph':
        case 'heading':
        case 'tableCell':
        case 'leafDirective':
          typesetFlow(node, options);
          return index + 1;
        case 'containerDirective': {
          const label = node.data?.hProperties?.['ariaLabel'];
          if (typeof label === 'string') node.data!.hProperties!['ariaLabel'] = typeset(label, options);
          return undefined;
        }
        case 'mdxJsxFlowElement':
          typesetAttributes(node, options);
          return undefined;
        default:
          return undefined;
      }
    });
  };
}

function typesetFlow(flow: Parents, options: TypographyOptions | undefined): void {
  const leaves: Leaf[] = [];
  const text = collect(flow, '', leaves, options);
  const edits = leaves.length === 0 ? [] : typographyEdits(text, options);
  if (edits.length > 0) distribute(text, edits, leaves);
}

/** Joins the text of a paragraph, an object character in the place of what is no text, and notes where its nodes stand. */
function collect({ children }: Parents, before: string, leaves: Leaf[], options: TypographyOptions | undefined): string {
  let text = before;
  for (const child of children) {
    if (child.type === 'text') {
      leaves.push({ node: child, start: text.length, end: text.length + child.value.length });
      text += child.value;
    } else if (child.type === 'break') text += '\n';
    else if ('children' in child && !isBareAddress(child)) {
      if (child.type === 'mdxJsxTextElement') typesetAttributes(child, options);
      text = collect(child, text, leaves, options);
    } else {
      if ('alt' in child && child.alt) child.alt = typeset(child.alt, options);
      text += OBJECT;
    }
  }
  return text;
}

/** A link that shows its own address. */
function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [shown] = node.children;
  return shown?.type === 'text' && node.children.length === 1 && node.url.endsWith(shown.value);
}

/** Carries the edits of a paragraph out in its nodes. What replaces words of several nodes goes to the first of them. */
function distribute(text: string, edits: readonly TextEdit[], leaves: readonly Leaf[]): void {
  let next = 0;
  for (const [index, { node, start, end }] of leaves.entries()) {
    const limit = leaves[index + 1]?.start ?? Infinity;
    let value = '';
    let at = start;
    for (let edit = edits[next]; edit !== undefined && edit.start < limit; edit = edits[next]) {
      value += text.slice(at, Math.max(at, edit.start)) + partOf(edit, start, end);
      at = Math.min(edit.end, end);
      if (edit.end > limit) break;
      next += 1;
    }
    node.value = value + text.slice(at, end);
  }
}

/** The part of an edit's replacement that belongs to a node: letter for letter where it has as many as it replaces. */
function partOf({ start, end, replacement }: TextEdit, from: number, to: number): string {
  if (start >= from && end <= to) return replacement;
  if (replacement.length === end - start) return replacement.slice(Math.max(start, from) - start, Math.min(end, to) - start);
  return start >= from ? replacement : '';
}

function typesetAttributes({ attributes }: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>, options: TypographyOptions | undefined): void {
  for (const attribute of attributes) {
    const isRead = attribute.type === 'mdxJsxAttribute' && READ_ATTRIBUTES.has(attribute.name) && typeof attribute.value === 'string';
    if (isRead) attribute.value = typeset(String(attribute.value), options);
  }
}
