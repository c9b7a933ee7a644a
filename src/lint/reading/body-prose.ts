import type { Image, Nodes, Parents, Root, Text } from 'mdast';
import type { Position } from 'unist';
import { directivePlaces } from '../../markdown/directives/directive-places.ts';
import { OBJECT, type Prose, type ProseKind } from './prose.ts';
import { SegmentList, type Segment } from './segments.ts';

const BLOCKS: Readonly<Record<string, ProseKind>> = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' };
/** What the attributes of a block are on the page; others are no text. */
const ATTRIBUTES: Readonly<Record<string, ProseKind>> = {
  title: 'block-title', alt: 'alt', caption: 'caption', credit: 'credit', by: 'credit',
};
/** Whether an attribute of a block is a text for people. */
export function isProseAttribute(name: string): boolean {
  return Object.hasOwn(ATTRIBUTES, name);
}

const same = (text: string): string => text;

/**
 * The texts of a Markdown tree, in the order in which they stand: paragraphs, headings and cells, the words for pictures, and the
 * attributes of blocks. Code, HTML and addresses are none.
 *
 * @param source the text that the tree was made of
 * @param start where it stands in its document, in UTF-16 code units
 */
export function bodyProse(tree: Root, source: string, start: number): Prose[] {
  const found: Prose[] = [];
  const visit = (node: Nodes, parent: Parents): void => {
    if (node.type === 'image') found.push(...pictureProse(node, source, start));
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const places = directivePlaces(node).attributes ?? {};
      for (const [name, value] of Object.entries(node.attributes ?? {})) found.push(...attributeProse(name, value, places[name], source, start));
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) {
        if (attribute.type === 'mdxJsxAttribute') found.push(...attributeProse(attribute.name, attribute.value, attribute.position, source, start));
      }
    }
    const kind = Object.hasOwn(BLOCKS, node.type) ? BLOCKS[node.type] : undefined;
    if (kind !== undefined) {
      const list = new SegmentList();
      for (const child of (node as Parents).children) collect(child, source, start, list);
      if (list.text !== '') found.push({ kind, text: list.text, segments: list.segments, node, parent, encode: same });
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  for (const child of tree.children) visit(child, tree);
  return found;
}

function collect(node: Nodes, source: string, start: number, list: SegmentList): void {
  if (node.type === 'text') return addText(node, source, start, list);
  const [from, to] = rangeOf(node);
  const isAddress = node.type === 'link' && source[from] !== '[';
  if ('children' in node && !isAddress) for (const child of node.children) collect(child, source, start, list);
  else list.add('object', node.type === 'break' ? '\n' : OBJECT, start + from, to - from);
}

function addText(node: Text, source: string, start: number, list: SegmentList): void {
  const [from, to] = rangeOf(node);
  const { value } = node;
  // Most texts are written as they read.
  if (!value.includes('\n') && source.slice(from, to) === value) return list.add('exact', value, start + from, value.length);
  const noted = node.data?.segments ?? [];
  const last = noted.at(-1);
  // A task's box takes the space after it away from the text, and from the beginning of its node.
  const skew = last === undefined ? 0 : Math.max(0, last.at + last.length - value.length);
  let at = 0;
  let end = from;
  const gap = (length: number, until: number): void => list.add('object', value.slice(at, at + length), start + end, until - end);
  for (const segment of noted) {
    const cut = segment.at === 0 ? skew : 0;
    const begins = segment.at + cut - skew;
    const written = from - skew + segment.source + cut;
    if (begins > at) gap(begins - at, written);
    list.add(segment.kind, value.slice(begins, begins + segment.length - cut), start + written, segment.sourceLength - cut);
    at = begins + segment.length - cut;
    end = written + segment.sourceLength - cut;
  }
  if (at < value.length) gap(value.length - at, to);
}

/** The words for a picture and its title, where they are written as they read. */
function pictureProse(node: Image, source: string, start: number): Prose[] {
  const [from, to] = rangeOf(node);
  const written = source.slice(from, to);
  const alt = node.alt ?? '';
  const title = node.title ?? '';
  const titleAt = title === '' ? -1 : written.lastIndexOf(title);
  return [
    ...(alt !== '' && written.startsWith(`![${alt}]`) ? [plainProse('alt', alt, start + from + 2)] : []),
    ...(titleAt > alt.length + 3 ? [plainProse('caption', title, start + from + titleAt)] : []),
  ];
}

/** The value of an attribute that is a text, where it is written in quotes as it reads. */
function attributeProse(name: string, value: unknown, place: Position | undefined, source: string, start: number): Prose[] {
  const kind = isProseAttribute(name) ? ATTRIBUTES[name] : undefined;
  const from = place?.start.offset;
  if (kind === undefined || typeof value !== 'string' || value === '' || from === undefined) return [];
  const at = source.slice(from, place?.end.offset).indexOf(value);
  // In quotes, so that nothing else of the line can be meant.
  return at > 0 && /["']/.test(source[from + at - 1] ?? '') ? [plainProse(kind, value, start + from + at)] : [];
}

function plainProse(kind: ProseKind, text: string, source: number): Prose {
  const segment: Segment = { kind: 'exact', at: 0, length: text.length, source, sourceLength: text.length };
  return { kind, text, segments: [segment], encode: same };
}

function rangeOf(node: Nodes): [from: number, to: number] {
  const { start, end } = node.position ?? {};
  return [start?.offset ?? 0, end?.offset ?? 0];
}
