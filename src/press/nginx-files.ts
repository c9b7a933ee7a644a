import { CACHE_CONTROL, CACHE_RULES } from '../domain/cache-policy.ts';
import { underBase } from '../domain/site-base.ts';
import type { HostRules } from './host-rules.ts';

/** What nginx adds to a key of its tables, and the least size of a bucket and of a table: http://nginx.org/en/docs/hash.html */
const KEY_OVERHEAD = 32;
const MIN_BUCKET = 512;
const MIN_TABLE = 2048;

/**
 * What stands in nginx's `http` block: tables of old addresses, of pages that were taken down, and of headers by address.
 * nginx compares with the decoded address, so that percent-encoding does not matter: http://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxHttpFile({ base, redirects, spellings, gone, policy, searchPolicy }: HostRules): string {
  const moved = [...redirects, ...spellings];
  const longest = moved.reduce((most, { from }) => Math.max(most, Buffer.byteLength(from)), 0);
  return `# To be included in the http block. Written by khabar with the site.
map_hash_bucket_size ${powerOfTwo(Math.max(MIN_BUCKET, longest + KEY_OVERHEAD))};
map_hash_max_size ${powerOfTwo(Math.max(MIN_TABLE, (moved.length + gone.length) * 2))};
map $uri $khabar_path {
  default $uri;
  "~^(?<khabar_stem>/.+)/$" $khabar_stem;
}
map $khabar_path $khabar_moved {
  default "";
${moved.map(({ from, to }) => `  ${quoted(stemOf(from))} ${quoted(to)};\n`).join('')}}
map $khabar_path $khabar_gone {
  default "";
${gone.map((path) => `  ${quoted(stemOf(path))} 1;\n`).join('')}}
map $uri $khabar_cache {
  default ${quoted(CACHE_CONTROL.other)};
${CACHE_RULES.map(({ kind, files }) => `  ${quoted(`~^${base}(?:${files})$`)} ${quoted(CACHE_CONTROL[kind])};\n`).join('')}}
map $uri $khabar_policy {
  default ${quoted(policy)};
  ${quoted(`~^${base}search/(?:index\\.html)?$`)} ${quoted(searchPolicy)};
}
`;
}

/** What stands in nginx's `server` block: http://nginx.org/en/docs/http/ngx_http_core_module.html */
export function nginxServerFile({ base, security }: HostRules): string {
  const headers = { ...security, 'Content-Security-Policy': '$khabar_policy', 'Cache-Control': '$khabar_cache' };
  const own = ['_nginx/', '_redirects', '_headers'].map((name) => `location ^~ ${underBase(base, `/${name}`)} { return 404; }\n`);
  return `# To be included in the server block, beside root. Written by khabar with the site.
index index.html;
charset utf-8;
absolute_redirect off;
error_page 404 ${underBase(base, '/404.html')};
error_page 410 @khabar_gone;
${Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')}if ($khabar_moved) { return 301 $khabar_moved$is_args$args; }
if ($khabar_gone) { return 410; }
location @khabar_gone { try_files $uri/index.html =410; }
${own.join('')}location ~ /\\.(?!well-known/) { return 404; }
# With build --precompress, and where nginx has these modules:
# gzip_static on;
# brotli_static on;
`;
}

/** Addresses are compared without their closing slash. */
function stemOf(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast));
}

/** A word of nginx's configuration. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
