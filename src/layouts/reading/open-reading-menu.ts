import { loadBeside } from '../load-beside.ts';
import readingMenu from './reading-menu.ts?worker&url';

// Every page loads this, so that it only waits for a click; the menu comes with the first one.
document.querySelector('[data-reading]')?.addEventListener('click', () => void loadBeside(readingMenu), { once: true });
