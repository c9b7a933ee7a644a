import { loadBeside } from '../load-beside.ts';
import readingMenu from './reading-menu.ts?worker&url';

const button = document.querySelector('[data-reading]');

// Every page loads this, so that it only waits for a click; the menu comes with the first one that it can be had at.
function listen(): void {
  button?.addEventListener('click', () => void loadBeside(readingMenu).catch(listen), { once: true });
}
listen();
