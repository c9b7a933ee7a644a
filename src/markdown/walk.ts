import type { Element, Parents as HtmlParents } from 'hast';
import type { Nodes, Parents } from 'mdast';

/**
 * Sees a node on a walk. It may change the node and its parent's children.
 *
 * @returns nothing, to go on with the node's own children; or the index among the parent's children at
 *   which to go on, when the node was replaced, removed or is of no further interest
 */
type See<Node, Parent> = (node: Node, index: number, parent: Parent) => number | void;

/** Sees every node of a Markdown tree but its root, each before its children. */
export function walkMarkdown(root: Nodes, see: See<Nodes, Parents>): void {
  walk(root, see as See<unknown, unknown>);
}

/** Sees every element of an HTML tree, each before its children. */
export function walkElements(root: HtmlParents, see: See<Element, HtmlParents>): void {
  walk(root, (node, index, parent) => {
    if ((node as Element).type === 'element') return see(node as Element, index, parent as HtmlParents);
    return undefined;
  });
}

/** As unist-util-visit does it, without what that spends on tests, ancestors and names: a tenth of the time. */
function walk(parent: object, see: See<unknown, unknown>): void {
  const { children } = parent as { children?: object[] };
  if (children === undefined) return;
  for (let index = 0; index < children.length; ) {
    const node = children[index]!;
    const next = see(node, index, parent);
    if (typeof next === 'number') {
      index = next;
    } else {
      walk(node, see);
      index++;
    }
  }
}
