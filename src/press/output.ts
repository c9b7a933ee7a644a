import type { Plan } from './plan.ts';

/** Raised when the output folder cannot be used; said to whoever typed the command. */
export class OutputError extends Error {}

/** What a release changes of a site's files. */
export interface FileChangesOfSite {
  /** Files that lie in the staging folder, by path below the site's root. */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
}

/** Where a site goes: a folder that is served, or the changes alone. */
export interface Output {
  /** Where the release's files are written before they are public. */
  readonly staging: string;
  /** A second folder, for links to the same files when the whole site is written: the next change is made there. */
  readonly twin?: string;
  /** The digest of the site that is there; undefined when there is none that we know. */
  readonly digest: string | undefined;
  /** Whether files are written over those of an older site. */
  readonly isInPlace: boolean;
  /** Makes ready for a release of a certain size, before anything is written. */
  prepare(scope: Plan['scope']): Promise<void>;
  /** Puts a file of the present site into the release as it is; false when it is not at hand. */
  keep(file: string): Promise<boolean>;
  /** Forgets what was put into the release so far. */
  restart(): Promise<void>;
  /**
   * Makes the release public by one switch.
   *
   * @param scope what was prepared
   * @param digest of the site that it makes
   */
  commit(changes: FileChangesOfSite, scope: Plan['scope'], digest: string): Promise<void>;
  /** Gives up: the present site stays as it is. */
  abandon(): Promise<void>;
  /** Lets others write there. */
  close(): void;
}
