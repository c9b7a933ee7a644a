import type { Oklch } from './oklch.ts';
import { parseHex, type Srgb } from './srgb.ts';

/** The schemes in which a page is shown. */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What texts in the accent stand on in a scheme. */
export interface Paper {
  readonly paper: Srgb;
  /** Boxes and the footer. */
  readonly tint: Srgb;
  /** The ink on a button in the accent, where it is not the paper. */
  readonly ink: Srgb;
  /** The lightness and chroma of the accent's own tint. */
  readonly accentTint: Omit<Oklch, 'hue'>;
}

/** The same as `--paper` and `--tint` in `styles/tokens.css`: a test holds them together. */
export const PAPERS: Readonly<Record<Scheme, Paper>> = {
  light: { paper: colour('#ffffff'), tint: colour('#f3f6f6'), ink: colour('#0c1213'), accentTint: { lightness: 0.95, chroma: 0.018 } },
  dark: { paper: colour('#121517'), tint: colour('#1b2022'), ink: colour('#0c1213'), accentTint: { lightness: 0.26, chroma: 0.025 } },
};

function colour(hex: string): Srgb {
  const parsed = parseHex(hex);
  if (parsed === undefined) throw new TypeError(`${hex} is no colour`);
  return parsed;
}
