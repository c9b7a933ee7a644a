import { indexPath, PAGES_SITEMAP_PATH } from '../domain/addresses.ts';
import type { Registries } from '../domain/registries.ts';
import type { Store } from './open-store.ts';
import { pictureOfEntry } from './registry-pictures.ts';
import { touchNamed } from './touch-around.ts';
import type { Touched } from './touched.ts';

/** The columns of an article that refer to a registry. */
const REFERRERS = { sections: ['section'], agencies: ['agency', 'via'], authors: ['author'] } as const;

/**
 * Takes over the sections; their order is that of the files. What is no longer in a
 * file is retired: no article may refer to it, but a page that was public can still show it.
 */
export function saveRegistries(store: Store, registries: Registries, touched: Touched): void {
  for (const table of ['sections', 'agencies', 'authors'] as const) {
    const before = entriesOf(store, table);
    store.exec(`UPDATE ${table} SET retired = 1`);
    const save = store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, 0) ON CONFLICT DO UPDATE SET
      position = excluded.position, entry = excluded.entry, retired = 0`);
    let position = 0;
    for (const [id, entry] of registries[table]) save.run(id, (position += 1), JSON.stringify(entry));
    touchChanged(store, table, before, touched);
  }
}

/** The rows of a registry as texts, by id. */
function entriesOf(store: Store, table: string): Map<string, string> {
  const rows = store.prepare(`SELECT id, position || ' ' || retired AS place, entry FROM ${table}`).all();
  return new Map(rows.map(({ id, place, entry }) => [String(id), `${String(place)}\n${String(entry)}`]));
}

/** Sections are in the menu of every page; an agency or an author is named on some. */
function touchChanged(store: Store, table: keyof typeof REFERRERS, before: ReadonlyMap<string, string>, touched: Touched): void {
  const after = entriesOf(store, table);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
  if (changed.length === 0) return;
  if (table === 'sections') return touched.everything();
  const kind = table === 'agencies' ? 'agency' : 'author';
  // Both are in the order of the file.
  for (const path of [indexPath(kind), PAGES_SITEMAP_PATH]) touched.page(path);
  const nameOf = (entry: string | undefined): string => entry?.slice(entry.indexOf('\n')) ?? '';
  for (const id of changed) {
    const entries = [nameOf(before.get(id)), nameOf(after.get(id))];
    if (entries[0] === entries[1]) continue;
    touchNamed(store, touched, `${kind}/${id}`);
    for (const entry of entries) {
      const picture = entry === '' ? undefined : pictureOfEntry(entry);
      if (picture !== undefined) touched.picture(picture);
    }
  }
}

/** Forgets what is retired and shown by no public article. */
export function forgetRetired(store: Store, touched: Touched): void {
  for (const [table, columns] of Object.entries(REFERRERS)) {
    const refers = columns.map((column) => `a.${column} = ${table}.id`).join(' OR ');
    const retired = store.prepare(`SELECT id FROM ${table} WHERE retired = 1
      AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.state IN ('listed', 'tombstone') AND (${refers}))`).all();
    if (retired.length === 0) continue;
    const before = entriesOf(store, table);
    for (const { id } of retired) store.prepare(`DELETE FROM ${table} WHERE id = ?`).run(String(id));
    touchChanged(store, table as keyof typeof REFERRERS, before, touched);
  }
}
