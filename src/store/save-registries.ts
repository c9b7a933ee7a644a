import type { Registries } from '../domain/registries.ts';
import type { Store } from './open-store.ts';

/** The columns of an article that refer to a registry. */
const REFERRERS = { sections: ['section'], agencies: ['agency', 'via'], authors: ['author'] } as const;

/**
 * Takes over the sections, agencies and authors; their order is that of the files. What is no longer in a
 * file is retired: no article may refer to it, but a page that was public can still show it.
 */
export function saveRegistries(store: Store, registries: Registries): void {
  for (const table of ['sections', 'agencies', 'authors'] as const) {
    store.exec(`UPDATE ${table} SET retired = 1`);
    const save = store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, 0) ON CONFLICT DO UPDATE SET
      position = excluded.position, entry = excluded.entry, retired = 0`);
    let position = 0;
    for (const [id, entry] of registries[table]) save.run(id, (position += 1), JSON.stringify(entry));
  }
}

/** Forgets what is retired and shown by no public article. */
export function forgetRetired(store: Store): void {
  for (const [table, columns] of Object.entries(REFERRERS)) {
    const refers = columns.map((column) => `a.${column} = ${table}.id`).join(' OR ');
    store.exec(`DELETE FROM ${table} WHERE retired = 1
      AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.state IN ('listed', 'tombstone') AND (${refers}))`);
  }
}
