import { z } from 'zod';
import { TYPOGRAPHY_RULES, type TypographyRule } from '../persian/typography.ts';
import { configMessages } from './config-messages.ts';
import { issuesSchema } from './editions-config.ts';
import { designSchema } from './design-config.ts';
import { feedsSchema } from './feeds-config.ts';
import { HOSTS } from './hosts.ts';
import { publisherSchema, socialSchema } from './publisher-config.ts';

/** The largest page of a list: longer ones are slow on a cheap phone. */
const MAX_PAGE_SIZE = 100;

/** Where a site may lie on its host: steps that need no encoding anywhere. */
const SITE_PATH = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*\/?$/;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A flag for each rule of typography: none is required, and none else is known. */
const typographySchema = z.strictObject(
  Object.fromEntries(TYPOGRAPHY_RULES.map((rule) => [rule, flag.optional()])) as Record<TypographyRule, z.ZodOptional<typeof flag>>,
);

const webAddress = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:')) return value;
  context.addIssue({ code: 'custom', message: configMessages.webAddress });
  return z.NEVER;
});

/** Providers that have one address for everyone, so that `action` need not be set. */
const WITH_OWN_ADDRESS: ReadonlySet<string> = new Set(['netlify', 'web3forms', 'cusdis']);
/** What a provider knows its customer by, among the hidden values. */
const CUSTOMER_KEYS: Readonly<Record<string, readonly [key: string, message: string]>> = {
  web3forms: ['access_key', configMessages.formKeyWeb3forms], cusdis: ['appId', configMessages.formKeyCusdis],
};

/** One external form endpoint. The provider's profile says what is not set here. */
const formSchema = z.strictObject({
  /** Who receives the form. `custom` posts the fields to `action` under the names of `fields`. */
  provider: z.enum(['formspree', 'netlify', 'formcarry', 'basin', 'web3forms', 'getform', 'staticman', 'cusdis', 'custom']).default('custom'),
  /** The absolute address that the form posts to. */
  action: webAddress.optional(),
  /** The provider's names of our fields. */
  fields: z.strictObject({
    name: z.string().min(1).optional(),
    email: z.string().min(1).optional(),
    text: z.string().min(1).optional(),
    article: z.string().min(1).optional(),
    parent: z.string().min(1).optional(),
  }).default({}),
  /** Whether the comment form asks for an e-mail address. Default true. */
  askEmail: flag.default(true),
  /** Values sent along unseen, such as a provider's access key. */
  hidden: z.record(z.string(), z.string()).default({}),
  /** How script writes the body of its request. */
  encoding: z.enum(['urlencoded', 'multipart', 'json']).optional(),
  /** The field that says where the browser goes after sending without script. */
  next: z.string().min(1).optional(),
  /** The field that people leave empty and robots fill in. */
  honeypot: z.string().min(1).optional(),
  /** The key of the JSON answer that tells success, and its value: `{ ok: "true" }`. */
  success: z.record(z.string(), z.string()).refine((entries) => Object.keys(entries).length === 1, configMessages.formSuccess).optional(),
  /** The key of the JSON answer under which errors of fields stand. */
  errors: z.string().min(1).optional(),
}).superRefine(({ provider, action, hidden }, context) => {
  const refuse = (path: string[], message: string): void => context.addIssue({ code: 'custom', path, message });
  if (action === undefined && !WITH_OWN_ADDRESS.has(provider)) refuse(['action'], configMessages.formAction);
  const [key, message] = CUSTOMER_KEYS[provider] ?? [];
  if (key !== undefined && message !== undefined && hidden[key] === undefined) refuse(['hidden'], message);
});

