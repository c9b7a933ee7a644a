import type { Root } from 'hast';
import { walkElements } from './walk.ts';

const DONE = 'انجام‌شده';
const NOT_DONE = 'انجام‌نشده';

/** Tells a screen reader what the disabled box before an item of a task list means. */
export function rehypeTaskLists(): (tree: Root) => void {
  return (tree) => {
    walkElements(tree, ({ tagName, properties }) => {
      if (tagName === 'input') properties['ariaLabel'] = properties['checked'] ? DONE : NOT_DONE;
    });
  };
}
