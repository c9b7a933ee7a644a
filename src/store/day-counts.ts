import { archivePath } from '../domain/addresses.ts';
import type { Store } from './open-store.ts';
import { dayOf } from './pack-article.ts';
import { cardKey, type PublicArticle } from './settle-states.ts';
import type { Touched } from './touched.ts';

/** Counts the articles that readers find of each Jalali day, and touches the archive's pages. */
export class DayCounts {
  readonly #store: Store;
  readonly #touched: Touched;
  readonly #deltas = new Map<number, number>();
  readonly #shown = new Set<number>();

  constructor(store: Store, touched: Touched) {
    this.#store = store;
    this.#touched = touched;
  }

  /** Notes that an article is another one now. */
  change(before: PublicArticle | undefined, after: PublicArticle | undefined): void {
    const [was, is] = [before?.listed === true ? before.article : undefined, after?.listed === true ? after.article : undefined];
    if (was !== undefined) this.#add(dayOf(was.date), -1);
    if (is !== undefined) this.#add(dayOf(is.date), 1);
    const isSame = was !== undefined && is !== undefined && cardKey(was) === cardKey(is);
    if (!isSame) for (const article of [was, is]) if (article !== undefined) this.#shown.add(dayOf(article.date));
  }

  /** Carries out what was noted. */
  settle(): void {
    const count = this.#store.prepare('SELECT listed FROM days WHERE day = ?');
    const save = this.#store.prepare('INSERT INTO days VALUES (?, ?) ON CONFLICT DO UPDATE SET listed = excluded.listed');
    const remove = this.#store.prepare('DELETE FROM days WHERE day = ?');
    const around = this.#store.prepare('SELECT (SELECT max(day) FROM days WHERE day < :day) AS older, (SELECT min(day) FROM days WHERE day > :day) AS newer');
    const came = new Set<number>();
    for (const [day, delta] of this.#deltas) {
      if (delta === 0) continue;
      const before = Number(count.get(day)?.['listed'] ?? 0);
      if (before + delta > 0) save.run(day, before + delta);
      else remove.run(day);
      if (before === 0 || before + delta <= 0) came.add(day);
    }
    if (this.#touched.isEverything) return;
    for (const day of this.#shown) this.#touch(day);
    // A day that comes or goes is linked to from its neighbours, and so are its month and year.
    for (const day of came) {
      const { older, newer } = around.get({ day }) ?? {};
      for (const neighbour of [older, newer]) if (typeof neighbour === 'number') this.#touch(neighbour);
    }
  }

  #add(day: number, delta: number): void {
    this.#deltas.set(day, (this.#deltas.get(day) ?? 0) + delta);
  }

  #touch(day: number): void {
    const digits = String(day);
    const key = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
    for (let length = 0; length <= 3; length += 1) this.#touched.page(archivePath(...key.slice(0, length)));
  }
}
