import { indexPath, listPath, type ListKind } from '../domain/addresses.ts';
import { agencyInText } from '../domain/agency-name.ts';
import { strings } from '../i18n/fa.ts';
import { sortPersian } from '../persian/collation.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { headView, type PageContext } from './page-context.ts';
import { profileView } from './profile-view.ts';
import type { IndexView } from './view-models.ts';

/** With more agencies or authors than this their index is names alone: it is for finding one. */
const MOST_PORTRAITS = 100;

/** The index of all sections, agencies, authors or tags, with the number of articles of each. */
export function indexView(kind: ListKind, context: PageContext): IndexView {
  const path = indexPath(kind);
  const heading = strings.indexHeading[kind];
  return { kind: 'index', site: context.site, path, head: headView(context, path, { title: heading }), heading, links: links(kind, context) };
}

function links(kind: ListKind, context: PageContext): IndexView['links'] {
  const { reader } = context;
  const lists = reader.lists(kind);
  const counted = new Map(lists.map(({ id, count }) => [id, count]));
  const entries = kind === 'tag'
    ? sortPersian(lists, ({ label }) => label)
    : labels(kind, reader);
  const isShort = entries.length <= MOST_PORTRAITS;
  return entries.map(({ id, label }) => {
    const profile = profileView(kind, id, context);
    return {
      href: listPath(kind, id),
      label,
      count: toPersianDigits(counted.get(id) ?? 0),
      note: profile?.role,
      picture: isShort ? profile?.picture : undefined,
    };
  });
}

function labels(kind: 'section' | 'agency' | 'author', reader: PageContext['reader']): { id: string; label: string }[] {
  if (kind === 'section') return [...reader.sections.values()].map(({ id, title }) => ({ id, label: title }));
  if (kind === 'author') return [...reader.authors.values()].map(({ id, name }) => ({ id, label: name }));
  return [...reader.agencies.values()].map(({ id, title }) => ({ id, label: agencyInText(title) }));
}
