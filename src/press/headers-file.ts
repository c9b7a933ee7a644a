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
  ['immutable', ['/assets/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/:shard/fragment/*', '/pagefind/:shard/index/*']],
  ['machine', [
    ...['', ...LISTS.map((list) => `/${list}/:id`)].flatMap((at) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${at}/${file}`)),
    '/sitemap.xml', '/news-sitemap.xml', '/sitemaps/*', '/robots.txt',
  ]],
  ['page', [
    '/', '/news/*', '/archive/*', '/latest/', '/latest/page/:number/', '/search/',
    ...LISTS.flatMap((list) => [`/${list}/`, `/${list}/:id/`, `/${list}/:id/page/:number/`]),
  ]],
];

/** Where pages are that run no WebAssembly. */
const STRICT = ['/', '/news/*', '/archive/*', '/latest/*', ...LISTS.map((list) => `/${list}/*`)];

/**
 * The file `_headers`, which Cloudflare and Netlify read. Every answer has the policy of the search page, and all other
 * pages theirs besides, which is the stricter one: where several rules match, one host sends both policies and a browser
 * holds both; another sends the nearer rule's alone. Pages at addresses that nobody can name here carry it themselves.
 */
export function headersFile({ base, pages, security, policy, searchPolicy }: HostRules): string {
  const rules = new Map<string, string[]>();
  const add = (at: string, name: string, value: string): void => {
    rules.set(at, [...(rules.get(at) ?? []), `  ${name}: ${value}\n`]);
  };
  for (const [name, value] of Object.entries(security)) add(`${base}*`, name, value);
  add(`${base}*`, 'Content-Security-Policy', searchPolicy);
  for (const path of STRICT) add(underBase(base, path), 'Content-Security-Policy', policy);
  for (const [kind, paths] of CACHED) for (const path of paths) add(underBase(base, path), 'Cache-Control', CACHE_CONTROL[kind]);
  for (const path of pages.slice(0, Math.max(0, MAX_RULES - rules.size))) {
    add(encodeURI(path), 'Content-Security-Policy', policy);
    add(encodeURI(path), 'Cache-Control', CACHE_CONTROL.page);
  }
  return [...rules].map(([at, lines]) => `${at}\n${lines.join('')}`).join('');
}
