import type { MachineTextView } from '../queries/machine-views.ts';
import { atom } from './atom.ts';
import { fragmentJson } from './fragment-json.ts';
import { jsonFeed } from './json-feed.ts';
import { robots } from './robots.ts';
import { rss } from './rss.ts';
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts';

/** The text of a file that programs read. The same view always gives the same text. */
export function machineText(view: MachineTextView): string {
  switch (view.kind) {
    case 'feed': return { rss, atom, json: jsonFeed }[view.format](view);
    case 'sitemap': return sitemap(view);
    case 'sitemap-index': return sitemapIndex(view);
    case 'news-sitemap': return newsSitemap(view);
    case 'robots': return robots(view);
    case 'live': case 'breaking': case 'boxes': return fragmentJson(view);
  }
}
