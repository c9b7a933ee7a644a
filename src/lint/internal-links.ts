import type { Definition, Link } from 'mdast';
import { articlePath, standalonePath } from '../domain/addresses.ts';
import { linkTarget } from '../markdown/link-target.ts';
import { walkMarkdown } from '../markdown/walk.ts';
import type { LintedDocument } from './linted-document.ts';
import type { AddressState, Newsroom } from './newsroom.ts';
import type { Note } from './rule.ts';
import type { Span } from './span.ts';

/** A page of the site that a document leads its readers to. */
export interface InternalTarget {
  /** Decoded, without query and fragment: `/news/14001102013/`. */
  readonly path: string;
  /** Whether the document itself may not be public yet, so that it may lead to others that are not. */
  readonly isEarly: boolean;
}

/** The pages of the site that a document links to, in its text or as `related`, each with the place of its address. */
export function internalTargets(document: LintedDocument): Note<InternalTarget>[] {
  const { article, body, frontmatter } = document;
  const isEarly = article?.status === 'draft' || article?.embargo !== undefined;
  const found: Note<InternalTarget>[] = (article?.related ?? []).flatMap((code, index) => {
    const span = frontmatter?.spanOf(['related', index]);
    return span === undefined ? [] : [{ ...span, value: { path: articlePath(code), isEarly } }];
  });
  if (body?.tree === undefined) return found;
  walkMarkdown(body.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const path = pathOf(node.url, document);
    if (path !== undefined) found.push({ ...spanOf(node, body.text, body.start), value: { path, isEarly } });
  });
  return found;
}

/** What readers find where a document leads them; `missing` for what is not public yet, unless the document is not either. */
export function stateOf({ path, isEarly }: InternalTarget, newsroom: Newsroom): AddressState {
  const state = newsroom.addressState(path);
  return state === 'hidden' && isEarly ? 'public' : state;
}

/** The path on the site that an address leads to, as a browser would follow it from the document's page. */
function pathOf(url: string, document: LintedDocument): string | undefined {
  const target = linkTarget(url, document.site.siteUrl);
  if (target.kind === 'internal') return plain(target.path);
  const isRelative = target.kind === 'other' && url !== '' && !/^(?:[#?]|mailto:|tel:)/i.test(url);
  const resolved = isRelative ? URL.parse(url, `${document.site.siteUrl ?? ''}${pagePath(document)}`) : null;
  return resolved === null ? undefined : plain(resolved.pathname);
}

function pagePath({ article, file }: LintedDocument): string {
  return article === undefined ? standalonePath(file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx?$/, '')) : articlePath(article.code);
}

function plain(path: string): string {
  const [bare = ''] = path.split(/[?#]/, 1);
  try {
    return decodeURIComponent(bare).normalize('NFC');
  } catch {
    return bare.normalize('NFC');
  }
}

/** Where the address is written; the whole link where it is written otherwise than it reads. */
function spanOf(node: Link | Definition, source: string, start: number): Span {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const at = source.slice(from, to).lastIndexOf(node.url);
  return at === -1 ? { start: start + from, end: start + to } : { start: start + from + at, end: start + from + at + node.url.length };
}
