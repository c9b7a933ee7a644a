import type { WalkedFile } from './walk.ts';

/** What is remembered of a file since it was last read. */
export interface KnownFile {
  /** Bytes; -1 when the file was not there. */
  readonly size: number;
  /** Milliseconds since the epoch; -1 when it says nothing. */
  readonly modified: number;
  /** Git's id of its bytes; empty when it must be read again. */
  readonly hash: string;
  /** Git's id in the commit that it was read from; empty when it was not as committed. */
  readonly blob: string;
}

/** What is remembered of a newsroom's files. Paths are below the newsroom's root, with `/`. */
export interface KnownFiles {
  get(file: string): KnownFile | undefined;
  /** The files that lie in a folder itself, by name. */
  inFolder(folder: string): ReadonlyMap<string, KnownFile>;
  /** Files that were not as committed when they were read. */
  uncommitted(): Iterable<string>;
  /** All files below a folder, sorted. */
  below(folder: string): Iterable<readonly [file: string, known: KnownFile]>;
  /** The folders of the commit that was read last, by git's id of their tree. */
  readonly trees: ReadonlyMap<string, string>;
}

/** A file that may have changed. `blob` is git's id when it is as committed. */
export interface FoundFile extends WalkedFile {
  readonly blob?: string;
}

/** What may have changed in a newsroom's files since they were last read. */
export interface FileChanges {
  readonly found: readonly FoundFile[];
  /** Known files that are not there any more. */
  readonly gone: readonly string[];
  /** Those of them that the commit still has: they will be there again when the author takes the deletion back. */
  readonly deleted: ReadonlySet<string>;
  /** The folders of the commit by git's id of their tree; undefined when git was not asked. */
  readonly trees?: ReadonlyMap<string, string>;
}

/** Whether a file that was found is the one that is known, as far as can be said without reading it. */
export function isSame(found: FoundFile, known: KnownFile): boolean {
  if (known.hash === '') return false;
  if (found.blob !== undefined) return known.blob === found.blob;
  return known.size === found.size && known.modified === found.modified;
}

/**
 * Compares the folders with what is known of them, by size and time of each file.
 *
 * @param walked the files of the folders, sorted
 */
export function changesByWalk(folders: readonly string[], walked: readonly WalkedFile[], known: KnownFiles): FileChanges {
  const found: FoundFile[] = [];
  const gone: string[] = [];
  const present = new Map(walked.map((file) => [file.file, file]));
  for (const folder of folders) {
    for (const [file, before] of known.below(folder)) {
      const now = present.get(file);
      if (now === undefined) gone.push(file);
      else if (now.refused === undefined && isSame(now, before)) present.delete(file);
    }
  }
  for (const file of present.values()) found.push(file);
  return { found, gone, deleted: new Set() };
}