/** The shape of `content/site.yml`. Scalars arrive as strings: the YAML is read without type guessing. */
export const siteSchema = z.strictObject({
  /** The newspaper's name: «خبر مهم». */
  title: z.string({ error: configMessages.title }).trim().min(1, configMessages.title),
  /**
   * The site's absolute address: `https://khabar.example`, or `https://x.example/news` when it lies below its host's root.
   * Kept without a closing slash.
   */
  url: z.string({ error: configMessages.url }).transform((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isSite = url !== undefined && /^https?:$/.test(url.protocol) && SITE_PATH.test(url.pathname) && url.username === '' && !/[?#]/.test(value);
    if (isSite) return url.origin + url.pathname.replace(/\/$/, '');
    context.addIssue({ code: 'custom', message: configMessages.url });
    return z.NEVER;
  }),
  /**
   * The hosts for which redirects and headers are written down as they read them. Default: all of them, and the content
   * security policy in each page besides, for hosts that read no such file. An empty list writes none.
   */
  hosts: z.array(z.enum(HOSTS, { error: configMessages.hosts }), { error: configMessages.hosts }).optional(),
  /** Prints links that work from any folder, without a server: `file://`, a USB stick, IPFS. Default false. */
  relative: flag.default(false),
  /** One sentence on the newspaper, for search engines. */
  description: z.string().trim().optional(),
  /** Opens each lead with the site's name: «خبر مهم: …». Default false. */
  leadPrefix: flag.default(false),
  /** Articles on one page of a list, 5 to 100. Default 20. */
  pageSize: z.string().regex(/^\d+$/, configMessages.pageSize).transform(Number)
    .refine((size) => size >= 5 && size <= MAX_PAGE_SIZE, configMessages.pageSize).default(20),
  /** The language, as BCP 47 has it: Persian, or Persian of Afghanistan (Dari). Default fa. */
  lang: z.enum(['fa', 'fa-IR', 'fa-AF']).default('fa'),
  /** The names of the months: Iran's (فروردین …) or Afghanistan's (حمل …). Default: those of `lang`. */
  months: z.enum(['iran', 'afghanistan']).optional(),
  /** Rules of typography that are turned off: `typography: { quotes: false }`. Default: all are on. */
  typography: typographySchema.default({}),
  /** The editors' choice for the front page, by news code. Default: the newest stories. */
  home: z.strictObject({
    lead: z.string().optional(),
    top: z.array(z.string()).max(8, configMessages.homeTop).default([]),
  }).default({ top: [] }),
  /** A search elsewhere for readers without script, such as that of a search engine. Default: none; they get the way to the archive. */
  search: z.strictObject({
    external: z.strictObject({
      /** The absolute address that the query is sent to: `https://duckduckgo.com/`. */
      action: webAddress,
      /** The name of the field that holds the query. Default q. */
      field: z.string().min(1).default('q'),
      /** Values sent along unseen, such as the site that is searched. */
      hidden: z.record(z.string(), z.string()).default({}),
    }).optional(),
  }).default({}),
  /** What the site offers to feed readers. */
  feeds: feedsSchema.prefault({}),
  /** A text-only edition of each article under `/lite/`, for slow lines. Default true. */
  lite: flag.default(true),
  /** A book and a single page of each day's news. */
  issues: issuesSchema.prefault({}),
  /** Whether browsers keep what was read, so that it is there without a line, and the site can be installed as an app. Default true. */
  offline: flag.default(true),
  /** Who publishes the site, for search engines. */
  publisher: publisherSchema.prefault({}),
  /** How the newspaper looks. */
  design: designSchema.prefault({}),
  /** Where else the newspaper is. */
  social: socialSchema.prefault({}),
  forms: z.strictObject({ comments: formSchema.optional(), newsletter: formSchema.optional() }).default({}),
  /**
   * How grave the rules of `khabar lint` are, by id: `off`, `warning` or `error`. A build does not run them. Default: as each
   * rule has it. Ids are checked by lint, which knows them.
   */
  lint: z.strictObject({ rules: z.record(z.string(), z.enum(['off', 'warning', 'error'])).default({}) }).default({ rules: {} }),
});

/** The newsroom's configuration, read and made certain. */
export type SiteConfig = z.output<typeof siteSchema>;

/** The configuration of one external form. */
export type FormConfig = z.output<typeof formSchema>;
