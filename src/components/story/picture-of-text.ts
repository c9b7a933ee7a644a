import { pictureMarkup, SIZES_IN_TEXT } from '../../media/picture-markup.ts';
import type { PageView } from '../../queries/view-models.ts';

/**
 * The HTML of a picture that an MDX text shows; empty when the newsroom has no such picture, which the
 * build has named before.
 *
 * @param src as the author wrote it: `media/lake.jpg`
 */
export function pictureOfText(view: PageView, src: string, alt: string): string {
  const pictures = view.kind === 'article' ? view.mdx?.pictures : undefined;
  const picture = pictures?.[src] ?? pictures?.[src.replace(/^\.?\//, '')];
  return picture === undefined ? '' : pictureMarkup({ ...picture, alt }, { sizes: SIZES_IN_TEXT, loading: 'lazy' });
}
