import type { FileClass } from './file-class.ts';

/** What a publish did, or would do. Documented in docs/publish.md; fields are added, none changes its meaning. */
export interface PublishReport {
  readonly version: 1;
  /** The target as it was typed. */
  readonly target: string;
  readonly dryRun: boolean;
  /** The release that is public now; null when none is, after a dry run on a target without one. */
  readonly release: string | null;
  /** The one that was public before. */
  readonly previous: string | null;
  /** The release whose files these are, after a rollback. */
  readonly restores: string | null;
  /** All files of the site, and its digest. */
  readonly site: { readonly files: number; readonly bytes: number; readonly digest: string };
  /** Files that were sent, or would be. */
  readonly uploaded: { readonly files: number; readonly bytes: number };
  /** Files that the target made of bytes which it had kept. */
  readonly copied: number;
  /** Files that were to be sent but lay there already, from a publish that was cut off. */
  readonly alreadyThere: number;
  readonly deleted: number;
  readonly unchanged: number;
  /** Number of addresses whose bytes changed or went. */
  readonly purged: number;
  /** What somebody should know, in plain words. */
  readonly notes: readonly string[];
  /** Wall time of all, in milliseconds. */
  readonly milliseconds: number;
}

/** One file of a dry run. */
export interface PlannedChange {
  readonly action: 'upload' | 'delete';
  readonly path: string;
  readonly class: FileClass;
  /** 0 for a deletion. */
  readonly bytes: number;
}

/** The report with its long lists. */
export interface PublishOutcome {
  readonly report: PublishReport;
  /** The addresses that a CDN must forget. */
  readonly purge: readonly string[];
  /** What would be done, in the order in which it would be; empty unless it was a dry run. */
  readonly changes: readonly PlannedChange[];
  /** The paths of feeds that were public before and have other bytes now: those whose hubs want to know. */
  readonly changedFeeds: readonly string[];
}

/** The parts of a publish that take time. */
export type PublishPhase = 'hash' | 'upload' | 'delete';
export type OnProgress = (phase: PublishPhase, done: number, total: number) => void;
