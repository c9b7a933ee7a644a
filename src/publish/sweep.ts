import { Manifest } from './manifest.ts';
import { ManifestError, type ReleaseRoot } from './manifest-schema.ts';
import { rootNote, shardNote, type NoteStore } from './note-store.ts';
import { RELEASE_ID } from './release-id.ts';
import type { RemoteSite } from './remote-site.ts';
import { unneededShards } from './retention.ts';

/** The releases whose roots lie at a target, kept or not. */
export async function listReleases(notes: NoteStore): Promise<string[]> {
  return (await notes.list('manifests')).map((name) => name.replace(/\.json$/, '')).filter((name) => RELEASE_ID.test(name)).sort();
}

/**
 * Forgets releases: their kept bytes, the shards that no kept release needs, and their roots. The roots go last, so
 * that a sweep that is cut off is done again. Where a root cannot be read, its shards stay: nothing is deleted that
 * might be needed.
 */
export async function sweep(remote: RemoteSite, gone: readonly string[], kept: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  await remote.dropKept(gone);
  const goneRoots = await readRoots(remote.notes, gone);
  const keptRoots = await readRoots(remote.notes, kept);
  if (keptRoots.length === kept.length) await remote.notes.remove(unneededShards(goneRoots, keptRoots).map(shardNote));
  await remote.notes.remove(gone.map(rootNote));
}

async function readRoots(notes: NoteStore, releases: readonly string[]): Promise<ReleaseRoot[]> {
  const roots = await Promise.all(releases.map((release) => Manifest.open(notes, release).catch((error: unknown) => {
    if (error instanceof ManifestError) return undefined;
    throw error;
  })));
  return roots.flatMap((manifest) => manifest === undefined ? [] : [manifest.root]);
}
