/** One file that was made of a picture. */
export interface Rendition {
  /** Site-relative address: `/assets/lake-960.1a2b3c4d.webp`. */
  readonly url: string;
  readonly width: number;
  readonly format: 'webp' | 'jpeg';
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

/** An ASCII file name that still says what the picture was called. */
function assetName(src: string): string {
  const base = src.slice(src.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const ascii = base.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  return ascii === '' ? 'picture' : ascii;
}
