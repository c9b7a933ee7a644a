import { z } from 'zod';
import { verdict, type Check } from './check.ts';
import { filesOf } from './xml-files.ts';

const address = z.url({ protocol: /^https?$/ });
const words = z.string().min(1);
/** RFC 3339, with an offset. */
const moment = z.iso.datetime({ offset: true });

const author = z.strictObject({ name: words.optional(), url: address.optional(), avatar: address.optional() })
  .refine((value) => Object.keys(value).length > 0, 'an author object must have at least one of its keys');

const item = z.strictObject({
  id: words, url: address.optional(), external_url: address.optional(), title: words.optional(),
  content_html: words.optional(), content_text: words.optional(), summary: words.optional(), image: address.optional(), banner_image: address.optional(),
  date_published: moment.optional(), date_modified: moment.optional(), authors: z.array(author).min(1).optional(), tags: z.array(words).optional(), language: words.optional(),
  attachments: z.array(z.strictObject({ url: address, mime_type: words, title: words.optional(), size_in_bytes: z.number().optional(), duration_in_seconds: z.number().optional() })).optional(),
}).refine(({ content_html: html, content_text: text }) => html !== undefined || text !== undefined, 'content_html or content_text must be there');

/** Every key that https://www.jsonfeed.org/version/1.1/ names, and no other. */
const feed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: words, home_page_url: address.optional(), feed_url: address.optional(), description: words.optional(), user_comment: words.optional(), next_url: address.optional(),
  icon: address.optional(), favicon: address.optional(), authors: z.array(author).min(1).optional(), language: words.optional(), expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: words, url: address })).optional(),
  items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'an id stands twice'),
});

/** The JSON feeds by the rules of JSON Feed 1.1, written down from its text. */
export const jsonFeeds: Check = {
  name: 'JSON Feed 1.1',
  async run(sites) {
    const files = filesOf(sites, /(?:^|\/)feed\.json$/);
    const faults = [...files].flatMap(([path, bytes]) => {
      const { error } = feed.safeParse(JSON.parse(bytes.toString('utf8')));
      return (error?.issues ?? []).map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`);
    });
    return verdict(faults, `${files.size} feeds`);
  },
};
