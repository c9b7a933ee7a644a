import type { Registries } from '../domain/registries.ts';
import type { Store } from './open-store.ts';
import type { ParsedPage } from './read-article.ts';

/** Replaces the sections, agencies and authors; their order is that of the files. */
export function saveRegistries(store: Store, registries: Registries): void {
  for (const table of ['sections', 'agencies', 'authors'] as const) {
    store.exec(`DELETE FROM ${table}`);
    const insert = store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?)`);
    let position = 0;
    for (const [id, entry] of registries[table]) insert.run(id, (position += 1), JSON.stringify(entry));
  }
}

/** Replaces the standalone pages. */
export function saveStandalonePages(store: Store, pages: readonly ParsedPage[]): void {
  store.exec('DELETE FROM standalone');
  const insert = store.prepare('INSERT INTO standalone VALUES (?, ?)');
  for (const page of pages) insert.run(page.name, JSON.stringify(page));
}
