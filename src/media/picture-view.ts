import type { PictureFocus } from '../domain/article.ts';

/** A picture in the sizes that were made of it; every address is site-relative. */
export interface PictureView {
  /** The fallback file, readable by every browser. */
  readonly src: string;
  /** `srcset` of the WebP files, narrowest first, widths in pixels. */
  readonly srcset: string;
  /** The same of the AVIF files. */
  readonly avif?: string;
  /** The same of the JPEG files. */
  readonly jpeg?: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Mean colour, `#rrggbb`, shown until the picture has come. */
  readonly color: string;
  /** What must not be cut off where it is cropped. */
  readonly focus?: PictureFocus | undefined;
}
