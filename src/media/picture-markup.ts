import { tintClasses } from './tint-classes.ts';
import type { PictureView } from './picture-view.ts';

/** How wide a picture in running text is shown: the text's measure, or the phone's width. */
export const SIZES_IN_TEXT = '(min-width: 48rem) 44rem, 100vw';

/** How a picture is put on a page. */
export interface PictureOptions {
  /** How wide the picture is shown, as `sizes` of HTML has it: `(min-width: 48rem) 44rem, 100vw`. */
  readonly sizes: string;
  /** `eager` is for the one picture that a reader sees first: it is fetched before all others. */
  readonly loading: 'eager' | 'lazy';
}

/**
 * The HTML of a picture: its WebP files by width, and the file that every browser reads. Width and height
 * keep its place, and about its mean colour fills it until it has come.
 */
export function pictureMarkup(picture: PictureView, { sizes, loading }: PictureOptions): string {
  const { src, srcset, alt, width, height, color } = picture;
  const source = srcset === '' ? '' : `<source type="image/webp" srcset="${escapeAttribute(srcset)}" sizes="${escapeAttribute(sizes)}">`;
  const priority = loading === 'eager' ? ' fetchpriority="high"' : '';
  return (
    `<picture>${source}<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}" width="${width}" height="${height}"` +
    ` loading="${loading}"${priority} decoding="async" class="${tintClasses(color)}"></picture>`
  );
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
