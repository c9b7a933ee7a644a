import { focusClasses } from './focus-classes.ts';
import type { PictureView } from './picture-view.ts';
import { PICTURE_SIZES } from './picture-sizes.ts';
import { tintClasses } from './tint-classes.ts';

/** How wide a picture in running text is shown: the text's measure, or the phone's width. */
export const SIZES_IN_TEXT = PICTURE_SIZES.text;

/** How a picture is put on a page. */
export interface PictureOptions {
  /** How wide the picture is shown, as `sizes` of HTML has it: one of PICTURE_SIZES. */
  readonly sizes: string;
  /** `eager` is for the one picture that a reader sees first: it is fetched before all others. */
  readonly loading: 'eager' | 'lazy';
}

/**
 * The HTML of a picture: its AVIF files, WebP for browsers that do not read those, and JPEG for all others, each by width. Width and
 * height keep its place, and about its mean colour fills it until it has come.
 */
export function pictureMarkup(picture: PictureView, { sizes, loading }: PictureOptions): string {
  const { src, srcset, avif = '', jpeg = '', alt, width, height, color, focus } = picture;
  const shown = ` sizes="${escapeAttribute(sizes)}"`;
  const source = (type: string, files: string): string => (files === '' ? '' : `<source type="image/${type}" srcset="${escapeAttribute(files)}"${shown}>`);
  const own = jpeg === '' ? '' : ` srcset="${escapeAttribute(jpeg)}"${shown}`;
  const priority = loading === 'eager' ? ' fetchpriority="high"' : '';
  return (
    `<picture>${source('avif', avif)}${source('webp', srcset)}<img src="${escapeAttribute(src)}"${own} alt="${escapeAttribute(alt)}" width="${width}" height="${height}"` +
    ` loading="${loading}"${priority} decoding="async" class="${tintClasses(color)}${focusClasses(picture, focus)}"></picture>`
  );
}

/**
 * The HTML by which the head of a page asks for the picture that a reader sees first. It names the same files for the same
 * widths as the picture itself, so that a browser fetches one of them, once; one that does not read AVIF passes over it.
 */
export function preloadMarkup({ avif = '' }: PictureView, sizes: string): string {
  if (avif === '') return '';
  return `<link rel="preload" as="image" type="image/avif" imagesrcset="${escapeAttribute(avif)}" imagesizes="${escapeAttribute(sizes)}" fetchpriority="high">`;
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
