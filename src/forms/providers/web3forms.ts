import { OWN_NAMES, type ProviderProfile } from '../provider-profile.ts';

/**
 * Web3Forms: one address for all, and the form's own `access_key` among the hidden values of the settings. It answers
 * `{ success, message }`. Without script it goes to `redirect`. Its honeypot `botcheck` is a box that people do not tick;
 * an empty text field by that name is the same to it.
 *
 * Read 2026-11: https://docs.web3forms.com/getting-started/api-reference
 */
export const web3forms: ProviderProfile = {
  fields: { ...OWN_NAMES, text: 'message' },
  encoding: 'json',
  action: 'https://api.web3forms.com/submit',
  next: 'redirect',
  honeypot: 'botcheck',
  success: { answer: ['success', 'true'] },
};
