import type { Root } from 'hast';
import { walkElements } from './walk.ts';

/** Sets code from left to right, and lets the keyboard reach a block of it, which may scroll. */
export function rehypeCode(): (tree: Root) => void {
  return (tree) => {
    walkElements(tree, ({ tagName, properties }, index) => {
      if (tagName !== 'pre' && tagName !== 'code') return undefined;
      properties['dir'] = 'ltr';
      if (tagName === 'pre') properties['tabIndex'] = 0;
      return index + 1;
    });
  };
}
