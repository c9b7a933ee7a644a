import { OWN_NAMES, type ProviderProfile } from '../provider-profile.ts';

/**
 * An endpoint of the newsroom's own. It gets a plain HTML form. It may answer with a redirect to a page of thanks, as to any
 * form, or with JSON: then a status from 200 to 299 says that the form was received, and `errors` what is wrong with
 * which field, `{ "errors": { "email": "…" } }`. Each of these can be set otherwise in `site.yml`.
 *
 * To be read by script at all, the answer needs `Access-Control-Allow-Origin`; without it the reader is offered to send the
 * form without script. https://fetch.spec.whatwg.org/#http-cors-protocol (read 2026-11)
 */
export const custom: ProviderProfile = {
  fields: OWN_NAMES,
  encoding: 'urlencoded',
  next: '_next',
  honeypot: '_gotcha',
  success: { redirect: true },
  errors: 'errors',
};
