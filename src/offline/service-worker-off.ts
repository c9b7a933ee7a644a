import { forgetCaches } from './forget-caches.ts';
import { worker } from './worker-scope.ts';

/*
 * What takes the place of the service worker in a newsroom that wants none any more: readers' browsers, which ask for it with the next page, forget
 * all that was kept and are as if there had never been one.
 */
worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    await forgetCaches(new URL(worker.registration.scope).pathname);
    await worker.registration.unregister();
  })());
});
