import { pictureMarkup } from '../../media/picture-markup.ts';
import type { PageView } from '../../queries/view-models.ts';

/** How wide a picture in running text is shown: the text's measure, or the phone's width. */
const SIZES = '(min-width: 48rem) 44rem, 100vw';

/**
 * The HTML of a picture that an MDX text shows; empty when the newsroom has no such picture, which the
 * build has named before.
 *
 * @param src as the author wrote it: `media/lake.jpg`
 */
export function pictureOfText(view: PageView, src: string, alt: string): string {
  const pictures = view.kind === 'article' ? view.mdx?.pictures : undefined;
  const picture = pictures?.[src] ?? pictures?.[src.replace(/^\.?\//, '')];
  return picture === undefined ? '' : pictureMarkup({ ...picture, alt }, { sizes: SIZES, loading: 'lazy' });
}
