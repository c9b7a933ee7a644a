import type { Element, Root } from 'hast';
import { toPersianDigits } from '../persian/digits.ts';
import { walkElements } from './walk.ts';

const LABEL = 'جدول';

/** Markdown's left is where a line begins, which is the right of a Persian page. */
const ALIGN_CLASS: Readonly<Record<string, string>> = {
  left: 'align-start',
  center: 'align-center',
  right: 'align-end',
};

/**
 * Puts each table into a region that scrolls by itself and that the keyboard can reach, named «جدول»,
 * «جدول ۲»… since landmarks must differ. Alignment becomes a class, logical instead of physical; a header
 * cell without text becomes a plain cell, since it heads nothing.
 */
export function rehypeTables(): (tree: Root) => void {
  return (tree) => {
    let count = 0;
    walkElements(tree, (node, index, parent) => {
      if (node.tagName !== 'table') return undefined;
      count++;
      walkElements(node, dressCell);
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: count === 1 ? LABEL : `${LABEL} ${toPersianDigits(count)}`,
        },
        children: [node],
        position: node.position,
      };
      return index + 1;
    });
  };
}

function dressCell(cell: Element): void {
  if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
  const { align, ...properties } = cell.properties;
  const className = ALIGN_CLASS[String(align)];
  cell.properties = className === undefined ? properties : { ...properties, className: [className] };
  if (cell.tagName === 'td') return;
  if (cell.children.length === 0) cell.tagName = 'td';
  else cell.properties['scope'] = 'col';
}
