import { z } from 'zod';
import { configMessages } from './config-messages.ts';
import { feedsSchema } from './feeds-config.ts';
import { publisherSchema, socialSchema } from './publisher-config.ts';

/** The largest page of a list: longer ones are slow on a cheap phone. */
const MAX_PAGE_SIZE = 100;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const webAddress = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:')) return value;
  context.addIssue({ code: 'custom', message: configMessages.webAddress });
  return z.NEVER;
});

/** One external form endpoint. */
const formSchema = z.strictObject({
  /** Who receives the form. `custom` posts the fields to `action` under the names of `fields`. */
  provider: z.enum(['formspree', 'netlify', 'formcarry', 'basin', 'web3forms', 'getform', 'staticman', 'cusdis', 'custom']).default('custom'),
  /** The absolute address that the form posts to. */
  action: webAddress,
  /** The provider's names of our fields, where they differ from `name`, `email`, `text` and `article`. */
  fields: z.strictObject({
    name: z.string().min(1).optional(),
    email: z.string().min(1).optional(),
    text: z.string().min(1).optional(),
    article: z.string().min(1).optional(),
  }).default({}),
  /** Values sent along unseen, such as a provider's access key. */
  hidden: z.record(z.string(), z.string()).default({}),
});

/** The shape of `content/site.yml`. Scalars arrive as strings: the YAML is read without type guessing. */
export const siteSchema = z.strictObject({
  /** The newspaper's name: «خبر مهم». */
  title: z.string({ error: configMessages.title }).trim().min(1, configMessages.title),
  /** The site's absolute address, without a path: `https://khabar.example`. */
  url: z.string({ error: configMessages.url }).transform((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isSite = url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
    if (isSite) return url.origin;
    context.addIssue({ code: 'custom', message: configMessages.url });
    return z.NEVER;
  }),
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
  /** The editors' choice for the front page, by news code. Default: the newest stories. */
  home: z.strictObject({
    lead: z.string().optional(),
    top: z.array(z.string()).max(8, configMessages.homeTop).default([]),
  }).default({ top: [] }),
  /** What the site offers to feed readers. */
  feeds: feedsSchema.prefault({}),
  /** Who publishes the site, for search engines. */
  publisher: publisherSchema.prefault({}),
  /** Where else the newspaper is. */
  social: socialSchema.prefault({}),
  forms: z.strictObject({ comments: formSchema.optional(), newsletter: formSchema.optional() }).default({}),
});

/** The newsroom's configuration, read and made certain. */
export type SiteConfig = z.output<typeof siteSchema>;

/** The configuration of one external form. */
export type FormConfig = z.output<typeof formSchema>;
