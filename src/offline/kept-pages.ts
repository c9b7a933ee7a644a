import { keptKind } from './kept-kind.ts';
import { cacheNames } from './kept-names.ts';
import { isNotKept, pageAssets } from './page-assets.ts';

/** How many articles are kept, those that were read last. At most some 2 MB. */
const ARTICLES = 30;
/** How many pictures are kept, those that came last, and how many style sheets, scripts and fonts: a page of what is kept must not lose its own to pictures. */
const ASSETS = 120;
/** How often kept articles are asked for anew, in milliseconds. */
const RENEWED_EACH = 86_400_000;
/** Under this name it is noted when they were, among the files, of which it is none. */
const RENEWED_AT = 'offline/renewed';

/** Pages that were read and the files that they need, in two caches of the browser's. A full disk costs a reader nothing but the copy. */
export class KeptPages {
  readonly #root: string;
  readonly #names;

  /** @param root where the site begins, absolute, with a closing slash */
  constructor(root: string) {
    this.#root = root;
    this.#names = cacheNames(new URL(root).pathname);
  }

  /** The kept copy of a page or a file. */
  async find(address: string): Promise<Response | undefined> {
    const copy = await this.#open('assets').then((cache) => cache.match(address), () => undefined);
    return copy ?? this.#open('pages').then((cache) => cache.match(plain(address)), () => undefined);
  }

  /** Asks for a page and keeps it. */
  async fetchPage(address: string): Promise<void> {
    await this.keepPage(address, await fetch(address, { cache: 'no-cache' }));
  }

  /** Keeps a page that came, with the files that it needs; one that is gone by now is forgotten. Never fails. */
  async keepPage(address: string, answer: Response): Promise<void> {
    const pages = await this.#open('pages').catch(() => undefined);
    if (pages === undefined) return;
    try {
      const isGone = answer.status === 404 || answer.status === 410;
      const html = answer.ok && !answer.redirected ? await answer.clone().text() : '';
      const isPage = html !== '' && (keptKind(address, this.#root, true) === 'front' || !isNotKept(html));
      // What was read last stands last, and the first goes first.
      if (isGone || html !== '') await pages.delete(plain(address));
      if (!isPage) return;
      await pages.put(plain(address), answer);
      await this.#trim(pages, ARTICLES, (request) => keptKind(request.url, this.#root, true) === 'article');
      await Promise.all(pageAssets(html).map((asset) => this.#keepAsset(new URL(asset, address).href)));
    } catch {
      // No room, or the line broke: the page is not kept, and that is all.
    }
  }

  /** Keeps a file that came. Never fails. */
  async putAsset(address: string, answer: Response): Promise<void> {
    try {
      if (!answer.ok) return;
      const assets = await this.#open('assets');
      await assets.put(address, answer);
      await this.#trim(assets, ASSETS, ({ url }) => keptKind(url, this.#root, false) === 'asset' && isCode(url) === isCode(address));
    } catch {
      // No room.
    }
  }

  /**
   * Once a day asks for each kept article anew, one after the other: what was corrected is kept as it is now, what was withdrawn is forgotten. Ends when the
   * line does.
   *
   * @param now in milliseconds since the epoch
   */
  async renewIfDue(now: number): Promise<void> {
    const assets = await this.#open('assets');
    const note = new URL(RENEWED_AT, this.#root).href;
    const last = Number(await (await assets.match(note))?.text() ?? 0);
    if (now - last < RENEWED_EACH) return;
    await assets.put(note, new Response(String(now)));
    if (last > 0) await this.#renew().catch(() => {});
  }

  async #renew(): Promise<void> {
    const pages = await this.#open('pages');
    for (const { url } of await pages.keys()) if (keptKind(url, this.#root, true) === 'article') await this.#renewPage(pages, url);
  }

  /** Replaces a copy in its place: it was not read now. */
  async #renewPage(pages: Cache, url: string): Promise<void> {
    const answer = await fetch(url, { cache: 'no-cache' });
    if (answer.status === 404 || answer.status === 410 || (answer.ok && isNotKept(await answer.clone().text()))) await pages.delete(url);
    else if (answer.ok && !answer.redirected) await pages.put(url, answer);
  }

  async #keepAsset(address: string): Promise<void> {
    const assets = await this.#open('assets');
    if ((await assets.match(address)) === undefined) await this.putAsset(address, await fetch(address));
  }

  async #trim(cache: Cache, most: number, counts: (request: Request) => boolean): Promise<void> {
    const counted = (await cache.keys()).filter(counts);
    for (const request of counted.slice(0, Math.max(0, counted.length - most))) await cache.delete(request);
  }

  #open(kind: 'pages' | 'assets'): Promise<Cache> {
    return caches.open(this.#names[kind]);
  }
}

/** Whether a file is none of those that may be any number: what pages look and work by. */
function isCode(address: string): boolean {
  return /\.(?:css|js|woff2)$/.test(address);
}

/** A page is the same whatever a search or a campaign adds to its address. */
function plain(address: string): string {
  return address.replace(/[?#].*$/s, '');
}
