import type { Element, Nodes } from 'hast';

/** Elements within a line of text: words on their two sides are not apart. */
const INLINE = new Set(['a', 'bdi', 'code', 'del', 'em', 'input', 'khabar-picture', 'span', 'strong', 'sub', 'sup']);

/**
 * The words under a node as a reader hears them: one space between blocks and lines, none at the ends,
 * and nothing of what the page adds to footnotes (their numbers, their heading and the ways back) and charts (the drawing of their table).
 *
 * @example plainText(paragraph) // 'وزیر خارجه گفت'
 */
export function plainText(node: Nodes): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node) || (node.type === 'element' && (isFootnoteFurniture(node) || isChartFurniture(node)))) return;
  const apart = node.type === 'element' && !INLINE.has(node.tagName);
  if (apart) parts.push(' ');
  for (const child of node.children) collect(child, parts);
  if (apart) parts.push(' ');
}

/** Whether an element is a drawing, or the label of the table that it was made from. */
function isChartFurniture({ tagName, properties }: Element): boolean {
  return tagName === 'svg' || (tagName === 'summary' && String(properties['className']) === 'table-label');
}

/** Whether an element is made for a footnote rather than written by its author. */
export function isFootnoteFurniture({ tagName, properties, children }: Element): boolean {
  switch (tagName) {
    case 'a':
      return properties['dataFootnoteBackref'] !== undefined;
    case 'h2':
      return properties['id'] === 'footnote-label';
    case 'sup':
      return children.length === 1 && isFootnoteReference(children[0]!);
    default:
      return false;
  }
}

function isFootnoteReference(node: Nodes): boolean {
  return node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined;
}
