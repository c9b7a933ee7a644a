import { originalOf } from '../domain/compressed-copy.ts';
import { isFeed, isFresh, isSearchEntry, isShared, isSitemap } from '../domain/machine-files.ts';

/**
 * The order in which files become public: whatever refers to a file comes after it. A reader in the middle of a
 * publish may see a list that lacks the newest article, and never one that links to a page which is not there.
 *
 * - `asset`: what pages load: `assets/`, the search index's pieces, other static files
 * - `article`: articles and the updates of live ones, which refer to assets
 * - `page`: other pages: standalone ones, redirects, the search page
 * - `list`: sections, agencies, authors, tags, archive, latest: they link to articles
 * - `front`: where readers and machines begin: the home page, the boxes that pages share, feeds, sitemaps, the search entry
 */
export const FILE_CLASSES = ['asset', 'article', 'page', 'list', 'front'] as const;
export type FileClass = (typeof FILE_CLASSES)[number];

const LISTS = /^(?:section|agency|author|tag|archive|latest|lite)\//;

/**
 * The class of a file, by its path; a compressed copy has that of its file.
 *
 * @example fileClass('news/14001102013/index.html') // 'article'
 */
export function fileClass(file: string): FileClass {
  const path = originalOf(file);
  if (path === 'index.html' || isShared(path) || isFeed(path) || isSitemap(path) || isSearchEntry(path)) return 'front';
  if (!path.endsWith('.html') && !isFresh(path)) return 'asset';
  if (path.startsWith('news/') || (path.startsWith('lite/') && path !== 'lite/index.html')) return 'article';
  return LISTS.test(path) ? 'list' : 'page';
}
