import readingMenu from './reading-menu.ts?worker&url';

// Every page loads this, so that it only waits for a click; the menu comes with the first one. It lies beside this file, wherever the site
// does, and is asked for by a name that only the browser knows: Vite adds a kilobyte to a page that imports a part of it later.
document.querySelector('[data-reading]')?.addEventListener('click', () => void import(/* @vite-ignore */ `.${readingMenu.slice(readingMenu.lastIndexOf('/'))}`), { once: true });
