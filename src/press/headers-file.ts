import { CACHE_CONTROL, type CacheKind } from '../domain/cache-policy.ts';
import { underBase } from '../domain/site-base.ts';
import type { HostRules } from './host-rules.ts';

/** How many rules Cloudflare reads: https://developers.cloudflare.com/pages/configuration/headers/ (November 2026). */
const MAX_RULES = 100;

/** Lists that have an id in their address. */
const LISTS = ['section', 'agency', 'author', 'tag'] as const;

/**
 * Addresses and how long they are kept. No two match one address: Cloudflare joins the values of all rules that match. What
 * is in none of them is kept as the host likes, which on both hosts is asking anew each time.
 */
const CACHED: readonly (readonly [CacheKind, readonly string[]])[] = [
  ['immutable', ['/assets/*', '/pagefind/:shard/words_*', '/pagefind/:shard/head_*']],
  ['worker', ['/sw.js']],
  ['machine', [
    ...['', ...LISTS.map((list) => `/${list}/:id`)].flatMap((at) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${at}/${file}`)),
    '/sitemap.xml', '/news-sitemap.xml', '/sitemaps/*', '/robots.txt',
  ]],
  ['page', [
    '/', '/news/*', '/lite/*', '/offline/', '/archive/*', '/latest/', '/latest/page/:number/', '/search/', '/fragments/*', '/pagefind/shards.pf_meta', '/pagefind/text/*',
    ...LISTS.flatMap((list) => [`/${list}/`, `/${list}/:id/`, `/${list}/:id/page/:number/`]),
  ]],
];


/** The file `_headers`, which Cloudflare and Netlify read. */
export function headersFile({ base, pages, security }: Pick<HostRules, 'base' | 'pages' | 'security'>): string {
  const everywhere = `${base}*\n${Object.entries(security).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  const cached = CACHED.flatMap(([kind, paths]) => paths.map((path) => cacheRule(underBase(base, path), kind)));
  const ofPages = pages.slice(0, MAX_RULES - 1 - cached.length).map((path) => cacheRule(encodeURI(path), 'page'));
  return [everywhere, ...cached, ...ofPages].join('');
}

function cacheRule(at: string, kind: CacheKind): string {
  return `${at}\n  Cache-Control: ${CACHE_CONTROL[kind]}\n`;
}
