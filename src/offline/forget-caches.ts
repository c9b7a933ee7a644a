import { cachePrefix } from './kept-names.ts';

/**
 * Forgets what is kept of a site, by versions of its service worker that are gone too.
 *
 * @param root where the site begins on its host, with a slash at both ends
 * @param but names of caches that stay
 */
export async function forgetCaches(root: string, but: readonly string[] = []): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(root)) && !but.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
