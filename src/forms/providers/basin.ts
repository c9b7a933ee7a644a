import { OWN_NAMES, type ProviderProfile } from '../provider-profile.ts';

/**
 * Basin, `https://usebasin.com/f/FORM_ID`. It takes cross-origin requests; with `Accept: application/json` status 200 is
 * good, and anything else comes with `{ error }` for the whole form. Where the reader goes without script is set in its
 * dashboard (`redirect_url`). The name of the honeypot is the form's own setting; `_gotcha` is what a new form has.
 *
 * Read 2026-11: https://docs.usebasin.com/guides/form-features/ajax, https://docs.usebasin.com/guides/api/api-forms/ and
 * https://docs.usebasin.com/spam-protection/advanced-filters
 */
export const basin: ProviderProfile = {
  fields: { ...OWN_NAMES, text: 'message' },
  encoding: 'multipart',
  honeypot: '_gotcha',
  success: {},
};
