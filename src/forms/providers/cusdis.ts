import type { ProviderProfile } from '../provider-profile.ts';

/**
 * Cusdis, `https://HOST/api/open/comments`: comments only, with the `appId` among the hidden values of the settings. It takes
 * JSON, and URL-encoded forms alike, and answers `{ data }`, or a status of 400 or more. It sends nobody on: without script the
 * reader sees its answer.
 *
 * Read 2026-11: its source, github.com/djyde/cusdis: pages/api/open/comments.ts
 */
export const cusdis: ProviderProfile = {
  fields: { name: 'nickname', email: 'email', text: 'content', article: 'pageUrl', parent: 'parentId' },
  encoding: 'json',
  action: 'https://cusdis.com/api/open/comments',
  hidden: (_, page): Record<string, string> => (page === undefined ? {} : { pageId: page.code, pageTitle: page.title }),
  success: {},
};
