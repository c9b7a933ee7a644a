import barCss from './kept-bar.css?url&no-inline';
import { forgetCaches } from './forget-caches.ts';
import { withBar, type KeptReason } from './kept-bar.ts';
import { keptKind } from './kept-kind.ts';
import { cacheNames, OFFLINE_PAGE } from './kept-names.ts';
import { KeptPages } from './kept-pages.ts';
import { worker, type WorkerFetchEvent } from './worker-scope.ts';

/*
 * The service worker. Pages come from the network first, so that nobody reads what is out of date while there is a line; files whose names hold
 * their hash come from the cache first. It depends on the engine alone: a site that is built again with the same engine has the same bytes of it.
 */

/** How long a page is waited for when there is a copy of it, in milliseconds. */
const PATIENCE = 4000;

const root = worker.registration.scope;
const { pathname } = new URL(root);
const kept = new KeptPages(root);
const css = new URL(barCss.replace(/^.*\/assets\//, 'assets/'), root).href;
const list = new URL(OFFLINE_PAGE, root).href;

worker.addEventListener('install', (event) => {
  // A new worker serves at once: pages come from the network, so that no page meets a worker that is too new for it.
  void worker.skipWaiting();
  event.waitUntil(Promise.all([kept.fetchPage(list), fetch(css).then((answer) => kept.putAsset(css, answer))]));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.registration.navigationPreload?.enable(), worker.clients.claim(), forgetCaches(pathname, Object.values(cacheNames(pathname))), keepOpenPages()]));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const kind = keptKind(request.url, root, request.mode === 'navigate');
  if (kind === 'asset') event.respondWith(assetFor(event));
  else if (kind !== 'other') event.respondWith(pageFor(event, kind !== 'page'));
});

async function pageFor(event: WorkerFetchEvent, isKept: boolean): Promise<Response> {
  const { request } = event;
  const coming = Promise.resolve(event.preloadResponse).then((answer) => answer ?? fetch(request)).then((answer) => {
    if (isKept) event.waitUntil(kept.keepPage(request.url, answer.clone()));
    if (!savesData()) event.waitUntil(kept.renewIfDue(Date.now()));
    return answer;
  });
  // The line may break after the copy was shown.
  const arrived = coming.catch(() => 'offline' as const);
  event.waitUntil(arrived);
  const late = new Promise<'slow'>((resolve) => { setTimeout(resolve, PATIENCE, 'slow'); });
  const first = await Promise.race([arrived, late]);
  if (first instanceof Response) return first;
  const copy = isKept ? await kept.find(request.url) : undefined;
  if (copy !== undefined) return barred(copy, first);
  const last = await arrived;
  if (last instanceof Response) return last;
  const offline = await kept.find(list);
  return offline === undefined ? Response.error() : barred(offline, 'offline');
}

/** The copy, with a bar that says what it is. */
async function barred(copy: Response, reason: KeptReason): Promise<Response> {
  const headers = new Headers(copy.headers);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  return new Response(withBar(await copy.text(), reason, copy.headers.get('date'), css, list), { headers });
}

async function assetFor(event: WorkerFetchEvent): Promise<Response> {
  const { request } = event;
  const copy = await kept.find(request.url);
  if (copy !== undefined) return copy;
  const answer = await fetch(request);
  // A reader who saves data keeps no pictures.
  if (request.destination !== 'image' || !savesData()) event.waitUntil(kept.putAsset(request.url, answer.clone()));
  return answer;
}

/** The pages that are open when the worker comes: their own requests were made without it. */
async function keepOpenPages(): Promise<void> {
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  const pages = new Set([...open.map(({ url }) => url), ...(savesData() ? [] : [root])]);
  await Promise.all([...pages].filter((url) => ['article', 'front'].includes(keptKind(url, root, true))).map((url) => kept.fetchPage(url).catch(() => {})));
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
