import { createReadStream, existsSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { requestPath } from './request-path.ts';

/**
 * A server of a built site that behaves as a CDN does: addresses without their closing slash redirect,
 * files with a hash in their name are cached for ever, pages are revalidated, and an unknown address
 * gets the site's own page with status 404.
 *
 * @param folder the built site
 */
export function staticServer(folder: string): Server {
  const filesOf = new Map<string, ReturnType<typeof serveFiles>>();
  return createServer((request, response) => {
    // The folder is a link that a build turns: what is answered comes from one tree.
    const tree = existsSync(folder) ? realpathSync(folder) : folder;
    let files = filesOf.get(tree);
    if (files === undefined) filesOf.set(tree, (files = serveFiles(tree)));
    const path = requestPath(request.url);
    const isPlain = path !== undefined && !path.includes('..') && !path.includes('\0');
    if (isPlain && !path.endsWith('/') && existsSync(join(tree, path, 'index.html'))) {
      response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      createReadStream(join(tree, '404.html')).on('error', () => response.end()).pipe(response);
    });
  });
}

function serveFiles(tree: string) {
  return sirv(tree, {
    dev: true, etag: true, dotfiles: false,
    setHeaders: (response, path) => {
      const isImmutable = path.startsWith('/assets/');
      response.setHeader('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
