import { z } from 'zod';
import { FEED_FORMATS } from '../domain/addresses.ts';
import { configMessages } from './config-messages.ts';

/** How many articles a tag has at least before it has feeds, unless the newsroom says otherwise. */
const TAG_MINIMUM = 10;

const formats = z.array(z.enum(FEED_FORMATS));

/** What the site offers to feed readers: `feeds` in `site.yml`. */
export const feedsSchema = z.strictObject({
  /**
   * `full` puts each article's whole text into the feeds; `summary` its lead alone, so that readers come to the site for
   * the rest. Default full.
   */
  content: z.enum(['full', 'summary']).default('full'),
  /** The forms of the feeds of the site, sections, agencies and authors. Default: all. */
  formats: formats.default([...FEED_FORMATS]),
  /**
   * The forms of the feeds of tags. An article has many tags, and each push writes each feed that it is in, so that this is
   * RSS alone by default, which every reader reads.
   */
  tagFormats: formats.default(['rss']),
  /**
   * How many articles a tag has at least before it has a feed, 1 to 1000. Most tags of an archive are used a few times and never
   * again: nobody follows those. Default 10.
   */
  tagMinimum: z.string().regex(/^\d{1,4}$/, configMessages.tagMinimum).transform(Number)
    .refine((least) => least >= 1 && least <= 1000, configMessages.tagMinimum).default(TAG_MINIMUM),
  /** The WebSub hub that tells readers of new articles at once: `https://hub.example/`. Default: none. */
  hub: z.url({ protocol: /^https?$/, error: configMessages.webAddress }).optional(),
});

/** The settings of feeds, read and made certain. */
export type FeedsConfig = z.output<typeof feedsSchema>;
