import { z } from 'zod';
import { fediverseAddress } from '../config/publisher-config.ts';
import { flagField, optionalText, pictureSource, textField } from './fields.ts';

const homepage = z.string().refine(
  (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  'این نشانی درست نیست. نشانی کاملی بنویسید که با https:// آغاز شود.',
);

/** An entry of `sections.yml`. */
export const sectionSchema = z.strictObject({ title: textField, description: optionalText });

/** An entry of `agencies.yml`. */
export const agencySchema = z.strictObject({
  title: textField,
  description: optionalText,
  url: homepage.optional(),
  logo: pictureSource.optional(),
  /** `false` keeps its texts, relayed here, out of news indexes. */
  newsIndex: flagField.optional(),
});

/** An entry of `authors.yml`. */
export const authorSchema = z.strictObject({
  name: textField,
  description: optionalText,
  /** What the author does here: «دبیر بخش اقتصاد». */
  role: optionalText,
  photo: pictureSource.optional(),
  /** The author's own pages elsewhere. */
  links: z.array(homepage).optional(),
  fediverse: fediverseAddress.optional(),
});

/** The frontmatter of a standalone page. */
export const pageSchema = z.strictObject({ title: textField, description: optionalText });
