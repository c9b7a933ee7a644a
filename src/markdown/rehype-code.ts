import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { findingsOf } from './findings.ts';
import { walkElements } from './walk.ts';

/** Sets code from left to right, and lets the keyboard reach a block of it, which may scroll. */
export function rehypeCode(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    walkElements(tree, ({ tagName, properties }, index) => {
      if (tagName !== 'pre' && tagName !== 'code') return undefined;
      properties['dir'] = 'ltr';
      findingsOf(file).parts.add('code');
      if (tagName === 'pre') properties['tabIndex'] = 0;
      return index + 1;
    });
  };
}
