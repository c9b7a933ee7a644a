import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { slugify } from '../persian/slug.ts';
import { findingsOf } from './findings.ts';
import type { Heading } from './markdown-document.ts';
import { report } from './markdown-problem.ts';
import { plainText } from './plain-text.ts';
import { walkElements } from './walk.ts';

/** Options of {@link rehypeHeadings}. */
export interface HeadingOptions {
  /** Ids that the page itself uses: a heading that would get one of them gets `-2` after it. Default: {@link RESERVED_IDS}. */
  readonly reservedIds?: readonly string[];
}

/** The ids of an article's page, on which an anchor of the text must not land. */
export const RESERVED_IDS: readonly string[] = [
  'article', 'comment', 'comment-form', 'comments', 'content', 'corrections', 'credit', 'footer', 'header', 'latest',
  'lead', 'main', 'menu', 'nav', 'newsletter', 'related', 'search', 'share', 'skip', 'tags', 'title', 'toc', 'top',
];

/**
 * Gives every heading an id, and notes it among the findings. A page's one `h1` is its title, so that an
 * `h1` of the text becomes an `h2`, with the warning `heading-level-one`; a heading without text is
 * removed, with the warning `heading-empty`.
 */
export function rehypeHeadings({ reservedIds = RESERVED_IDS }: HeadingOptions = {}): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const used = new Set(reservedIds);
    const headings: Element[] = [];
    walkElements(tree, (node, index, parent) => {
      if (typeof node.properties['id'] === 'string') used.add(node.properties['id']);
      else if (/^h[1-6]$/.test(node.tagName)) {
        if (plainText(node) === '') {
          report(file, 'heading-empty', node.position);
          parent.children.splice(index, 1);
          return index;
        }
        headings.push(node);
      }
      return undefined;
    });
    const uniqueId = createUniqueIds(used);
    for (const heading of headings) {
      if (heading.tagName === 'h1') {
        report(file, 'heading-level-one', heading.position);
        heading.tagName = 'h2';
      }
      const text = plainText(heading);
      const id = uniqueId(slugify(text));
      heading.properties['id'] = id;
      findingsOf(file).headings.push({ level: Number(heading.tagName[1]) as Heading['level'], id, text });
    }
  };
}

function createUniqueIds(used: Set<string>): (id: string) => string {
  const next = new Map<string, number>();
  return (id) => {
    let unique = id;
    let number = next.get(id) ?? 2;
    while (used.has(unique)) unique = `${id}-${number++}`;
    next.set(id, number);
    used.add(unique);
    return unique;
  };
}
