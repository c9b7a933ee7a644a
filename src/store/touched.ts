import type { Store } from './open-store.ts';

/** What the store puts before the path of a picture, among what was touched. */
const PICTURE = 'picture:';
/** What it puts before a Jalali day. */
const DAY = 'day:';
/** Stands for what hosts are told of old addresses and of articles that were taken down. */
const REDIRECTS = 'redirects';
/** Stands for all pages of the site. */
const EVERYTHING = '*';

/**
 * What may look different since the last release: pages by their address, pictures, and the days of changed articles. Too much may be in it, never
 * too little: each page in it is asked for its view model, and printed only when that has changed. It is kept in
 * the store together with the change that touched it, so that a build which was killed, or published nothing, leaves it
 * for the next one.
 */
export class Touched {
  readonly #store: Store;
  readonly #add;

  constructor(store: Store) {
    this.#store = store;
    this.#add = store.prepare('INSERT INTO touched VALUES (?) ON CONFLICT DO NOTHING');
  }

  /** Touches a page: `/news/14001102013/`. */
  page(path: string): void {
    this.#add.run(path);
  }

  /** Touches a picture of `content/media`: `media/lake.jpg`. */
  picture(src: string): void {
    this.#add.run(PICTURE + src);
  }

  /** Touches what is searched of a Jalali day: 14001102. */
  day(day: number): void {
    this.#add.run(`${DAY}${day}`);
  }

  /** Touches what hosts are told of old addresses and of articles that were taken down. */
  redirects(): void {
    this.#add.run(REDIRECTS);
  }

  /** Touches all pages, pictures and days. */
  everything(): void {
    this.#store.exec('DELETE FROM touched');
    this.#add.run(EVERYTHING);
  }

  get isEverything(): boolean {
    return this.#store.prepare('SELECT 1 FROM touched WHERE what = ?').get(EVERYTHING) !== undefined;
  }

  get areRedirects(): boolean {
    return this.isEverything || this.#store.prepare('SELECT 1 FROM touched WHERE what = ?').get(REDIRECTS) !== undefined;
  }

  /** Addresses of the touched pages, sorted. */
  pages(): string[] {
    return this.#store.prepare("SELECT what FROM touched WHERE what >= '/' AND what < '0' ORDER BY what").all().map((row) => String(row['what']));
  }

  /** The touched pictures of `content/media`, sorted. */
  pictures(): string[] {
    return this.#store.prepare('SELECT what FROM touched WHERE what LIKE ? ORDER BY what').all(`${PICTURE}%`)
      .map((row) => String(row['what']).slice(PICTURE.length));
  }

  /** The touched days, sorted. */
  days(): number[] {
    return this.#store.prepare('SELECT what FROM touched WHERE what LIKE ? ORDER BY what').all(`${DAY}%`)
      .map((row) => Number(String(row['what']).slice(DAY.length)));
  }

  /** Forgets everything: what was touched is released. */
  clear(): void {
    this.#store.exec('DELETE FROM touched');
  }
}
