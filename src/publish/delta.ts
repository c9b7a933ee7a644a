import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Schema, sitePathSchema } from './manifest-schema.ts';
import { PublishError } from './publish-error.ts';
import type { SiteFile } from './site-file.ts';

/** The name of the description in a delta's folder; the files lie in `files/` beside it. */
export const DELTA_FILE = 'delta.json';
export const DELTA_FILES_FOLDER = 'files';

const deltaSchema = z.strictObject({
  version: z.literal(1),
  /** The digest of the site that this applies to; null when the delta holds the whole site. */
  from: sha256Schema.nullable(),
  /** The digest of the site that it makes. */
  to: sha256Schema,
  changed: z.array(z.strictObject({ path: sitePathSchema, sha256: sha256Schema, bytes: z.number().int().min(0) })),
  deleted: z.array(sitePathSchema),
});

/** What `khabar build --delta` wrote: how one site becomes another. */
export interface Delta {
  readonly version: 1;
  readonly from: string | null;
  readonly to: string;
  /** New files and those with other bytes; each lies at `files/<path>`. */
  readonly changed: readonly SiteFile[];
  readonly deleted: readonly string[];
}

/**
 * Reads a delta's description. It is strict: keys that are not in the contract, paths that leave the site, one path
 * twice, or deletions in a whole site are errors.
 *
 * @throws PublishError `source`
 */
export function parseDelta(text: string): Delta {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new PublishError('source', `${DELTA_FILE} is no JSON; build the delta again`, { cause: error });
  }
  const read = deltaSchema.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new PublishError('source', `${DELTA_FILE} is not a delta of version 1 (${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? ''}); build it again with this khabar`);
  }
  const { from, changed, deleted } = read.data;
  const seen = new Set<string>();
  for (const path of [...changed.map((file) => file.path), ...deleted]) {
    if (seen.has(path)) throw new PublishError('source', `${DELTA_FILE} names ${path} twice; build the delta again`);
    seen.add(path);
  }
  if (from === null && deleted.length > 0) throw new PublishError('source', `${DELTA_FILE} holds the whole site and yet deletes ${deleted[0]}; build it again`);
  return read.data;
}

/**
 * Reads a delta's folder, and checks that its files are there.
 *
 * @throws PublishError `source`
 */
export async function readDelta(folder: string): Promise<Delta> {
  const text = await readFile(join(folder, DELTA_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new PublishError('source', `there is no delta in ${folder} (${error.code}); make one with khabar build --delta`, { cause: error });
  });
  const delta = parseDelta(text);
  for (const { path, bytes } of delta.changed) {
    const size = await stat(join(folder, DELTA_FILES_FOLDER, path)).then((entry) => entry.isFile() ? entry.size : undefined, () => undefined);
    if (size !== bytes) throw new PublishError('source', `${DELTA_FILES_FOLDER}/${path} in ${folder} ${size === undefined ? 'is missing' : `has ${size} bytes, not ${bytes}`}; build the delta again`);
  }
  return delta;
}

/** Carries a delta out on some of the files of the site that it applies to. */
export function applyDelta(files: Iterable<SiteFile>, { changed, deleted }: Pick<Delta, 'changed' | 'deleted'>): SiteFile[] {
  const next = new Map<string, SiteFile>();
  for (const file of files) next.set(file.path, file);
  for (const file of changed) next.set(file.path, file);
  for (const path of deleted) next.delete(path);
  return [...next.values()];
}
