import type { Element, ElementContent, Root } from 'hast';
import type { LiveUpdate } from '../domain/coverage.ts';
import { plainText } from './plain-text.ts';
import { areNewestFirst } from './remark-updates.ts';

/**
 * Takes the updates of a live story out of its tree: they are shown apart from the text, and in another order than that of
 * the file.
 *
 * @param htmlOf prints a part of the tree
 * @returns the updates in the order in which they were written
 */
export function takeUpdates(tree: Root, htmlOf: (part: Root) => string): LiveUpdate[] {
  const found = tree.children.filter(isUpdate);
  if (found.length === 0) return [];
  tree.children = tree.children.filter((node, index, all) => !isUpdate(node) && !(isLineEnd(node) && isUpdate(all[index - 1])));
  const updates = found.map((element) => readUpdate(element, htmlOf));
  return areNewestFirst(updates.map(({ at }) => at)) ? updates.reverse() : updates;
}

function readUpdate({ properties, children, position }: Element, htmlOf: (part: Root) => string): LiveUpdate {
  const wordsIn = (className: string): string | undefined => {
    const found = children.find((child) => hasClass(child, className));
    return found === undefined ? undefined : plainText(found);
  };
  const [title, by] = [wordsIn('update-title'), wordsIn('update-by')];
  const body: Root = { type: 'root', children: trimmed(children.filter((child) => !hasClass(child, 'update-title') && !hasClass(child, 'update-by'))) };
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return {
    id: String(properties['id']),
    at: Number(properties['dataAt']),
    ...(title !== undefined && { title }),
    ...(by !== undefined && { by }),
    isKey: properties['dataKey'] !== undefined,
    html: htmlOf(body),
    text: plainText(body),
    line,
    column,
  };
}

function isUpdate(node: Root['children'][number] | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'section' && node.properties['dataAt'] !== undefined;
}

function hasClass(node: ElementContent, name: string): boolean {
  const classes = node.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes(name);
}

function isLineEnd(node: Root['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Without the line ends that stood around what was taken out. */
function trimmed(nodes: ElementContent[]): ElementContent[] {
  const first = nodes.findIndex((node) => !isLineEnd(node));
  const last = nodes.findLastIndex((node) => !isLineEnd(node));
  return first === -1 ? [] : nodes.slice(first, last + 1);
}
