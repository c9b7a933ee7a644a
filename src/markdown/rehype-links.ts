import type { Element, ElementContent, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { findingsOf } from './findings.ts';
import { linkTarget } from './link-target.ts';
import { report } from './markdown-problem.ts';
import { isFootnoteFurniture, plainText } from './plain-text.ts';
import { walkElements } from './walk.ts';

/** Options of {@link rehypeLinks}. */
export interface LinkOptions {
  /**
   * The site's own address, `https://khabar.example`: absolute links to it are internal. Without it, only
   * addresses that begin with one `/` are.
   */
  readonly siteUrl?: string | undefined;
}

/**
 * Marks links to other sites (`rel="noopener external"`, class `external`) and notes those to pages of
 * the site among the findings. A link with another scheme than http, https, mailto or tel is reported as
 * `unsafe-link`, one without text or address as `link-empty`; both leave their content.
 */
export function rehypeLinks({ siteUrl }: LinkOptions = {}): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    walkElements(tree, (node, index, parent) => {
      if (node.tagName !== 'a') return undefined;
      const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
      if (typeof href !== 'string' || (dataFootnoteRef ?? dataFootnoteBackref) !== undefined) return undefined;
      const place = node.position ?? parent.position;
      const target = linkTarget(href, siteUrl);
      if (target.kind === 'unsafe') report(file, 'unsafe-link', place, href.slice(0, 80));
      else if (href === '' || !hasContent(node)) report(file, 'link-empty', place);
      else {
        if (target.kind === 'external') {
          node.properties['rel'] = ['noopener', 'external'];
          node.properties['className'] = ['external'];
        } else if (target.kind === 'internal') {
          const { line, column } = place?.start ?? { line: 1, column: 1 };
          findingsOf(file).links.push({ href: target.path, line, column });
        }
        moveFootnotesOut(node, index, parent);
        return undefined;
      }
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
  };
}

function hasContent(node: Element): boolean {
  return plainText(node) !== '' || node.children.some(isNamed);
}

/** Whether a node gives a link a name without text: a picture by its alternative text, a component by what it will show. */
function isNamed(node: ElementContent): boolean {
  return node.type === 'element' ? Boolean(node.properties['alt']) : node.type.startsWith('mdx');
}

/** HTML has no link within a link: the reference to a footnote goes after it. */
function moveFootnotesOut(link: Element, index: number, parent: Parents): void {
  const references = link.children.filter((child) => child.type === 'element' && isFootnoteFurniture(child));
  if (references.length === 0) return;
  link.children = link.children.filter((child) => !references.includes(child));
  parent.children.splice(index + 1, 0, ...references);
}
