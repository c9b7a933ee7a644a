import { OWN_NAMES, type ProviderProfile } from '../provider-profile.ts';

/**
 * Getform (by now Forminit), `https://getform.io/f/FORM_ID`. With `Accept: application/json` a status from 200 to 299 is good.
 * Where the reader goes without script is set in its dashboard. `_gotcha` is its honeypot.
 *
 * The provider's own pages could not be read in 2026-11. This is what public sites rely on that post to it; errors of
 * fields are therefore told for the whole form.
 */
export const getform: ProviderProfile = {
  fields: { ...OWN_NAMES, text: 'message' },
  encoding: 'multipart',
  honeypot: '_gotcha',
  success: {},
};
