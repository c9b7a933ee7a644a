import type { Clock } from './lease.ts';
import type { OnProgress } from './publish-report.ts';
import type { SiteSource } from './site-source.ts';

/** What is asked for: a site to be published, or a release to be public again. */
export type Wanted = { readonly kind: 'site'; readonly source: SiteSource } | {
  readonly kind: 'rollback';
  /** By default the release that was public before. */
  readonly release?: string;
};

/** How a site is published, whatever the target. */
export interface PublishOptions {
  /** The target as it was typed, for messages and the report. */
  readonly target: string;
  readonly wanted: Wanted;
  /** Releases that are kept, the public one counted; at least 1. */
  readonly keep: number;
  /** Allows to delete a large share of the site. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Takes a publish that was cut off for dead without waiting for a sign of life. */
  readonly resume: boolean;
  /** The site's address, for absolute ones in the purge list. */
  readonly siteUrl: string | undefined;
  readonly clock: Clock;
  readonly onProgress: OnProgress;
}
