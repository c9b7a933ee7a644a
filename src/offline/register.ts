/*
 * Lets the browser get the service worker, once the page is there. It lies beside the manifest, wherever the site does; a site of relative links, which
 * may lie anywhere or nowhere, has none, and the preview names no manifest.
 */
const manifest = document.querySelector('link[rel=manifest]')?.getAttribute('href');
if (manifest?.[0] === '/') addEventListener('load', () => void navigator.serviceWorker?.register(manifest.replace(/[^/]*$/, 'sw.js')).catch(() => {}));
