import type { PageView } from '../queries/view-models.ts';

/**
 * The route of Astro that prints a page: its own address, but for pages that share their addresses with those of another kind. A redirect may lie
 * anywhere, at addresses that Astro keeps for itself too. A live story has more style sheets than an article, which then need not carry them.
 *
 * @param path the page's address
 */
export function templateRoute(path: string, view: PageView): string {
  if (view.kind === 'redirect') return '/redirect/';
  return view.kind === 'article' && view.live !== undefined ? `/live-story${path}` : path;
}
