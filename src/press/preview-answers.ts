import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isWithin } from '../content/walk.ts';
import { NOT_FOUND_PATH, outputFile } from '../domain/addresses.ts';
import { contentType } from '../domain/content-type.ts';
import { issuesPage, issuesPanel } from './preview-issues.ts';
import { templateRoute } from './template-route.ts';
import type { Preview } from './preview.ts';
import { requestPath } from './request-path.ts';

/** By this key Astro's development server finds the locals of a request. */
const LOCALS = Symbol.for('astro.locals');

/**
 * Prepares a request of the preview: pictures and public files are answered here, and a page gets its view
 * model and the list of what is wrong in the content.
 *
 * @returns whether the request has been answered
 */
export async function answerPreview(preview: Preview, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = requestPath(request.url);
  if (path === undefined || /^\/(?:@|node_modules\/|src\/|_|\.)/.test(path)) return false;
  const rendition = path.startsWith('/assets/') ? (await preview.rendition(path) ?? preview.mediaFile(path)) : undefined;
  const file = rendition ?? (await publicFile(preview, path));
  if (file !== undefined) {
    send(file, response);
    return true;
  }
  const bytes = preview.canShow ? await preview.machineBytes(path) : undefined;
  if (bytes !== undefined) {
    response.setHeader('content-type', contentType(outputFile(path)));
    response.end(bytes);
    return true;
  }
  if (/\.\w+$/.test(path) && !/\.html?$/.test(path)) return false;
  if (!preview.canShow) {
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(issuesPage(preview.issues));
    return true;
  }
  const view = preview.view(path) ?? preview.view(path.endsWith('/') ? path : `${path}/`) ?? preview.view(NOT_FOUND_PATH);
  if (view === undefined) return false;
  // An alias or an unknown address is shown by the template of its own kind.
  request.url = view.kind === 'not-found' ? '/404' : templateRoute(encodeURI(view.path), view);
  Reflect.set(request, LOCALS, { view });
  if (preview.issues.length > 0) appendToHtml(response, issuesPanel(preview.issues));
  return false;
}

async function publicFile(preview: Preview, path: string): Promise<string | undefined> {
  const file = join(preview.paths.public, path);
  try {
    const real = await realpath(file);
    const home = await realpath(preview.paths.root);
    return isWithin(home, real) && (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

function send(file: string, response: ServerResponse): void {
  response.setHeader('content-type', contentType(file));
  response.setHeader('cache-control', 'no-cache');
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/** Adds a piece to the end of a page that someone else writes. */
function appendToHtml(response: ServerResponse, html: string): void {
  const end = response.end.bind(response);
  response.end = ((...parameters: Parameters<typeof end>) => {
    const isHtml = String(response.getHeader('content-type')).includes('text/html');
    const [last] = parameters;
    if (isHtml && typeof last !== 'function' && last !== undefined && last !== null) response.write(last);
    if (isHtml && !response.hasHeader('content-length')) response.write(html);
    return isHtml ? end() : end(...parameters);
  }) as typeof response.end;
}
