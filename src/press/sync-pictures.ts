import { join } from 'node:path';
import type { WalkedFile } from '../content/walk.ts';
import { probePicture } from '../media/probe-picture.ts';
import type { Store } from '../store/open-store.ts';

/** Stands for the size and time of a file that is not there. */
const ABSENT = { size: -1, modified: -1 };

/**
 * Brings the store in line with the pictures that are used: opens those that are new or changed. What is
 * in `content/media` but shown nowhere is not looked at. What was known of a picture is kept when it has
 * gone bad, for the pages that were public with it.
 *
 * @param files the files of `content/media`, and the folders that cannot be opened
 */
export async function syncPictures(store: Store, root: string, files: readonly WalkedFile[]): Promise<void> {
  const present = new Map(files.map((file) => [file.file.slice('content/'.length), file]));
  const save = store.prepare(`INSERT INTO pictures VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
    size = excluded.size, modified = excluded.modified, picture = coalesce(excluded.picture, picture), fault = excluded.fault`);
  const forget = store.prepare('DELETE FROM pictures WHERE src = ?');
  const known = new Map(store.prepare('SELECT src, size, modified, fault FROM pictures').all().map((row) => [String(row['src']), row]));
  const used = new Set(usedPictures(store));
  for (const src of known.keys()) if (!used.has(src)) forget.run(src);
  for (const src of used) {
    const source = present.get(src);
    const before = known.get(src);
    if (source === undefined || source.refused !== undefined) {
      save.run(src, ABSENT.size, ABSENT.modified, null, faultOf(source ?? folderOf(src, present)));
      continue;
    }
    if (before?.['size'] === source.size && before['modified'] === source.modified) continue;
    const picture = await probePicture(join(root, source.file), src);
    if (picture.ok) save.run(src, source.size, source.modified, JSON.stringify(picture.value), null);
    else save.run(src, source.size, source.modified, null, picture.problem);
  }
}

function faultOf(source: WalkedFile | undefined): 'picture-missing' | 'picture-outside' | 'picture-unreadable' {
  if (source?.refused === undefined) return 'picture-missing';
  return source.refused.kind === 'outside' ? 'picture-outside' : 'picture-unreadable';
}

/** The folder of a picture, when it is one that cannot be opened. */
function folderOf(src: string, present: ReadonlyMap<string, WalkedFile>): WalkedFile | undefined {
  const steps = src.split('/');
  return steps.map((_, index) => present.get(steps.slice(0, index).join('/'))).find((folder) => folder !== undefined);
}

/** The pictures of articles and pages, of their released versions too: those may be put back. */
function usedPictures(store: Store): string[] {
  return store.prepare(
    `SELECT src FROM picture_uses
     UNION SELECT value ->> '$.src' FROM standalone, json_each(page, '$.pictures')
     UNION SELECT value ->> '$.src' FROM standalone, json_each(released, '$.pictures')
     UNION SELECT value ->> '$.src' FROM last_good, json_each(reading, '$.pictures') ORDER BY 1`,
  ).all().map((row) => String(row['src']));
}
