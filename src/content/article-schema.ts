import { z } from 'zod';
import {
  aliasField, blankToUndefined, codeField, dateField, flagField, optionalText, pictureSource, requiredDate, tagField, textField, titleField,
} from './fields.ts';
import { breakingField, liveField } from './coverage-fields.ts';
import { focusField } from './focus-field.ts';
import type { KnownKeys } from './schema-issues.ts';

/** An id of a registry; whether it exists is checked when all files are known. */
const reference = z.preprocess(blankToUndefined, z.string().trim().max(64));
const optionalReference = z.preprocess(blankToUndefined, z.string().trim().max(64).optional());

const imageSchema = z.strictObject({
  src: pictureSource,
  /** What the picture shows, for those who do not see it. May be empty for an ornament. */
  alt: optionalText.transform((alt) => alt ?? ''),
  caption: optionalText,
  credit: optionalText,
  /** What must not be cut off where the picture is cropped: `30% 20%` from the left and the top, or words. */
  focus: z.preprocess(blankToUndefined, focusField.optional()),
});

const correctionSchema = z.strictObject({ date: requiredDate, note: textField });

const withdrawalSchema = z.strictObject({ date: requiredDate, reason: textField });

/**
 * The frontmatter of an article. Every scalar arrives as the string that was written.
 * The field's names and meanings are a contract: authors' files depend on them.
 */
export const articleSchema = z.strictObject({
  /** تیتر: the headline. */
  title: titleField,
  /** روتیتر: the line above the headline. */
  kicker: optionalText,
  /** زیرتیتر: the line below the headline. */
  subtitle: optionalText,
  /** لید: the opening paragraph that says what happened. */
  lead: optionalText,
  /** The section's id in `sections.yml`. */
  section: reference,
  /** The source: an id in `agencies.yml`. */
  agency: optionalReference,
  /** The agency that relayed it; closes the text as «/ایسنا». */
  via: optionalReference,
  /** An id in `authors.yml`. */
  author: optionalReference,
  /** When it was published: Jalali or ISO 8601, in Tehran's time unless an offset is given. */
  date: requiredDate,
  /** When it was last changed. */
  updated: z.preprocess(blankToUndefined, dateField.optional()),
  /** The news code, the article's permanent address. */
  code: z.preprocess(blankToUndefined, codeField.optional()),
  tags: z.preprocess(blankToUndefined, z.array(tagField).max(50).optional()),
  /** The picture that leads the article. */
  image: z.preprocess(blankToUndefined, imageSchema.optional()),
  /** News codes of articles to read next. */
  related: z.preprocess(blankToUndefined, z.array(codeField).max(20).optional()),
  comments: z.preprocess(blankToUndefined, z.enum(['open', 'closed']).optional()),
  status: z.preprocess(blankToUndefined, z.enum(['published', 'draft']).optional()),
  /** `false` keeps it out of news indexes, `true` in them whatever its agency's entry says. */
  newsIndex: z.preprocess(blankToUndefined, flagField.optional()),
  /** Not public before this moment. */
  embargo: z.preprocess(blankToUndefined, dateField.optional()),
  /** Mistakes that were mended after publication. */
  corrections: z.preprocess(blankToUndefined, z.array(correctionSchema).max(50).optional()),
  /** Old addresses that redirect here. */
  aliases: z.preprocess(blankToUndefined, z.array(aliasField).max(50).optional()),
  /** Taken down: a tombstone page is left, and the article is gone from everything else. */
  withdrawn: z.preprocess(blankToUndefined, withdrawalSchema.optional()),
  /** Covered live, by updates in the text: `true`, `closed`, `{ until: … }`. */
  live: liveField.optional(),
  /** Breaking news until this moment. */
  breaking: z.preprocess(blankToUndefined, breakingField.optional()),
});

/** The keys that an article and its parts know, to name the one that was meant. */
export const ARTICLE_KEYS: KnownKeys = {
  '': Object.keys(articleSchema.shape),
  image: Object.keys(imageSchema.shape),
  corrections: Object.keys(correctionSchema.shape),
  withdrawn: Object.keys(withdrawalSchema.shape),
};
