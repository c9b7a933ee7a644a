import { OWN_NAMES, type ProviderProfile } from '../provider-profile.ts';

/**
 * Formspree, `https://formspree.io/f/FORM_ID`. With `Accept: application/json` it answers `{ ok: true, next }`, or `{ error }`,
 * or `{ errors: [{ code, field, message }] }`. `_gotcha` is its honeypot; it goes to `_next` on paid plans.
 *
 * Read 2026-11: the provider's client (github.com/formspree/formspree-js, formspree-core, submission.ts) and
 * https://help.formspree.io/hc/en-us/articles/360013580813-Honeypot-spam-filtering
 */
export const formspree: ProviderProfile = {
  fields: { ...OWN_NAMES, text: 'message' },
  encoding: 'multipart',
  next: '_next',
  honeypot: '_gotcha',
  success: {},
  errors: 'errors',
};
