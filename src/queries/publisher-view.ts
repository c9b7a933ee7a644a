import type { PublisherConfig } from '../config/publisher-config.ts';
import type { SiteConfig } from '../config/site-config.ts';
import { absoluteUrl } from '../domain/addresses.ts';

/** The names of the policies in https://schema.org/NewsMediaOrganization, by those in `site.yml`. */
const POLICIES = {
  principles: 'publishingPrinciples', ethics: 'ethicsPolicy', corrections: 'correctionsPolicy', ownership: 'ownershipFundingInfo', masthead: 'masthead',
  mission: 'missionCoveragePrioritiesPolicy', bylines: 'noBylinesPolicy', sources: 'unnamedSourcesPolicy',
  verification: 'verificationFactCheckingPolicy', diversity: 'diversityPolicy', feedback: 'actionableFeedbackPolicy',
} as const satisfies Record<keyof PublisherConfig['policies'], string>;

/** Who publishes the site, for programs. Addresses are absolute. */
export interface PublisherView {
  readonly legalName?: string;
  /** The address of the picture of its sign. */
  readonly logo?: string;
  /** Gregorian: `2021` or `2021-03-21`. */
  readonly founded?: string;
  /** Pages on how it works, by the names of schema.org. */
  readonly policies: { readonly [Name in (typeof POLICIES)[keyof typeof POLICIES]]?: string };
  /** Its pages elsewhere. */
  readonly pages: readonly string[];
}

/** The accounts that social cards name. */
export interface SocialView {
  readonly x?: string;
  readonly telegram?: string;
  readonly fediverse?: string;
}

/** The publisher as pages show it to programs. */
export function publisherView({ publisher, social, url }: SiteConfig): PublisherView {
  const policies = Object.entries(publisher.policies).flatMap(([key, address]) =>
    (address === undefined ? [] : [[POLICIES[key as keyof typeof POLICIES], absolute(url, address)] as const]));
  return {
    legalName: publisher.legalName,
    logo: publisher.logo === undefined ? undefined : absolute(url, publisher.logo),
    founded: publisher.founded,
    policies: Object.fromEntries(policies),
    pages: [
      ...social.links,
      ...(social.x === undefined ? [] : [`https://x.com/${social.x.slice(1)}`]),
      ...(social.telegram === undefined ? [] : [`https://t.me/${social.telegram.slice(1)}`]),
      ...(social.fediverse === undefined ? [] : [fediversePage(social.fediverse)]),
    ],
  };
}

/** An address of the site, or one of another site as it is. */
function absolute(siteUrl: string, address: string): string {
  return address.startsWith('/') ? absoluteUrl(siteUrl, address) : address;
}

/** The page of an address in the Fediverse, such as `@khabar@social.example`: `https://social.example/@khabar`. */
export function fediversePage(address: string): string {
  const [, name = '', host = ''] = address.split('@');
  return `https://${host}/@${name}`;
}
