/** RSS, Atom and JSON feeds of the site and its lists, as a pattern of whole paths below the site's root. */
export const FEED_FILES = '(?:.+/)?(?:feed\\.xml|atom\\.xml|feed\\.json)';
/** Sitemaps, and `robots.txt`, which names them. */
export const SITEMAP_FILES = 'sitemap\\.xml|news-sitemap\\.xml|sitemaps/.+\\.xml|robots\\.txt';
/** What the browser's search reads first, and which names the pieces of the index. */
export const SEARCH_ENTRIES = 'pagefind/shards\\.pf_meta';
/** What search results show of articles. A name stays when its article changes. */
export const SEARCH_TEXTS = 'pagefind/text/[^/]+\\.pf_text';

/** What scripts of pages ask for while readers read: new updates of a live story, breaking news, the shared boxes. */
export const FRESH_FILES = 'news/[^/]+/live\\.json|fragments/[^/]+\\.json';

const fresh = new RegExp(`^(?:${FRESH_FILES})$`);

const [feeds, sitemaps, searchEntries] = [FEED_FILES, SITEMAP_FILES, SEARCH_ENTRIES].map((files) => new RegExp(`^(?:${files})$`));

/** Whether a file is an RSS, Atom or JSON feed of the site or of a list. */
export function isFeed(path: string): boolean {
  return feeds?.test(path) === true;
}

/** Whether a file is a sitemap, or `robots.txt`. */
export function isSitemap(path: string): boolean {
  return sitemaps?.test(path) === true;
}

/** Whether a file is what the browser's search reads first. */
export function isSearchEntry(path: string): boolean {
  return searchEntries?.test(path) === true;
}

/** Whether a file is what scripts of pages ask for while readers read. */
export function isFresh(path: string): boolean {
  return fresh.test(path);
}

/** Whether a file is what many pages show a part of: breaking news, the shared boxes. */
export function isShared(path: string): boolean {
  return isFresh(path) && path.startsWith('fragments/');
}
