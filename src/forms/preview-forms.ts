import type { FormConfig, SiteConfig } from '../config/site-config.ts';

/** The address of the preview's own endpoint, on loopback. */
export const INBOX_PATH = '/_khabar/inbox/';

/**
 * The forms of the preview: whatever the settings say, they are sent to the preview itself, so that they can be tried
 * without an account and no provider hears of it.
 */
export const PREVIEW_FORMS: Required<SiteConfig['forms']> = { comments: inboxForm('comments'), newsletter: inboxForm('newsletter') };

function inboxForm(kind: 'comments' | 'newsletter'): FormConfig {
  return { provider: 'custom', action: INBOX_PATH + kind, fields: {}, askEmail: true, hidden: {} };
}
