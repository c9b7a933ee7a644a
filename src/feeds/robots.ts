import type { RobotsView } from '../queries/machine-views.ts';

/** A robots.txt that lets everyone in and names the sitemaps, RFC 9309. */
export function robots({ sitemaps }: RobotsView): string {
  return ['User-agent: *', 'Disallow:', '', ...sitemaps.map((url) => `Sitemap: ${url}`), ''].join('\n');
}
