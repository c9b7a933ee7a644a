import type { SiteConfig } from '../config/site-config.ts';

/** The origins that the newsroom's forms and its search elsewhere are sent to, each once, for the content security policy: `https://forms.example`. */
export function formOrigins({ forms, search }: Pick<SiteConfig, 'forms'> & Partial<Pick<SiteConfig, 'search'>>): string[] {
  const actions = [forms.comments?.action, forms.newsletter?.action, search?.external?.action].filter((action) => action !== undefined);
  return [...new Set(actions.map((action) => new URL(action).origin))].sort();
}
