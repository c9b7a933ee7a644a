import type { Link, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { walkMarkdown } from './walk.ts';

/** Persian punctuation, half-spaces and direction marks: in running text they end an address. */
const PERSIAN_END = /[«»،؛؟…\u200C-\u200F]/;
/** A host written in Latin letters, with a Persian word stuck to it: «www.isna.irرا». */
const LATIN_HOST = /^(?:https?:\/\/)?[\w.-]*[a-z](?=[\u0600-\u06FF])/i;

/**
 * Ends bare addresses (`www.isna.ir`) where a Persian reader sees them end. GitHub's rules know only
 * ASCII punctuation (https://github.github.com/gfm/#extended-autolink-path-validation), and take the
 * rest of «www.isna.ir»، for a part of the address. Addresses between `<>` are left as they are.
 */
export function remarkBareAddresses(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    walkMarkdown(tree, (node, index, parent) => {
      if (node.type !== 'link' || !isBare(node, file)) return undefined;
      const text = node.children[0] as Text;
      const end = endOf(text.value);
      if (end < text.value.length) {
        const rest = text.value.slice(end);
        node.url = node.url.slice(0, -rest.length);
        text.value = text.value.slice(0, end);
        (parent as Link).children.splice(index + 1, 0, { type: 'text', value: rest });
      }
      return index + 1;
    });
  };
}

/** Whether a link was made of plain text: it shows its own address, and does not begin with a bracket. */
function isBare({ children: [text, ...others], url, position }: Link, file: VFile): boolean {
  if (text?.type !== 'text' || others.length > 0 || !url.endsWith(text.value)) return false;
  return position === undefined || !'[<'.includes(String(file.value)[position.start.offset ?? 0] ?? '');
}

function endOf(address: string): number {
  const punctuation = address.search(PERSIAN_END);
  const host = LATIN_HOST.exec(address)?.[0].length ?? address.length;
  return Math.min(host, punctuation < 0 ? address.length : punctuation);
}
