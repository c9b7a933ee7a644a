import { ManifestError, readRoot, readShard, type ReleaseRoot } from './manifest-schema.ts';
import { rootNote, shardNote, type NoteStore } from './note-store.ts';
import { shardIndex } from './shards.ts';
import type { SiteFile } from './site-file.ts';

/** All files of a release that lies at the target; only the shards that are asked for are fetched, each once. */
export class Manifest {
  readonly root: ReleaseRoot;
  readonly #notes: NoteStore;
  readonly #shards = new Map<string, readonly SiteFile[]>([['', []]]);

  constructor(notes: NoteStore, root: ReleaseRoot) {
    this.#notes = notes;
    this.root = root;
  }

  /**
   * Opens the manifest of a release.
   *
   * @returns undefined when there is none
   * @throws ManifestError when it is damaged
   */
  static async open(notes: NoteStore, release: string): Promise<Manifest | undefined> {
    const name = rootNote(release);
    const note = (await notes.read([name])).get(name);
    return note === undefined ? undefined : new Manifest(notes, readRoot(name, note.text));
  }

  /**
   * The files in some shards.
   *
   * @param indices numbers of shards; all by default
   * @throws ManifestError when a shard is missing or damaged
   */
  async files(indices: Iterable<number> = this.root.shards.keys()): Promise<SiteFile[]> {
    const wanted = [...indices].map((index) => this.root.shards[index] ?? '');
    const missing = [...new Set(wanted.filter((shard) => !this.#shards.has(shard)))];
    const notes = await this.#notes.read(missing.map(shardNote));
    for (const shard of missing) {
      const note = notes.get(shardNote(shard));
      if (note === undefined) throw new ManifestError(`the shard ${shard} is missing`);
      this.#shards.set(shard, readShard(shard, note.text));
    }
    return wanted.flatMap((shard) => this.#shards.get(shard) ?? []);
  }

  /** The numbers of the shards that some paths belong to. */
  indicesOf(paths: Iterable<string>): Set<number> {
    return new Set([...paths].map((path) => shardIndex(path, this.root.bits)));
  }
}

/**
 * The files of two releases without those shards that they share: what differs between the releases is in there,
 * at the cost of what differs.
 */
export async function differingFiles(a: Manifest, b: Manifest): Promise<[SiteFile[], SiteFile[]]> {
  if (a.root.bits !== b.root.bits) return [await a.files(), await b.files()];
  const indices = [...a.root.shards.keys()].filter((index) => a.root.shards[index] !== b.root.shards[index]);
  return [await a.files(indices), await b.files(indices)];
}
