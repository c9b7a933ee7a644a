import type { SiteConfig } from '../config/site-config.ts';

/** The origins that the newsroom's forms are sent to, each once, for the content security policy: `https://forms.example`. */
export function formOrigins({ forms }: Pick<SiteConfig, 'forms'>): string[] {
  const actions = [forms.comments?.action, forms.newsletter?.action].filter((action) => action !== undefined);
  return [...new Set(actions.map((action) => new URL(action).origin))].sort();
}
