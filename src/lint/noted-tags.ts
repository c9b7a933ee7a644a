import { slugify } from '../persian/slug.ts';
import type { LintedDocument } from './linted-document.ts';
import { spanIn } from './reading/prose.ts';
import type { Note } from './rule.ts';

/** A tag as an article has it. */
export interface NotedTag {
  readonly label: string;
  readonly slug: string;
}

/** The tags of an article, each with its place. */
export function notedTags({ article, proses }: LintedDocument): Note<NotedTag>[] {
  if (article === undefined) return [];
  return proses.filter(({ kind }) => kind === 'tag').map((prose) => {
    const label = prose.text.replace(/\s+/g, ' ').trim();
    return { ...spanIn(prose, 0, prose.text.length), value: { label, slug: slugify(label) } };
  });
}
