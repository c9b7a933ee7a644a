import type { ProviderProfile } from '../provider-profile.ts';

/**
 * Staticman, `https://HOST/v3/entry/SERVICE/USER/REPOSITORY/BRANCH/PROPERTY`: it commits what it receives, so that comments come
 * back as files. With `path: content/comments/{options.slug}` in its `staticman.yml` they lie where Khabar reads
 * them. It answers `{ success: true, fields }`, or status 500 with `errorCode` and, for wrong fields, their names under
 * `data`. It goes to `options[redirect]` when that is sent, and then answers nothing else. It refuses fields that its
 * configuration does not allow, and knows no honeypot.
 *
 * Read 2026-11: its source, github.com/eduardoboucas/staticman: controllers/process.js, lib/Staticman.js, server.js
 */
export const staticman: ProviderProfile = {
  fields: { name: 'fields[name]', email: 'fields[email]', text: 'fields[message]', article: 'options[slug]', parent: 'options[parent]' },
  encoding: 'urlencoded',
  hidden: (_, page): Record<string, string> => (page === undefined ? {} : { 'options[slug]': page.code }),
  next: 'options[redirect]',
  success: { answer: ['success', 'true'] },
  errors: 'data',
};
