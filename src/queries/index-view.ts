import { indexPath, listPath, type ListKind } from '../domain/addresses.ts';
import { agencyInText } from '../domain/agency-name.ts';
import { strings } from '../i18n/fa.ts';
import { sortPersian } from '../persian/collation.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { headView, type PageContext } from './page-context.ts';
import type { IndexView } from './view-models.ts';

/** The index of all sections, agencies, authors or tags, with the number of articles of each. */
export function indexView(kind: ListKind, context: PageContext): IndexView {
  const path = indexPath(kind);
  const heading = strings.indexHeading[kind];
  return { kind: 'index', site: context.site, path, head: headView(context, path, { title: heading }), heading, links: links(kind, context) };
}

function links(kind: ListKind, { reader }: PageContext): IndexView['links'] {
  const lists = reader.lists(kind);
  const counted = new Map(lists.map(({ id, count }) => [id, count]));
  const entries = kind === 'tag'
    ? sortPersian(lists, ({ label }) => label)
    : labels(kind, reader);
  return entries.map(({ id, label }) => ({
    href: listPath(kind, id),
    label,
    count: toPersianDigits(counted.get(id) ?? 0),
  }));
}

function labels(kind: 'section' | 'agency' | 'author', reader: PageContext['reader']): { id: string; label: string }[] {
  if (kind === 'section') return [...reader.sections.values()].map(({ id, title }) => ({ id, label: title }));
  if (kind === 'author') return [...reader.authors.values()].map(({ id, name }) => ({ id, label: name }));
  return [...reader.agencies.values()].map(({ id, title }) => ({ id, label: agencyInText(title) }));
}
