/**
 * The order in which files become public: whatever refers to a file comes after it. A reader in the middle of a
 * publish may see a list that lacks the newest article, and never one that links to a page which is not there.
 *
 * - `asset`: what pages load: `assets/`, the search index's pieces, other static files
 * - `article`: articles, which refer to assets
 * - `page`: other pages: standalone ones, redirects, the search page
 * - `list`: sections, agencies, authors, tags, archive, latest: they link to articles
 * - `front`: where readers and machines begin: the home page, feeds, sitemaps, the search entry
 */
export const FILE_CLASSES = ['asset', 'article', 'page', 'list', 'front'] as const;
export type FileClass = (typeof FILE_CLASSES)[number];

const LISTS = /^(?:section|agency|author|tag|archive|latest)\//;
const FEEDS = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/;
const SITEMAPS = /^(?:sitemap\.xml|news-sitemap\.xml|sitemaps\/.+\.xml|robots\.txt)$/;
const SEARCH_ENTRY = /^pagefind\/shards\.pf_meta$/;
const SEARCH_TEXT = /^pagefind\/text\/[^/]+\.pf_text$/;

/**
 * The class of a file, by its path.
 *
 * @example fileClass('news/14001102013/index.html') // 'article'
 */
export function fileClass(path: string): FileClass {
  if (path === 'index.html' || isFeed(path) || isSitemap(path) || isSearchEntry(path)) return 'front';
  if (!path.endsWith('.html')) return 'asset';
  if (path.startsWith('news/')) return 'article';
  return LISTS.test(path) ? 'list' : 'page';
}

/** Whether a file is an RSS, Atom or JSON feed of the site or of a section. */
export function isFeed(path: string): boolean {
  return FEEDS.test(path);
}

/** Whether a file is a sitemap, or `robots.txt`, which names them. */
export function isSitemap(path: string): boolean {
  return SITEMAPS.test(path);
}

/** Whether a file is what a search result shows of an article. Its name stays when the article changes. */
export function isSearchText(path: string): boolean {
  return SEARCH_TEXT.test(path);
}

/** Whether a file is what the browser's search reads first, and which names the pieces of the index. */
export function isSearchEntry(path: string): boolean {
  return SEARCH_ENTRY.test(path);
}
