import readingMenu from './reading-menu.ts?worker&url';

// Every page loads this, so that it only waits for a click; the menu comes with the first one. It is asked for as a file and not
// imported: Vite adds a kilobyte to a page that imports a part of it later.
const here = import.meta.url;
document.querySelector('[data-reading]')?.addEventListener('click', () => {
  const script = document.createElement('script');
  script.type = 'module';
  // It lies beside this file, wherever the site does.
  script.src = new URL(`.${readingMenu.slice(readingMenu.lastIndexOf('/'))}`, here).href;
  document.head.append(script);
}, { once: true });
