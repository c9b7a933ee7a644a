import type { Node, Parent } from 'unist';

/**
 * The first node that lies deeper than a limit, or undefined. It walks without recursion, since it is
 * what keeps the recursive walkers after it from overflowing the stack.
 *
 * @param limit how many levels may lie under the root
 */
export function nodeBeyondDepth(root: Node, limit: number): Node | undefined {
  let level: readonly Node[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return level[0];
    level = level.flatMap((node) => (node as Partial<Parent>).children ?? []);
  }
  return undefined;
}
