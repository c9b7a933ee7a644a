import type { AccentColours } from '../config/colour/accent.ts';
import type { DesignConfig } from '../config/design-config.ts';

/** How the newspaper looks where that is not the engine's own way. */
export interface DesignView {
  /** A style sheet of the newsroom's colours, for every page. */
  readonly css?: string;
}

/**
 * The newsroom's looks for its pages. The colours come as a style sheet that overrides the tokens, so that the templates are the
 * same for all newsrooms and are not compiled anew for one. It is for screens: what is printed is black on white.
 */
export function designView({ colours }: Pick<DesignConfig, 'colours'>): DesignView {
  if (colours === undefined) return {};
  const { light, dark } = colours;
  const first = light === undefined ? '' : `:root{${tokens(light)}}`;
  // A reader's choice goes before the system's: see styles/tokens.css.
  const chosen = `:root[data-theme=dark]{${tokens(dark)}}`;
  const system = `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${tokens(dark)}}}`;
  return { css: `@media screen{${first}${chosen}${system}}` };
}

function tokens({ accent, accentTint, onAccent }: AccentColours): string {
  return `--accent:${accent};--accent-tint:${accentTint};--on-accent:${onAccent}`;
}
