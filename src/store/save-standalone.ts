import { standalonePath } from '../domain/addresses.ts';
import type { Store } from './open-store.ts';
import type { ParsedPage } from './read-article.ts';
import type { Touched } from './touched.ts';

/**
 * Takes over the standalone pages. One whose file is bad stays as it was released; one that was never
 * released, or whose file is gone, is left out.
 *
 * @param bad files that are there and cannot be used
 */
export function saveStandalonePages(store: Store, pages: readonly ParsedPage[], bad: ReadonlySet<string>, touched: Touched): void {
  const before = textsOf(store);
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
  const after = textsOf(store);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const texts = [before.get(name), after.get(name)];
    if (texts[0] === texts[1]) continue;
    touched.page(standalonePath(name));
    if (texts.some((text) => text?.includes('"frames":[') === true)) touched.redirects();
    for (const text of texts) if (text !== undefined) for (const { src } of (JSON.parse(text) as ParsedPage).pictures) touched.picture(src);
  }
}

function textsOf(store: Store): Map<string, string> {
  return new Map(store.prepare('SELECT name, page FROM standalone').all().map(({ name, page }) => [String(name), String(page)]));
}
