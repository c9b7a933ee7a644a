import { OWN_NAMES, type ProviderProfile } from '../provider-profile.ts';

/**
 * Formcarry, `https://formcarry.com/s/FORM_ID`. With `Accept: application/json` it answers `{ code: 200, status: 'success' }`,
 * or another code and a `message` for the whole form. Where the reader goes without script is set in its dashboard
 * (`returnUrl`), not by a field. `_gotcha` is its honeypot.
 *
 * Read 2026-11: https://docs.formcarry.com/formcarry-api/forms-api, and the examples for fetch that the provider hands out,
 * which ask for `code === 200`
 */
export const formcarry: ProviderProfile = {
  fields: { ...OWN_NAMES, text: 'message' },
  encoding: 'multipart',
  honeypot: '_gotcha',
  success: { answer: ['code', '200'] },
};
