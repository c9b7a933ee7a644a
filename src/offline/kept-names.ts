/**
 * The names of a site's caches. Other sites may lie on the same host, whose caches are not ours.
 *
 * @param root where the site begins on its host, with a slash at both ends
 */
export function cacheNames(root: string): { readonly pages: string; readonly assets: string } {
  return { pages: `${cachePrefix(root)}pages-1`, assets: `${cachePrefix(root)}assets-1` };
}

/** How the names of all caches of a site begin, those of former versions too. */
export function cachePrefix(root: string): string {
  return `khabar:${root}:`;
}

/** The page that lists what is kept, below the site's root. */
export const OFFLINE_PAGE = 'offline/';
