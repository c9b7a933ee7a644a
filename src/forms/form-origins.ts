import type { SiteConfig } from '../config/site-config.ts';
import { profileOf } from './provider-profiles.ts';

/**
 * The origins to which the newsroom's forms are sent, each once, sorted: what a content security policy has to allow in
 * `form-action` and `connect-src` besides `'self'`. A form that is sent to the site itself adds nothing.
 *
 * `form-action` needs `'self'` too: an endpoint sends the browser back to the site's page of thanks, and browsers hold
 * redirects to the same rule. https://www.w3.org/TR/CSP3/#directive-form-action
 *
 * @example formOrigins({ …, forms: { comments: { provider: 'formspree', action: 'https://formspree.io/f/x' } } }) // ['https://formspree.io']
 */
export function formOrigins({ url, forms }: Pick<SiteConfig, 'url' | 'forms'>): string[] {
  const actions = [forms.comments, forms.newsletter].flatMap((form) => (form === undefined ? [] : [profileOf(form).action]));
  const origins = actions.filter((action) => action !== undefined && action !== 'own-site').map((action) => new URL(action as string).origin);
  // The site may lie below a folder of its origin.
  const own = new URL(url).origin;
  return [...new Set(origins)].filter((origin) => origin !== own).sort();
}
