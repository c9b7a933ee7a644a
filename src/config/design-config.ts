import { z } from 'zod';
import { toPersianDigits } from '../persian/digits.ts';
import { accentColours, accentContrast, darkAccent, readableAccent, type AccentColours } from './colour/accent.ts';
import { LEAST_CONTRAST } from './colour/contrast.ts';
import type { Scheme } from './colour/papers.ts';
import { parseHex, toHex, type Srgb } from './colour/srgb.ts';
import { designMessages } from './design-messages.ts';

/** A colour that can be read in a scheme, on each ground that the accent stands on. */
function accent(scheme: Scheme) {
  return z.string().trim().transform((text, context): Srgb => {
    const colour = parseHex(text);
    if (colour === undefined) {
      context.addIssue({ code: 'custom', message: designMessages.colour });
      return z.NEVER;
    }
    const ratio = accentContrast(colour, scheme);
    if (ratio >= LEAST_CONTRAST) return colour;
    const near = toHex(readableAccent(colour, scheme));
    context.addIssue({ code: 'custom', message: designMessages.contrast(text, persianRatio(ratio), persianRatio(LEAST_CONTRAST), near, scheme) });
    return z.NEVER;
  });
}

/** One place after the point, rounded down: what does not pass must not look as if it did. */
function persianRatio(ratio: number): string {
  return toPersianDigits((Math.floor(ratio * 10) / 10).toFixed(1)).replace('.', '\u066B');
}

/** How the newspaper looks: `design` in `site.yml`. */
export const designSchema = z.strictObject({
  /**
   * The one colour beside ink and paper, for links, kickers and buttons: `#8c1d2f`. It must be readable on the paper of the light
   * scheme, by WCAG 2.2. Default: the engine's turquoise.
   */
  accent: accent('light').optional(),
  /** The same for dark paper. Default: a light shade of `accent`. */
  accentDark: accent('dark').optional(),
  /** A picture in place of the name at the top of pages, below `content/`: `media/logo.png`. The name is its description. */
  logo: z.string().trim().regex(/^media\/\S/, designMessages.logo).optional(),
}).transform(({ accent: light, accentDark: dark, logo }): DesignConfig => {
  const base = light ?? dark;
  return {
    ...(base === undefined ? {} : { colours: { ...(light === undefined ? {} : { light: accentColours(light, 'light') }), dark: accentColours(dark ?? darkAccent(base), 'dark') } }),
    ...(logo === undefined ? {} : { logo }),
  };
});

/** The looks, read and made certain. */
export interface DesignConfig {
  /** The accent where the newsroom has its own. */
  readonly colours?: { readonly light?: AccentColours; readonly dark: AccentColours };
  /** Path of the logo below `content/`. */
  readonly logo?: string;
}

export const DESIGN_KEYS = ['accent', 'accentDark', 'logo'];
