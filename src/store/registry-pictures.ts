import { listAddress } from '../domain/addresses.ts';
import type { Store } from './open-store.ts';
import type { Touched } from './touched.ts';

/** SQL for the pictures of registries, as `src`: the logos of agencies and the photos of authors. Each stands on the first page of its list. */
export const REGISTRY_PICTURES = `SELECT entry ->> '$.logo' AS src FROM agencies WHERE entry ->> '$.logo' IS NOT NULL
  UNION SELECT entry ->> '$.photo' FROM authors WHERE entry ->> '$.photo' IS NOT NULL`;

/** Touches the pages that show a picture as a logo or a photo, after its file has changed. */
export function touchPortrayed(store: Store, touched: Touched, src: string): void {
  const rows = store.prepare(`SELECT 'agency/' || id AS list FROM agencies WHERE entry ->> '$.logo' = :src
    UNION ALL SELECT 'author/' || id FROM authors WHERE entry ->> '$.photo' = :src`).all({ src });
  for (const { list } of rows) touched.page(listAddress(String(list)));
}

/** The picture that an entry of a registry shows, if any; the entry is JSON. */
export function pictureOfEntry(entry: string): string | undefined {
  const { logo, photo } = JSON.parse(entry) as { logo?: string; photo?: string };
  return logo ?? photo;
}
