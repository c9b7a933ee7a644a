import { escapeHtml } from '../queries/escape-html.ts';
import type { PageView } from '../queries/view-models.ts';
import { scriptJson } from './json-ld/script-json.ts';
import { structuredData } from './json-ld/structured-data.ts';
import { socialMeta } from './social-meta.ts';

/** All that a page's head says to programs other than browsers, as HTML: feeds, social cards, rules for crawlers, JSON-LD. */
export function headMarkup(view: PageView): string {
  const { noindex, noNewsIndex, feeds } = view.head;
  return [
    // A large picture is what Google's Discover shows: https://developers.google.com/search/docs/appearance/google-discover
    `<meta name="robots" content="${noindex === true ? 'noindex' : 'max-image-preview:large'}">`,
    noNewsIndex === true ? '<meta name="Googlebot-News" content="noindex">' : '',
    ...feeds.map(({ title, type, href }) => `<link rel="alternate" type="${type}" title="${escapeHtml(title)}" href="${escapeHtml(encodeURI(href))}">`),
    ...socialMeta(view).map(({ key, name, content }) => `<meta ${key}="${name}" content="${escapeHtml(content)}">`),
    ...structuredData(view).map((thing) => `<script type="application/ld+json">${scriptJson(thing)}</script>`),
  ].join('');
}
