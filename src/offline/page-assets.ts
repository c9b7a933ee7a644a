/** Addresses of files that a page needs to look and work as it does: style sheets, scripts, fonts. Pictures are kept as they are shown. */
const ASSET = /(?:\s(?:href|src)="|url\(["']?)([^"')\s]*\/assets\/[^"')\s/]+\.(?:css|js|woff2))["')]/g;

/**
 * The files that a page needs, each once, as the page names them.
 *
 * @param html a page of the site
 * @example pageAssets('<script src="/assets/a.12345678.js">') // ['/assets/a.12345678.js']
 */
export function pageAssets(html: string): string[] {
  return [...new Set([...html.matchAll(ASSET)].map(([, address = '']) => address))];
}

/** Whether a page is not to be kept: a tombstone, a draft, or the page for unknown addresses say so to search engines too. */
export function isNotKept(html: string): boolean {
  return /<meta name="robots" content="[^"]*noindex/.test(html);
}
