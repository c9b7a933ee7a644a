import { offlineScriptWords as words } from '../i18n/offline-words.ts';
import { forgetCaches } from './forget-caches.ts';
import { cacheNames, OFFLINE_PAGE } from './kept-names.ts';

/*
 * The script of the page of what is kept: it lists the articles, those that were read last first, and forgets them all when it is told to.
 */
const place = document.querySelector<HTMLElement>('[data-root].kept');
const root = new URL(place?.dataset['root'] ?? '/', location.href);
if (place !== null) void list(place);

async function list(place: HTMLElement): Promise<void> {
  if (!('caches' in globalThis)) return say(place, words.unable);
  const pages = await caches.open(cacheNames(root.pathname).pages);
  const addresses = (await pages.keys()).map(({ url }) => url).filter((url) => url !== new URL(OFFLINE_PAGE, root).href).reverse();
  if (addresses.length === 0) return say(place, words.none);
  const items = document.createElement('ul');
  for (const address of addresses) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = address === root.href ? words.front : titleOf(await (await pages.match(address))?.text() ?? '') || address;
    const item = document.createElement('li');
    item.append(link);
    items.append(item);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.clear;
  button.addEventListener('click', () => void clear(place));
  place.replaceChildren(items, button);
}

async function clear(place: HTMLElement): Promise<void> {
  await forgetCaches(root.pathname);
  say(place, words.cleared);
}

/** The headline of a kept page. Parsed so, it loads nothing and runs nothing; the style sheets of that page are none of this one's policy. */
function titleOf(html: string): string {
  const heading = /<h1[\s>].*?<\/h1>/s.exec(html)?.[0] ?? '';
  return new DOMParser().parseFromString(heading, 'text/html').body.textContent?.trim() ?? '';
}

function say(place: HTMLElement, text: string): void {
  const line = document.createElement('p');
  line.role = 'status';
  line.textContent = text;
  place.replaceChildren(line);
}
