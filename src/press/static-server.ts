import { createReadStream, existsSync } from 'node:fs';
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
  const files = sirv(folder, {
    dev: true, etag: true, dotfiles: false,
    setHeaders: (response, path) => {
      const isImmutable = path.startsWith('/assets/');
      response.setHeader('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return createServer((request, response) => {
    const path = requestPath(request.url);
    const isPlain = path !== undefined && !path.includes('..') && !path.includes('\0');
    if (isPlain && !path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      createReadStream(join(folder, '404.html')).on('error', () => response.end()).pipe(response);
    });
  });
}
