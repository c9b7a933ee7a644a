import type { FileClass } from './file-class.ts';
import type { Note, NoteStore } from './note-store.ts';
import type { SiteFile } from './site-file.ts';

/** A site in an object store or on another host, whose files are replaced one by one. */
export interface RemoteSite {
  readonly notes: RemoteNotes;
  /** The files that lie there, whoever brought them, with their bytes; without the bookkeeping. */
  inventory(): Promise<ReadonlyMap<string, number>>;
  /**
   * Brings files there, several at a time. Bytes that are replaced are kept first, as `work` says.
   *
   * @throws PublishError `incomplete`, which names each file that could not be brought
   */
  put(files: readonly Put[], work: Work): Promise<void>;
  /** Takes files away; those that are not there are passed over. Their bytes are kept first. */
  remove(files: readonly Removal[], work: Work): Promise<void>;
  /**
   * Finds bytes of former releases.
   *
   * @param releases in the order of time: from the one whose files are wanted to the public one
   */
  findKept(files: readonly SiteFile[], releases: readonly string[]): Promise<ReadonlyMap<string, Bytes>>;
  /** Forgets bytes that were kept for some releases. */
  dropKept(releases: readonly string[]): Promise<void>;
  /** Gives back what it holds on this machine. */
  close(): Promise<void>;
}

/** Notes that two publishers may want to write at once. */
export interface RemoteNotes extends NoteStore {
  /**
   * Writes a note, if it is still the one that was read: by a conditional write where the store has that, else by
   * looking at it right before.
   *
   * @param version of the note that was read; undefined when there was none
   * @returns the new version, or undefined when somebody else has written the note
   */
  replace(note: Note, version: string | undefined): Promise<string | undefined>;
}

/** Where the bytes of a file come from: a file on this machine, or what the target has kept. */
export type Bytes = { readonly at: 'file'; readonly file: string } | { readonly at: 'kept'; readonly key: string };

/** A file to be brought to the target. */
export interface Put extends SiteFile {
  readonly fileClass: FileClass;
  /** Undefined when nobody has them; then they must lie there already. */
  readonly from: Bytes | undefined;
  /** The SHA-256 of the published bytes that it takes the place of. */
  readonly replaces?: string;
  /** The release for which they are kept, when it is not the public one. */
  readonly keepAs?: string;
  /** Whether something else than the published release may lie there, so that one must look. */
  readonly inDoubt: boolean;
}

/** A file to be taken away. */
export interface Removal {
  readonly path: string;
  /** The SHA-256 of the published bytes; undefined for a leftover of a publish that was cut off. */
  readonly sha256?: string;
  /** The release for which they are kept, when it is not the public one. */
  readonly keepAs?: string;
}

/** How files are replaced, and who is told. */
export interface Work {
  /** The release whose bytes are kept before they are replaced; undefined when none are. */
  readonly keepAs: string | undefined;
  /** Aborted when another publisher has taken the target over. */
  readonly signal: AbortSignal;
  /** Called for each file: it was sent, or made by the target from what it had kept, or lay there already. */
  readonly onDone: (file: { readonly path: string; readonly bytes?: number }, how: 'sent' | 'copied' | 'there' | 'removed') => void;
  /** Called when the bytes that should be kept are not there any more. */
  readonly onLost: (path: string) => void;
}
