import { indexPath, listPath } from '../domain/addresses.ts';
import type { Store } from './open-store.ts';
import type { Touched } from './touched.ts';

/**
 * SQL for the pictures of settings, as `src`: the logos of agencies and the photos of authors, each of which stands on the first page of its
 * list and in the index, and the newspaper's own logo.
 */
export const REGISTRY_PICTURES = `SELECT entry ->> '$.logo' AS src FROM agencies WHERE entry ->> '$.logo' IS NOT NULL
  UNION SELECT entry ->> '$.photo' FROM authors WHERE entry ->> '$.photo' IS NOT NULL
  UNION SELECT value ->> '$.design.logo' FROM meta WHERE key = 'config' AND value ->> '$.design.logo' IS NOT NULL`;

/** Touches the pages that show a picture as a logo or a photo, after its file has changed: the first page of a list, and the index. */
export function touchPortrayed(store: Store, touched: Touched, src: string): void {
  if (store.prepare("SELECT 1 FROM meta WHERE key = 'config' AND value ->> '$.design.logo' = ?").get(src) !== undefined) return touched.everything();
  const rows = store.prepare(`SELECT 'agency' AS kind, id FROM agencies WHERE entry ->> '$.logo' = :src
    UNION ALL SELECT 'author', id FROM authors WHERE entry ->> '$.photo' = :src`).all({ src }) as { kind: 'agency' | 'author'; id: string }[];
  for (const { kind, id } of rows) {
    touched.page(listPath(kind, id));
    touched.page(indexPath(kind));
  }
}

/** The picture that an entry of a registry shows, if any; the entry is JSON. */
export function pictureOfEntry(entry: string): string | undefined {
  const { logo, photo } = JSON.parse(entry) as { logo?: string; photo?: string };
  return logo ?? photo;
}
