import type { Article } from '../domain/article.ts';
import { typeset, type TypographyOptions } from '../persian/typography.ts';

/** What people read of an article's frontmatter. */
type Words = Pick<Article, 'title' | 'kicker' | 'subtitle' | 'lead' | 'tags' | 'image' | 'corrections' | 'withdrawn'>;

/**
 * Sets the words of an article's frontmatter as Persian, as its text is. A tag keeps the address that its author's spelling
 * has, so that addresses do not depend on settings.
 */
export function typesetArticle<Of extends Words>(article: Of, options?: TypographyOptions): Of {
  const set = (text: string): string => typeset(text, options);
  const { title, kicker, subtitle, lead, tags, image, corrections, withdrawn } = article;
  return {
    ...article,
    title: set(title),
    ...(kicker !== undefined && { kicker: set(kicker) }),
    ...(subtitle !== undefined && { subtitle: set(subtitle) }),
    ...(lead !== undefined && { lead: set(lead) }),
    tags: tags.map(({ label, slug }) => ({ label: set(label), slug })),
    ...(image !== undefined && {
      image: {
        ...image,
        alt: set(image.alt),
        ...(image.caption !== undefined && { caption: set(image.caption) }),
        ...(image.credit !== undefined && { credit: set(image.credit) }),
      },
    }),
    corrections: corrections.map(({ date, note }) => ({ date, note: set(note) })),
    ...(withdrawn !== undefined && { withdrawn: { ...withdrawn, reason: set(withdrawn.reason) } }),
  };
}
