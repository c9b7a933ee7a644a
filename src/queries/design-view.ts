import type { AccentColours } from '../config/colour/accent.ts';
import type { DesignConfig } from '../config/design-config.ts';
import type { LogoView } from './logo-view.ts';

/** How the newspaper looks where that is not the engine's own way. */
export interface DesignView {
  /** A style sheet of the newsroom's colours, for every page. */
  readonly css?: string;
  /** In place of the name at the top of pages. */
  readonly logo?: LogoView;
}

/** As high as the name that it stands for, at most as wide as a phone leaves it, and without the point of the name. */
const LOGO_CSS = '.masthead .wordmark img{inline-size:auto;block-size:clamp(2.5rem,2rem + 2vw,3.5rem);max-inline-size:14rem;object-fit:contain;object-position:100%}.masthead .wordmark a::after{content:none}';

/**
 * The newsroom's looks for its pages. The colours come as a style sheet that overrides the tokens, so that the templates are the
 * same for all newsrooms and are not compiled anew for one. It is for screens: what is printed is black on white.
 */
export function designView({ colours, logo }: DesignConfig): Pick<DesignView, 'css'> {
  const css = (colours === undefined ? '' : coloursCss(colours)) + (logo === undefined ? '' : LOGO_CSS);
  return css === '' ? {} : { css };
}

function coloursCss({ light, dark }: NonNullable<DesignConfig['colours']>): string {
  const first = light === undefined ? '' : `:root{${tokens(light)}}`;
  // A reader's choice goes before the system's: see styles/tokens.css.
  const chosen = `:root[data-theme=dark]{${tokens(dark)}}`;
  const system = `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${tokens(dark)}}}`;
  return `@media screen{${first}${chosen}${system}}`;
}

function tokens({ accent, accentTint, onAccent }: AccentColours): string {
  return `--accent:${accent};--accent-tint:${accentTint};--on-accent:${onAccent}`;
}
