import type { PictureFocus } from '../domain/article.ts';
import { cropBox, type CropBox } from './crop-box.ts';

/** One file that is made of a picture. */
export interface Rendition {
  /** Site-relative address: `/assets/lake-1080.1a2b3c4d5e6f.avif`. */
  readonly url: string;
  readonly width: number;
  readonly format: 'avif' | 'webp' | 'jpeg';
  /** The shape that the picture is cropped to; absent where it is shown whole. */
  readonly crop?: Crop;
}

/** What is cut out of a picture. */
export interface Crop {
  readonly height: number;
  /** Where it is cut; absent where the engine looks for what stands out. */
  readonly box?: CropBox;
}

/** A picture of the newsroom. Sizes are in pixels, orientation applied. */
export interface Picture {
  /** The path below `content/`: `media/lake.jpg`. */
  readonly src: string;
  /** Hash of the source's bytes, 32 hexadecimal digits. */
  readonly hash: string;
  /** Hash of the source's bytes and of the recipe by which files are made of it, 32 hexadecimal digits. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Mean colour, `#rrggbb`, shown until the picture has come. */
  readonly color: string;
}

/**
 * The widths that the layout asks for, in pixels: a thumbnail of a phone (104 CSS pixels) at two and three dots a pixel; that of a
 * list on a desktop at two; the whole width of phones whose screens have 720 dots, and of those that have 1080, which most do; the
 * lead picture of a desktop (800 CSS pixels) at two.
 */
const WIDTHS = [320, 480, 720, 1080, 1600] as const;
/** The widths of the JPEG files, which only browsers from before 2020 ask for: a phone's, and one that serves social cards too. */
const FALLBACK_WIDTHS = [480, 1200] as const;
/** The width of the JPEG that everything reads. */
const LARGEST_FALLBACK = 1200;
/** How much of the key an address carries: 48 bits, for the files of one name. */
const ADDRESS_DIGITS = 12;

/**
 * The files that show a picture whole: AVIF from the narrowest to the widest, WebP likewise, then JPEG. A picture is never
 * enlarged. Their names carry the picture's key, so that they can be cached for ever.
 *
 * @example planRenditions(lake)[0]?.url // '/assets/lake-320.1a2b3c4d5e6f.avif'
 */
export function planRenditions({ src, key, width }: Pick<Picture, 'src' | 'key' | 'width'>): Rendition[] {
  const name = assetName(src);
  const end = key.slice(0, ADDRESS_DIGITS);
  const files = (format: Rendition['format'], extension: string, widths: readonly number[]): Rendition[] =>
    widths.map((w) => ({ url: `/assets/${name}-${w}.${end}.${extension}`, width: w, format }));
  const widths = atMost(width, WIDTHS);
  return [...files('avif', 'avif', widths), ...files('webp', 'webp', widths), ...files('jpeg', 'jpg', atMost(width, FALLBACK_WIDTHS))];
}

/** The JPEG that everything reads: feeds, social cards, old browsers. */
export function fallbackOf(picture: Pick<Picture, 'src' | 'key' | 'width'>): Rendition {
  const width = Math.min(LARGEST_FALLBACK, picture.width);
  return { url: `/assets/${assetName(picture.src)}-${width}.${picture.key.slice(0, ADDRESS_DIGITS)}.jpg`, width, format: 'jpeg' };
}

/**
 * The shapes of an article's picture that Google asks for, with at least 50,000 pixels each:
 * https://developers.google.com/search/docs/appearance/structured-data/article#article-types
 */
const SHAPES = [['16x9', 16 / 9], ['4x3', 4 / 3], ['1x1', 1]] as const;
const LEAST_PIXELS = 50_000;

/**
 * The crops to be made of a picture that leads an article: as large as it allows, up to the width of social cards, and none that
 * would be too small.
 *
 * @param focus what must not be cut off; without it the engine looks for what stands out
 */
export function planShapes({ src, key, width, height }: Pick<Picture, 'src' | 'key' | 'width' | 'height'>, focus?: PictureFocus): Rendition[] {
  const place = focus === undefined ? '' : `-${focus.x}-${focus.y}`;
  return SHAPES.flatMap(([shape, ratio]): Rendition[] => {
    const cropped = Math.floor(Math.min(LARGEST_FALLBACK, width, height * ratio));
    const size = { width: cropped, height: Math.round(cropped / ratio) };
    if (size.width * size.height < LEAST_PIXELS) return [];
    const crop = focus === undefined ? { height: size.height } : { height: size.height, box: cropBox({ width, height }, ratio, focus) };
    return [{ url: `/assets/${assetName(src)}-${shape}${place}.${key.slice(0, ADDRESS_DIGITS)}.jpg`, width: size.width, format: 'jpeg', crop }];
  });
}

/** The name of a rendition in the cache: it depends on what the picture shows, not on what it is called. */
export function cacheName({ src, key }: Pick<Picture, 'src' | 'key'>, { url }: Rendition): string {
  return `${key}${url.slice(`/assets/${assetName(src)}`.length).replace(`.${key.slice(0, ADDRESS_DIGITS)}`, '')}`;
}

/** Begins the name of a file in the cache that is being written. */
export const UNFINISHED = 'unfinished.';

function atMost(width: number, wanted: readonly number[]): number[] {
  return [...new Set(wanted.map((w) => Math.min(w, width)))];
}

/** An ASCII file name that still says what the picture was called. */
function assetName(src: string): string {
  const base = src.slice(src.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const ascii = base.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  return ascii === '' ? 'picture' : ascii;
}
