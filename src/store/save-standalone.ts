import type { Store } from './open-store.ts';
import type { ParsedPage } from './read-article.ts';

/**
 * Takes over the standalone pages. One whose file is bad stays as it was released; one that was never
 * released, or whose file is gone, is left out.
 *
 * @param bad files that are there and cannot be used
 */
export function saveStandalonePages(store: Store, pages: readonly ParsedPage[], bad: ReadonlySet<string>): void {
  const present = new Set(pages.map(({ name }) => name));
  const remove = store.prepare('DELETE FROM standalone WHERE name = ?');
  const putBack = store.prepare('UPDATE standalone SET page = released WHERE name = ?');
  for (const { name, released } of store.prepare('SELECT name, released FROM standalone').all()) {
    if (present.has(String(name))) continue;
    const wasReleased = typeof released === 'string' && bad.has((JSON.parse(released) as ParsedPage).file);
    (wasReleased ? putBack : remove).run(String(name));
  }
  const save = store.prepare('INSERT INTO standalone VALUES (?, ?, NULL) ON CONFLICT DO UPDATE SET page = excluded.page');
  for (const page of pages) save.run(page.name, JSON.stringify(page));
}
