import type { Element, Nodes, Root } from 'hast';
import { walkElements } from './walk.ts';

const LATIN_LETTER = /\p{Script=Latin}/u;
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/**
 * Sets a paragraph whose letters are all Latin from left to right and marks it as English; one Persian
 * word leaves it as it is.
 */
export function rehypeLatinParagraphs(): (tree: Root) => void {
  return (tree) => {
    walkElements(tree, (node) => {
      if (node.tagName !== 'p' || !isLatin(node)) return;
      node.properties['dir'] = 'ltr';
      node.properties['lang'] = 'en';
    });
  };
}

/** Whether a paragraph has Latin letters and no others; digits and punctuation belong to both. */
function isLatin(paragraph: Element): boolean {
  let hasLatin = false;
  const hasOther = someText(paragraph, (text) => {
    hasLatin ||= LATIN_LETTER.test(text);
    return OTHER_LETTER.test(text);
  });
  return hasLatin && !hasOther;
}

function someText(node: Nodes, test: (text: string) => boolean): boolean {
  if (node.type === 'text') return test(node.value);
  return 'children' in node && node.children.some((child) => someText(child, test));
}
