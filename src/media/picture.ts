/** One file that was made of a picture. */
export interface Rendition {
  /** Site-relative address: `/assets/lake-960.1a2b3c4d.webp`. */
  readonly url: string;
  readonly width: number;
  readonly format: 'webp' | 'jpeg';
  /** The height that the picture is cropped to; absent where it is shown whole. */
  readonly height?: number;
}

/** A picture of the newsroom, as it is published. Sizes are in pixels, orientation applied. */
export interface Picture {
  /** The path below `content/`: `media/lake.jpg`. */
  readonly src: string;
  /** Hash of the source's bytes. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** Mean colour, `#rrggbb`, shown until the picture has come. */
  readonly color: string;
  /** From the narrowest WebP to the widest, then the JPEG that every browser reads. */
  readonly renditions: readonly Rendition[];
  /** Crops in the shapes that search engines show, made of pictures that lead an article only. */
  readonly shapes: readonly Rendition[];
}

/** The widths that the layout asks for; a picture is never enlarged. */
const WIDTHS = [480, 960, 1600] as const;
/** The width of the JPEG: it serves old browsers and social cards. */
const FALLBACK_WIDTH = 1200;

/**
 * The files to be made of a picture. Their names carry the hash of the source and of the recipe, so that
 * they can be cached for ever.
 */
export function planRenditions(src: string, hash: string, width: number): Rendition[] {
  const name = assetName(src);
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
  const short = hash.slice(0, 10);
  return [
    ...widths.map((w): Rendition => ({ url: `/assets/${name}-${w}.${short}.webp`, width: w, format: 'webp' })),
    { url: `/assets/${name}.${short}.jpg`, width: Math.min(FALLBACK_WIDTH, width), format: 'jpeg' },
  ];
}

/**
 * The shapes of an article's picture that Google asks for, with at least 50,000 pixels each:
 * https://developers.google.com/search/docs/appearance/structured-data/article#article-types
 */
const SHAPES = [['16x9', 16 / 9], ['4x3', 4 / 3], ['1x1', 1]] as const;
const LEAST_PIXELS = 50_000;

/** The crops to be made of a picture: as large as it allows, up to the width of social cards, and none that would be too small. */
export function planShapes(src: string, hash: string, width: number, height: number): Rendition[] {
  return SHAPES.flatMap(([shape, ratio]): Rendition[] => {
    const cropped = Math.floor(Math.min(FALLBACK_WIDTH, width, height * ratio));
    const size = { width: cropped, height: Math.round(cropped / ratio) };
    if (size.width * size.height < LEAST_PIXELS) return [];
    return [{ url: `/assets/${assetName(src)}-${shape}.${hash.slice(0, 10)}.jpg`, ...size, format: 'jpeg' }];
  });
}

/** An ASCII file name that still says what the picture was called. */
function assetName(src: string): string {
  const base = src.slice(src.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const ascii = base.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  return ascii === '' ? 'picture' : ascii;
}
