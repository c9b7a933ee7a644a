import { latestPath, listPath, type ListKind } from '../domain/addresses.ts';
import { agencyInText } from '../domain/agency-name.ts';
import { strings } from '../i18n/fa.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { cardView } from './card-view.ts';
import { feedLinks } from './feed-formats.ts';
import { ListPages } from './list-pages.ts';
import { headView, type PageContext } from './page-context.ts';
import { profileView } from './profile-view.ts';
import type { FeedLink, ListView } from './view-models.ts';

/** What a list is called and says of itself. */
export interface ListIdentity {
  readonly heading: string;
  readonly description?: string;
}

/**
 * A page of a section, agency, author or tag, or of everything («آخرین خبرها»).
 *
 * @param id the list's id; undefined for everything
 * @param page a number counted from the oldest; undefined for the newest page
 */
export function listView(kind: ListKind | 'latest', id: string | undefined, page: number | undefined, context: PageContext): ListView | undefined {
  const { reader, site } = context;
  const identity = identify(kind, id, context);
  if (identity === undefined) return undefined;
  const list = id === undefined ? 'latest' : `${kind}/${id}`;
  const pathOf = (number?: number): string => (kind === 'latest' ? latestPath(number) : listPath(kind, id ?? '', number));
  const pages = new ListPages(reader.seats(list), reader.config.pageSize);
  const slice = page === undefined ? pages.head : pages.slice(page);
  if (slice === undefined) return undefined;
  // A full page never changes, and so is its own canonical page even while the newest one shows the same.
  const showsHead = page !== undefined && !pages.isFull(page) && slice.from === pages.head.from && slice.seats === pages.head.seats;
  const older = page === undefined ? pages.olderThanHead : page - 1;
  const newer = page === undefined ? undefined : pages.isFull(page) ? pathOf(page + 1) : pathOf();
  const path = pathOf(page);
  const number = page === undefined ? undefined : toPersianDigits(page);
  const title = number === undefined ? identity.heading : strings.pageOf(identity.heading, number);
  return {
    kind: 'list',
    list: kind,
    site,
    path,
    head: headView(context, path, { title, description: identity.description, feeds: feedsOf(list, page, identity.heading, context) }, showsHead ? pathOf() : path),
    ...identity,
    profile: page === undefined ? profileView(kind, id, context) : undefined,
    count: page === undefined ? toPersianDigits(reader.listed(list)) : undefined,
    number,
    cards: reader.fromPage(list, slice.from, slice.seats).map((stored) => cardView(stored, context)),
    newer: newer === undefined ? undefined : { href: newer, label: strings.newer },
    older: older === undefined || older < 1 ? undefined : { href: pathOf(older), label: strings.older },
  };
}

/** The newest page alone names the list's feeds: they come and go with the number of its articles, and a full page never changes. */
function feedsOf(list: string, page: number | undefined, heading: string, context: PageContext): FeedLink[] {
  return page !== undefined || list === 'latest' ? [] : feedLinks(list, strings.documentTitle(heading, context.site.title), context);
}

/** What a list is called; undefined when there is none. */
export function identify(kind: ListKind | 'latest', id: string | undefined, { reader }: PageContext): ListIdentity | undefined {
  if (kind === 'latest') return { heading: strings.latestNews };
  if (id === undefined) return undefined;
  if (kind === 'tag') {
    const label = reader.tagLabel(id);
    return label === undefined ? undefined : { heading: label };
  }
  if (kind === 'author') {
    const author = reader.authors.get(id);
    return author === undefined ? undefined : { heading: author.name, description: author.description };
  }
  if (kind === 'section') {
    const section = reader.sections.get(id);
    return section === undefined ? undefined : { heading: section.title, description: section.description };
  }
  const agency = reader.agencies.get(id);
  if (agency === undefined) return undefined;
  return { heading: agencyInText(agency.title), description: agency.description };
}
