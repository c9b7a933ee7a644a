import type { Agency, Author, Registries, Section } from '../domain/registries.ts';
import type { StoredRows } from './stored-rows.ts';

/** The sections, agencies and authors as the store has them, in the order of their files; those that are retired come last. */
export function storedRegistries(rows: StoredRows): Registries {
  return { sections: entries<Section>(rows, 'sections'), agencies: entries<Agency>(rows, 'agencies'), authors: entries<Author>(rows, 'authors') };
}

function entries<Entry>(rows: StoredRows, table: string): Map<string, Entry> {
  const found = rows.all(`SELECT id, entry FROM ${table} ORDER BY position, retired DESC, id`);
  return new Map(found.map((row) => [String(row['id']), JSON.parse(String(row['entry'])) as Entry]));
}
