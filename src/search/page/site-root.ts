import { required } from './element.ts';

/**
 * The address of a page or file of the site, wherever on its host the site begins: the search page says that.
 *
 * @param path below the site's root, with a slash before it or without: `/news/1/`
 */
export function onSite(path: string): string {
  const root = required<HTMLElement>('[data-root]').dataset['root'] ?? '/';
  return root + path.replace(/^\//, '');
}
