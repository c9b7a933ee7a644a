import type { PictureFocus } from '../domain/article.ts';

/** A part of a picture, in its pixels. */
export interface CropBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The largest part of a picture that has a shape, laid by its focus as CSS lays a picture by `object-position`: the point of the
 * picture comes to the same point of the crop (https://www.w3.org/TR/css-images-3/#the-object-position), so that what is
 * cut here and what a card cuts look alike.
 *
 * @param ratio width by height
 * @example cropBox({ width: 1000, height: 1000 }, 2, { x: 50, y: 20 }) // { left: 0, top: 100, width: 1000, height: 500 }
 */
export function cropBox(picture: { readonly width: number; readonly height: number }, ratio: number, { x, y }: PictureFocus): CropBox {
  const width = Math.max(1, Math.min(picture.width, Math.round(picture.height * ratio)));
  const height = Math.max(1, Math.min(picture.height, Math.round(picture.width / ratio)));
  return { left: Math.round(((picture.width - width) * x) / 100), top: Math.round(((picture.height - height) * y) / 100), width, height };
}
