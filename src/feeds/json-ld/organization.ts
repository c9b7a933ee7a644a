import type { NewsMediaOrganization, WebSite } from 'schema-dts';
import { absoluteUrl } from '../../domain/addresses.ts';
import type { NamedSource } from '../../queries/machine-views.ts';
import type { SiteView } from '../../queries/view-models.ts';

/** The newspaper's identity, by which other pages refer to what the front page says of it. */
export function publisherId({ url }: SiteView): string {
  return `${absoluteUrl(url, '/')}#publisher`;
}

/** The site's identity, of which its pages are parts. */
export function websiteId({ url }: SiteView): string {
  return `${absoluteUrl(url, '/')}#website`;
}

/** The newspaper in short, for each article. */
export function publisherInShort(site: SiteView): Exclude<NewsMediaOrganization, string> {
  const { logo, policies } = site.publisher;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(site),
    name: site.title,
    url: absoluteUrl(site.url, '/'),
    logo: logo === undefined ? undefined : { '@type': 'ImageObject', url: logo },
    publishingPrinciples: policies.publishingPrinciples,
  };
}

/** All that the newspaper says of itself, https://schema.org/NewsMediaOrganization */
export function publisher(site: SiteView): Exclude<NewsMediaOrganization, string> {
  const { legalName, founded, policies, pages } = site.publisher;
  return {
    ...publisherInShort(site),
    description: site.description,
    legalName,
    foundingDate: founded,
    sameAs: pages.length === 0 ? undefined : pages,
    ...policies,
  };
}

/** A news agency that a text comes from. */
export function agency({ name, url }: NamedSource): Exclude<NewsMediaOrganization, string> {
  return { '@type': 'NewsMediaOrganization', name, url };
}

/** The site, with the address of its search: https://schema.org/WebSite */
export function webSite(site: SiteView): Exclude<WebSite, string> {
  const home = absoluteUrl(site.url, '/');
  // The types know the words that schema.org has; `query-input` is a shorthand that it explains under SearchAction.
  const search = {
    '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(site.url, '/search/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as const;
  return {
    '@type': 'WebSite', '@id': websiteId(site), url: home, name: site.title, inLanguage: site.lang, publisher: { '@id': publisherId(site) },
    description: site.description,
    potentialAction: search,
  };
}
