const FEEDS = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/;
const SITEMAPS = /^(?:sitemap\.xml|news-sitemap\.xml|sitemaps\/.+\.xml|robots\.txt)$/;
const SEARCH_ENTRY = /^pagefind\/(?:.+\/)?pagefind-entry\.json$/;

/** Whether a file is an RSS, Atom or JSON feed of the site or of a section. */
export function isFeed(path: string): boolean {
  return FEEDS.test(path);
}

/** Whether a file is a sitemap, or `robots.txt`, which names them. */
export function isSitemap(path: string): boolean {
  return SITEMAPS.test(path);
}

/** Whether a file is what the browser's search reads first, and which names the pieces of the index. */
export function isSearchEntry(path: string): boolean {
  return SEARCH_ENTRY.test(path);
}
