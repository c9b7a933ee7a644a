import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FileChanges, FoundFile, KnownFile } from '../content/file-changes.ts';
import { mediaType } from '../domain/media-type.ts';
import { nameKey } from '../media/name-key.ts';
import { faultText, type PictureFault } from '../media/picture-fault.ts';
import { probeMediaFile } from '../media/probe-media-file.ts';
import { probePicture } from '../media/probe-picture.ts';
import type { StoredFiles } from '../store/known-files.ts';
import { inTransaction, type Store } from '../store/open-store.ts';
import { REGISTRY_PICTURES } from '../store/registry-pictures.ts';
import { touchPicture } from '../store/touch-around.ts';
import type { Touched } from '../store/touched.ts';
import { inParallel } from './in-parallel.ts';
import { settled } from './sync-articles.ts';

/** How many pictures are looked at at once: one a core, and few enough for their pixels to find room. */
const AT_ONCE = Math.min(4, availableParallelism());

/** Remembers which files `content/media` has. */
export function saveMedia(files: StoredFiles, changes: FileChanges, now: number): void {
  for (const source of changes.found) files.save(settled(source, now), source.refused === undefined ? 'media' : '');
  for (const file of changes.gone) {
    if (changes.deleted.has(file)) files.saveDeleted(file);
    else files.remove(file);
  }
}

/**
 * Brings the store in line with the pictures that are used: opens those that are new or changed. What is
 * in `content/media` but shown nowhere is not looked at. What was known of a picture is kept when it has
 * gone bad, for the pages that were public with it.
 *
 * @param changes what has changed in `content/media`, and the folders that cannot be opened
 */
export async function syncPictures(
  store: Store, files: StoredFiles, root: string, changes: FileChanges, touched: Touched, pageSize: number,
): Promise<void> {
  const refused = new Map(changes.found.filter((file) => file.refused !== undefined).map((file) => [file.file, file]));
  const before = store.prepare('SELECT version, picture, fault FROM pictures WHERE src = ?');
  const save = store.prepare(`INSERT INTO pictures VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
    version = excluded.version, picture = coalesce(excluded.picture, picture), fault = excluded.fault`);
  const twins = new MediaNames(files);
  await inParallel(picturesInQuestion(store, changes, twins), AT_ONCE, async (src) => {
    const file = `content/${src}`;
    const known = files.get(file);
    const fault = refusalOf(file, refused) ?? (isThere(known) ? twins.faultOf(file) : { rule: 'picture-missing' as const });
    const version = fault === undefined ? versionOf(known as KnownFile) : faultText(fault);
    const row = before.get(src);
    if (row?.['version'] === version && version !== UNKNOWN) return;
    const probe = mediaType(src) === undefined ? probePicture : probeMediaFile;
    const probed = fault === undefined ? await probe(join(root, file), src) : undefined;
    const picture = probed?.ok === true ? JSON.stringify(probed.value) : null;
    const problem = fault ?? (probed?.ok === false ? probed.problem : undefined);
    inTransaction(store, () => {
      save.run(src, version, picture, problem === undefined ? null : faultText(problem));
      if (row === undefined || (picture ?? row['picture']) !== row['picture']) touchPicture(store, touched, src, pageSize);
    });
  });
  forgetUnused(store, touched);
}

/** What stands for a file whose time does not tell whether it has changed. */
const UNKNOWN = '';

function versionOf({ size, modified, blob }: KnownFile): string {
  if (blob !== '') return blob;
  return modified < 0 ? UNKNOWN : `${size}:${modified}`;
}

function isThere(known: KnownFile | undefined): boolean {
  return known !== undefined && known.hash !== '';
}

/** The pictures whose file has changed, and those that are used and not known yet or not known for sure. */
function picturesInQuestion(store: Store, changes: FileChanges, names: MediaNames): string[] {
  const files = [...changes.found.map(({ file }) => file), ...changes.gone];
  const changed = files.flatMap((file) => [file, ...names.twinsOf(file)]).map((file) => file.slice('content/'.length));
  const used = store.prepare(
    `SELECT DISTINCT u.src FROM picture_uses u WHERE u.id IN (SELECT a.id FROM unsettled s JOIN articles a ON a.file = s.file)
       AND NOT EXISTS (SELECT 1 FROM pictures p WHERE p.src = u.src)
     UNION SELECT src FROM (${OTHER_USES}) WHERE src NOT IN (SELECT src FROM pictures)
     UNION SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM pictures WHERE src = value)
     UNION SELECT src FROM pictures WHERE fault IS NOT NULL
     UNION SELECT src FROM pictures WHERE version = ''
     ORDER BY 1`,
  ).all(JSON.stringify(changed));
  return used.map((row) => String(row['src']));
}

/** Pictures of standalone pages, of released versions that may be put back, and of registries. */
const OTHER_USES = `${REGISTRY_PICTURES} UNION SELECT value ->> '$.src' AS src FROM standalone, json_each(page, '$.pictures')
  UNION SELECT value ->> '$.src' FROM standalone, json_each(released, '$.pictures')
  UNION SELECT value ->> '$.src' FROM last_good, json_each(reading, '$.pictures')`;

/** Forgets pictures that are shown nowhere any more; only those that were touched can be, by name or with all else. */
function forgetUnused(store: Store, touched: Touched): void {
  const asked = touched.isEverything ? store.prepare('SELECT src FROM pictures').all().map(({ src }) => String(src)) : touched.pictures();
  const isUsed = store.prepare(`SELECT 1 FROM picture_uses WHERE src = :src UNION ALL SELECT 1 FROM (${OTHER_USES}) WHERE src = :src LIMIT 1`);
  const forget = store.prepare('DELETE FROM pictures WHERE src = ?');
  for (const src of asked) if (isUsed.get({ src }) === undefined) forget.run(src);
}

/** The names in the folders of `content/media`, to find those that are told apart by letter case or by the form of letters alone. */
class MediaNames {
  readonly #files: StoredFiles;
  readonly #folders = new Map<string, Map<string, string[]>>();

  constructor(files: StoredFiles) {
    this.#files = files;
  }

  /** Other files of a folder whose names some machines take for that of a file. */
  twinsOf(file: string): string[] {
    const at = file.lastIndexOf('/');
    const folder = file.slice(0, at);
    let names = this.#folders.get(folder);
    if (names === undefined) {
      this.#folders.set(folder, (names = new Map()));
      for (const [name, known] of this.#files.inFolder(folder)) {
        if (!isThere(known)) continue;
        const key = nameKey(name);
        names.set(key, [...(names.get(key) ?? []), name]);
      }
    }
    const name = file.slice(at + 1);
    return (names.get(nameKey(name)) ?? []).filter((other) => other !== name).map((other) => `${folder}/${other}`);
  }

  faultOf(file: string): PictureFault | undefined {
    const [twin] = this.twinsOf(file).sort();
    return twin === undefined ? undefined : { rule: 'picture-name-twin', detail: twin.slice('content/'.length) };
  }
}

function refusalOf(file: string, refused: ReadonlyMap<string, FoundFile>): PictureFault | undefined {
  const steps = file.split('/');
  // The picture itself, or a folder above it that cannot be opened.
  for (let length = steps.length; length > 1; length -= 1) {
    const found = refused.get(steps.slice(0, length).join('/'));
    if (found?.refused !== undefined) return { rule: found.refused.kind === 'outside' ? 'picture-outside' : 'picture-unreadable' };
  }
  return undefined;
}
