import { z } from 'zod';
import { configMessages } from './config-messages.ts';

/** An address in the Fediverse: `@khabar@social.example`. @see https://docs.joinmastodon.org/entities/Instance/ and `fediverse:creator` */
export const fediverseAddress = z.string().trim().regex(/^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/, configMessages.fediverse);

/** An address of this site (`/ethics/`) or of another one. */
const address = z.string().trim().refine((value) => /^\/(?![/\\])/.test(value) || /^https?:\/\//.test(value) && URL.canParse(value), configMessages.publisherAddress);

/** What a newsroom says of how it works; each is a page. The names are those of https://schema.org/NewsMediaOrganization, shortened. */
const policies = z.strictObject({
  /** `publishingPrinciples`: the rules that all editorial work follows. */
  principles: address.optional(),
  /** `ethicsPolicy` */
  ethics: address.optional(),
  /** `correctionsPolicy`: how mistakes are mended. */
  corrections: address.optional(),
  /** `ownershipFundingInfo`: who owns and pays for it. */
  ownership: address.optional(),
  /** `masthead`: who leads and who works in it. */
  masthead: address.optional(),
  /** `missionCoveragePrioritiesPolicy` */
  mission: address.optional(),
  /** `noBylinesPolicy`: why texts may have no author. */
  bylines: address.optional(),
  /** `unnamedSourcesPolicy` */
  sources: address.optional(),
  /** `verificationFactCheckingPolicy` */
  verification: address.optional(),
  /** `diversityPolicy` */
  diversity: address.optional(),
  /** `actionableFeedbackPolicy`: how readers reach the editors. */
  feedback: address.optional(),
});

/** Who publishes the site, for search engines: `publisher` in `site.yml`. */
export const publisherSchema = z.strictObject({
  /** The legal name, where it is another than the newspaper's. */
  legalName: z.string().trim().min(1).optional(),
  /** The address of a picture of the newspaper's sign, at least 112 by 112 pixels: `/logo.png`, a file of `public/`. */
  logo: address.optional(),
  /** The year of its foundation, Gregorian, or the whole day: `2021`, `2021-03-21`. */
  founded: z.string().regex(/^\d{4}(?:-\d\d-\d\d)?$/, configMessages.founded).optional(),
  policies: policies.default({}),
});

/** Where else the newspaper is: `social` in `site.yml`. */
export const socialSchema = z.strictObject({
  /** Its account on X: `@khabar`. */
  x: z.string().trim().regex(/^@\w{1,15}$/, configMessages.account).optional(),
  /** Its channel on Telegram: `@khabar`. */
  telegram: z.string().trim().regex(/^@\w{4,32}$/, configMessages.account).optional(),
  /** Its account in the Fediverse: `@khabar@social.example`. Authors may have one of their own. */
  fediverse: fediverseAddress.optional(),
  /** `true` draws a picture with the headline for each article, to be shown where it is shared: some 30 ms each, once. Default false. */
  cards: z.enum(['true', 'false']).transform((value) => value === 'true').default(false),
  /** Addresses of its other pages, for search engines. */
  links: z.array(z.url({ protocol: /^https?$/, error: configMessages.webAddress })).default([]),
});

/** The publisher, read and made certain. */
export type PublisherConfig = z.output<typeof publisherSchema>;

export const POLICY_KEYS = Object.keys(policies.shape);
