import type { NewsMediaOrganization, Person, ProfilePage } from 'schema-dts';
import { absoluteUrl } from '../../domain/addresses.ts';
import type { ProfileView } from '../../queries/profile-view.ts';
import type { ListView } from '../../queries/view-models.ts';
import { publisherId, websiteId } from './organization.ts';

/** An author's page: https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function profilePage(view: ListView, profile: ProfileView): Exclude<ProfilePage, string> {
  const { site, head } = view;
  return {
    '@type': 'ProfilePage',
    url: head.canonical,
    name: view.heading,
    inLanguage: site.lang,
    isPartOf: { '@id': websiteId(site) },
    mainEntity: person(view, profile),
  };
}

function person({ site, head, heading, description }: ListView, { picture, role, links }: ProfileView): Exclude<Person, string> {
  return {
    '@type': 'Person',
    '@id': `${head.canonical}#person`,
    name: heading,
    url: head.canonical,
    description,
    jobTitle: role,
    image: picture === undefined ? undefined : absoluteUrl(site.url, picture.src),
    sameAs: links.length === 0 ? undefined : links.map(({ href }) => href),
    worksFor: { '@id': publisherId(site) },
  };
}

/** The agency that a list is about. */
export function profiledAgency({ site, heading, description }: ListView, { picture, links }: ProfileView): Exclude<NewsMediaOrganization, string> {
  return {
    '@type': 'NewsMediaOrganization',
    name: heading,
    description,
    url: links[0]?.href,
    logo: picture === undefined ? undefined : { '@type': 'ImageObject', url: absoluteUrl(site.url, picture.src) },
  };
}
