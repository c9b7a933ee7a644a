import { fromLinear, toLinear, type Srgb } from './srgb.ts';

/**
 * A colour by what people see: https://www.w3.org/TR/css-color-4/#ok-lab. Equal steps look equal, so that a shade of the same hue
 * is found by changing the lightness alone.
 */
export interface Oklch {
  /** 0 black to 1 white. */
  readonly lightness: number;
  /** 0 grey to about 0.37, the strongest of sRGB. */
  readonly chroma: number;
  /** An angle in radians. */
  readonly hue: number;
}

/** The matrices are those of https://bottosson.github.io/posts/oklab/ */
export function toOklch(colour: Srgb): Oklch {
  const [r, g, b] = colour.map(toLinear) as unknown as Srgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, chroma: Math.hypot(a, bb), hue: Math.atan2(bb, a) };
}

/** The colour that screens show: one that is too strong for them keeps its lightness and hue, and loses chroma. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Srgb {
  const wanted = unbounded(lightness, chroma, hue);
  if (isShown(wanted)) return bounded(wanted);
  let [shown, tooMuch] = [0, chroma];
  // Twenty halvings leave an error far below one of 256 steps.
  for (let step = 0; step < 20; step += 1) {
    const middle = (shown + tooMuch) / 2;
    if (isShown(unbounded(lightness, middle, hue))) shown = middle;
    else tooMuch = middle;
  }
  return bounded(unbounded(lightness, shown, hue));
}

function unbounded(lightness: number, chroma: number, hue: number): Srgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** A rounding error is no colour that cannot be shown. */
const TOLERANCE = 1e-4;

function isShown(colour: Srgb): boolean {
  return colour.every((channel) => channel >= -TOLERANCE && channel <= 1 + TOLERANCE);
}

function bounded(colour: Srgb): Srgb {
  return colour.map((channel) => Math.min(1, Math.max(0, channel))) as unknown as Srgb;
}
