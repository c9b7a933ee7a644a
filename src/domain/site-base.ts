/**
 * The path under which a site lies on its host, with a slash at both ends.
 *
 * @param siteUrl the site's address without a closing slash
 * @example siteBase('https://khabar.example') // '/'
 * @example siteBase('https://x.example/news') // '/news/'
 */
export function siteBase(siteUrl: string): string {
  const { pathname } = new URL(siteUrl);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

/**
 * The address of a page as its host knows it.
 *
 * @param base as {@link siteBase} gives it
 * @param path the site's own address of the page: `/news/14001102013/`
 * @example underBase('/news/', '/section/sport/') // '/news/section/sport/'
 */
export function underBase(base: string, path: string): string {
  return base + path.slice(1);
}
