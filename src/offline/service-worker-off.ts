import { cachePrefix } from './kept-names.ts';
import { worker } from './worker-scope.ts';

/*
 * What takes the place of the service worker in a newsroom that wants none any more: readers' browsers, which ask for it with the next page, forget
 * all that was kept and are as if there had never been one.
 */
worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const prefix = cachePrefix(new URL(worker.registration.scope).pathname);
    const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  })());
});
