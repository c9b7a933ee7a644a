import type { ListKind } from '../domain/addresses.ts';
import type { PageContext } from './page-context.ts';
import { pictureView } from './picture-view.ts';
import { fediversePage } from './publisher-view.ts';
import type { LinkView, PictureView } from './view-models.ts';

/** Who an agency or an author is. */
export interface ProfileView {
  /** Its logo or photo. */
  readonly picture?: PictureView;
  /** «دبیر بخش اقتصاد» */
  readonly role?: string;
  /** Own pages elsewhere; an address in the Fediverse is a page too. */
  readonly links: readonly LinkView[];
}

/** Who an agency or an author is, beyond name and description; undefined for lists of another kind. */
export function profileView(kind: ListKind | 'latest', id: string | undefined, { reader }: PageContext): ProfileView | undefined {
  // The name stands beside the picture, so that it needs no text of its own.
  const pictureOf = (src: string | undefined) => (src === undefined ? undefined : pictureView(reader, { src, alt: '' }));
  const agency = kind === 'agency' ? reader.agencies.get(id ?? '') : undefined;
  if (agency !== undefined) return { picture: pictureOf(agency.logo), links: agency.url === undefined ? [] : [linkTo(agency.url)] };
  const author = kind === 'author' ? reader.authors.get(id ?? '') : undefined;
  if (author === undefined) return undefined;
  const { fediverse, links = [] } = author;
  return {
    picture: pictureOf(author.photo),
    role: author.role,
    links: [...links.map(linkTo), ...(fediverse === undefined ? [] : [{ href: fediversePage(fediverse), label: fediverse }])],
  };
}

/** A page elsewhere, called by its host and path: «social.example/sara». */
function linkTo(href: string): LinkView {
  const { host, pathname } = new URL(href);
  return { href, label: host.replace(/^www\./, '') + pathname.replace(/\/$/, '') };
}
