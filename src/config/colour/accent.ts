import { contrast, LEAST_CONTRAST } from './contrast.ts';
import { fromOklch, toOklch } from './oklch.ts';
import { PAPERS, type Scheme } from './papers.ts';
import { parseHex, toHex, type Srgb } from './srgb.ts';

/** The accent of a newsroom in one scheme; colours as CSS has them: `#006870`. */
export interface AccentColours {
  readonly accent: string;
  /** A breath of it, behind marked words and days. */
  readonly accentTint: string;
  /** Letters on a button in the accent. */
  readonly onAccent: string;
}

/** How much lighter or darker a proposal is at each try, in OKLCH's lightness. */
const STEP = 0.005;

/** The tint of an accent in a scheme: its hue, and the scheme's lightness. */
function tintOf(accent: Srgb, scheme: Scheme): Srgb {
  const { hue, chroma } = toOklch(accent);
  const { accentTint } = PAPERS[scheme];
  // A grey has no hue to show.
  return rounded(fromOklch({ ...accentTint, chroma: Math.min(chroma, accentTint.chroma), hue }));
}

/** As the page shows it: what is measured is what is printed. */
function rounded(colour: Srgb): Srgb {
  return parseHex(toHex(colour)) as Srgb;
}

/**
 * The least contrast of texts in an accent: on paper, on tint and on its own tint. Letters on a button are the paper or the ink,
 * whichever is read better, so that they are never less readable than that.
 *
 * @example accentContrast(parseHex('#006870'), 'light') // 5.6…
 */
export function accentContrast(accent: Srgb, scheme: Scheme): number {
  const { paper, tint } = PAPERS[scheme];
  return Math.min(...[paper, tint, tintOf(accent, scheme)].map((ground) => contrast(accent, ground)));
}

/**
 * The nearest shade of a colour that can be read in a scheme: of the same hue, darker on light paper and lighter on dark. A
 * colour that can be read is left as it is.
 */
export function readableAccent(colour: Srgb, scheme: Scheme): Srgb {
  const { lightness, chroma, hue } = toOklch(colour);
  const step = scheme === 'light' ? -STEP : STEP;
  let found = colour;
  for (let shade = lightness; accentContrast(found, scheme) < LEAST_CONTRAST; shade += step) found = rounded(fromOklch({ lightness: shade, chroma, hue }));
  return found;
}

/** How light the accent of the dark scheme is when the newsroom does not say: OKLCH's lightness of the engine's own. */
const DARK_LIGHTNESS = 0.77;
/** Strong colours dazzle on dark paper. */
const DARK_CHROMA = 0.13;

/** The shade of an accent for dark paper. */
export function darkAccent(accent: Srgb): Srgb {
  const { lightness, chroma, hue } = toOklch(accent);
  return readableAccent(rounded(fromOklch({ lightness: Math.max(lightness, DARK_LIGHTNESS), chroma: Math.min(chroma, DARK_CHROMA), hue })), 'dark');
}

/** All colours that follow from an accent in a scheme. */
export function accentColours(accent: Srgb, scheme: Scheme): AccentColours {
  const { paper, ink } = PAPERS[scheme];
  const onAccent = contrast(accent, paper) >= contrast(accent, ink) ? paper : ink;
  return { accent: toHex(accent), accentTint: toHex(tintOf(accent, scheme)), onAccent: toHex(onAccent) };
}
