/** A small text of our own bookkeeping. */
export interface Note {
  /** Below the bookkeeping's folder: `manifests/current.json`. */
  readonly name: string;
  readonly text: string;
}

/** A note as it was read. */
export interface ReadNote extends Note {
  /** By which the store tells whether the note is still the same. */
  readonly version: string;
}

/** Where the bookkeeping lies: below `.khabar/` in a bucket or on a host, or beside a folder. */
export interface NoteStore {
  /** What is not there is not in the map. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, ReadNote>>;
  write(notes: readonly Note[]): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  /** The notes that lie directly in a folder: `manifests`. */
  list(folder: string): Promise<readonly string[]>;
}

export const CURRENT_NOTE = 'manifests/current.json';
export const PENDING_NOTE = 'manifests/pending.json';

/** The note that holds a release's root. */
export function rootNote(release: string): string {
  return `manifests/${release}.json`;
}

/** The note that holds a shard. */
export function shardNote(shard: string): string {
  return `manifests/shards/${shard}.json`;
}
