import { OWN_NAMES, type ProviderProfile } from '../provider-profile.ts';

/**
 * Netlify Forms: the host finds forms with `data-netlify` in the pages that are deployed, and takes what is posted to any page
 * of the site under their `form-name`, URL-encoded. The page that is posted to is the one that the reader sees next.
 * There are no errors of fields: any status from 200 to 299 is good.
 *
 * Read 2026-11: https://docs.netlify.com/manage/forms/setup/ and the guide that Netlify publishes beside it,
 * github.com/netlify/context-and-tools, skills/netlify-forms
 */
export const netlify: ProviderProfile = {
  fields: { ...OWN_NAMES, text: 'message' },
  encoding: 'urlencoded',
  action: 'own-site',
  hidden: (kind) => ({ 'form-name': kind }),
  honeypot: 'bot-field',
  success: {},
  attributes: (kind) => ({ name: kind, 'data-netlify': 'true', 'netlify-honeypot': 'bot-field' }),
};
