import { join } from 'node:path';
import type { WalkedFile } from '../content/walk.ts';
import { probePicture } from '../media/probe-picture.ts';
import type { Store } from '../store/open-store.ts';

/**
 * Brings the store in line with the pictures that are used: opens those that are new or changed. What is
 * in `content/media` but shown nowhere is not looked at.
 *
 * @param files the files of `content/media`
 */
export async function syncPictures(store: Store, root: string, files: readonly WalkedFile[]): Promise<void> {
  const present = new Map(files.map((file) => [file.file.slice('content/'.length), file]));
  const save = store.prepare(`INSERT INTO pictures VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
    size = excluded.size, modified = excluded.modified, picture = excluded.picture, fault = excluded.fault`);
  const forget = store.prepare('DELETE FROM pictures WHERE src = ?');
  const known = new Map(store.prepare('SELECT src, size, modified FROM pictures').all().map((row) => [String(row['src']), row]));
  for (const src of known.keys()) if (!present.has(src)) forget.run(src);
  for (const src of usedPictures(store)) {
    const source = present.get(src);
    const before = known.get(src);
    if (source === undefined) continue;
    if (before?.['size'] === source.size && before['modified'] === source.modified) continue;
    if (source.refused !== undefined) {
      save.run(src, source.size, source.modified, null, source.refused.kind === 'outside' ? 'picture-outside' : 'picture-unreadable');
      continue;
    }
    const picture = await probePicture(join(root, source.file), src);
    if (picture.ok) save.run(src, source.size, source.modified, JSON.stringify(picture.value), null);
    else save.run(src, source.size, source.modified, null, picture.problem);
  }
}

function usedPictures(store: Store): string[] {
  return store.prepare(
    `SELECT src FROM picture_uses UNION SELECT json_extract(value, '$.src') FROM standalone, json_each(page, '$.pictures') ORDER BY 1`,
  ).all().map((row) => String(row['src']));
}
