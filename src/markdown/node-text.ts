import type { Nodes } from 'mdast';

/**
 * The words under a node of Markdown, as its author wrote them.
 *
 * @example nodeText(cell) // '۱٬۲۳۴'
 */
export function nodeText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? (node.children as Nodes[]).map(nodeText).join('') : '';
}
