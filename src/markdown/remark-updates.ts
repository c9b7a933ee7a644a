import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { archiveKey } from '../calendar/archive-key.ts';
import { tehranClock } from '../calendar/tehran.ts';
import { report } from './markdown-problem.ts';
import { walkMarkdown } from './walk.ts';

/** Whether an update is written above those that are older, as in a diary that grows at its head. */
export function areNewestFirst(moments: readonly number[]): boolean {
  return (moments[0] ?? 0) > (moments.at(-1) ?? 0);
}

/**
 * Gives each update of a live story its anchor: the one that its author chose, or one made of its minute in Tehran,
 * `u-14050903-1420`. Of several in one minute the first that was written has that one, the next `u-14050903-1420-2`; files that
 * grow at their head are counted from their end. So an anchor stays when updates are added.
 *
 * Reports `update-nested` for an update within something else, and `update-duplicate` for an id that two have.
 */
export function remarkUpdates(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const updates = tree.children.filter(isUpdate);
    const written = areNewestFirst(updates.map(momentOf)) ? updates.toReversed() : updates;
    const chosen = new Set<string>();
    for (const node of updates) {
      const id = node.data?.hProperties?.['id'];
      if (typeof id !== 'string') continue;
      if (chosen.has(id)) report(file, 'update-duplicate', node.position, id.slice(2));
      chosen.add(id);
    }
    const counts = new Map<string, number>();
    for (const node of written) {
      const properties = (node.data!.hProperties ??= {});
      const at = momentOf(node);
      // One without a clear time has been named already.
      if (typeof properties['id'] === 'string' || Number.isNaN(at)) continue;
      const anchor = anchorOf(at);
      const count = (counts.get(anchor) ?? 0) + 1;
      counts.set(anchor, count);
      properties['id'] = count === 1 ? anchor : `${anchor}-${count}`;
    }
    walkMarkdown(tree, (node, _, parent) => {
      if (isUpdate(node) && parent.type !== 'root') report(file, 'update-nested', node.position);
    });
  };
}

/** A directive that its block has made an update of: see directives/update.ts. */
function isUpdate(node: Nodes): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === 'update' && node.data?.hProperties?.['dataAt'] !== undefined;
}

function momentOf({ data }: ContainerDirective): number {
  return Number(data?.hProperties?.['dataAt']);
}

function anchorOf(at: number): string {
  const { year, month, day } = archiveKey(at);
  const { hour, minute } = tehranClock(at);
  return `u-${year}${month}${day}-${String(hour).padStart(2, '0')}${String(minute).padStart(2, '0')}`;
}
