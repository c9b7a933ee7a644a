import { createReadStream, existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { siteBase, underBase } from '../domain/site-base.ts';
import { requestPath } from './request-path.ts';
import { ServedRules } from './served-rules.ts';

/** What hosts read is not for readers, and neither is what is hidden. */
const NOT_SERVED = /^\/_(?:redirects|headers|nginx\/.*)$|\/\.(?!well-known\/)/;

/**
 * A server of a built site that behaves as a CDN does, by the files that hosts read: old addresses redirect in whatever
 * spelling, articles that were taken down answer with 410, answers have the headers of `_headers`. Addresses without
 * their closing slash redirect, compressed copies are used, and an unknown address gets the site's own page with status 404.
 *
 * @param folder the built site
 */
export function staticServer(folder: string): Server {
  const sites = new Map<string, ReturnType<typeof siteIn>>();
  return createServer((request, response) => {
    // The folder is a link that a build turns: what is answered comes from one tree.
    const tree = existsSync(folder) ? realpathSync(folder) : folder;
    const version = `${tree} ${versionOf(tree)}`;
    let site = sites.get(version);
    if (site === undefined) {
      sites.clear();
      sites.set(version, (site = siteIn(tree)));
    }
    site(request, response);
  });
}

/** A tree is used again for another site: its marker tells them apart. */
function versionOf(tree: string): string {
  const marker = join(tree, '.khabar-output');
  return existsSync(marker) ? readFileSync(marker, 'utf8') : '';
}

function siteIn(tree: string): (request: IncomingMessage, response: ServerResponse) => void {
  const rules = new ServedRules(tree);
  const base = servedBase(tree);
  const files = sirv(tree, {
    dev: true, etag: true, dotfiles: false, brotli: true, gzip: true,
    setHeaders: (response, path) => setHeaders(response, rules, underBase(base, path)),
  });
  const sendPage = (response: ServerResponse, path: string, file: string, status: number): void => {
    setHeaders(response, rules, path);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    createReadStream(join(tree, file)).on('error', () => response.end()).pipe(response);
  };
  return (request, response) => {
    const path = requestPath(request.url);
    const redirect = (to: string): void => void response.writeHead(301, { location: to }).end();
    if (path === undefined || path.includes('..') || path.includes('\0')) return sendPage(response, '/', '404.html', 404);
    if (path === '/' && base !== '/') return redirect(base);
    const within = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    const target = rules.movedTo(path);
    if (target !== undefined) return redirect(target + (/\?.*/s.exec(request.url ?? '')?.[0] ?? ''));
    if (rules.isGone(path) && within !== undefined) return sendPage(response, path, join(within, 'index.html'), 410);
    if (within === undefined || NOT_SERVED.test(within)) return sendPage(response, path, '404.html', 404);
    if (!within.endsWith('/') && existsSync(join(tree, within, 'index.html'))) return redirect(`${encodeURI(path)}/`);
    request.url = encodeURI(within).replace(/[?#]/g, encodeURIComponent);
    files(request, response, () => sendPage(response, path, '404.html', 404));
  };
}

function setHeaders(response: ServerResponse, rules: ServedRules, path: string): void {
  for (const [name, value] of rules.headersOf(path)) response.setHeader(name, value);
}

/** The path on its host that a site was printed for: that of its address, if its front page leads there. */
function servedBase(tree: string): string {
  const home = existsSync(join(tree, 'index.html')) ? readFileSync(join(tree, 'index.html'), 'utf8') : '';
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(home)?.[1] ?? '';
  const base = URL.canParse(canonical) ? siteBase(canonical) : '/';
  return home.includes(`href="${base}"`) ? base : '/';
}
