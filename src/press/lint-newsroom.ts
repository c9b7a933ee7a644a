import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../config/site-config.ts';
import { textSettings, type TextSettings } from '../config/text-settings.ts';
import { compareIssues } from '../domain/content-issue.ts';
import { checkSettings } from '../lint/check-settings.ts';
import type { RuleSettings } from '../lint/judge.ts';
import type { LintIssue } from '../lint/lint-issue.ts';
import { openStore } from '../store/open-store.ts';
import { storedConfig } from '../store/stored-config.ts';
import { ReleaseRecord } from '../store/release-record.ts';
import { lockNewsroom } from './build-lock.ts';
import { readingFingerprint } from './engine-fingerprint.ts';
import { lintArticles } from './lint-articles.ts';
import { healingStore } from './heal-store.ts';
import type { NewsroomPaths } from './newsroom-paths.ts';
import { syncNewsroom } from './sync-newsroom.ts';
import { WorkerPool } from './worker-pool.ts';

/** What a lint is asked for. */
export interface LintOptions {
  readonly paths: Pick<NewsroomPaths, 'root' | 'cache' | 'store'>;
  /** The clock that decides which embargoes have ended, in milliseconds since the epoch. */
  readonly now: number;
  /** Whether the working tree is known to be as committed, as it is in a fresh checkout: git does not look at it then. */
  readonly isAsCommitted: boolean;
  /** The files and folders to run the rules on, below the newsroom's root; all by default. */
  readonly only?: readonly string[] | undefined;
  /** Told how many of the changed articles have been read, and then how many the rules were run on. */
  readonly onProgress: (phase: 'read' | 'lint', done: number, total: number) => void;
}

/** What is wrong in a newsroom. */
export interface LintedNewsroom {
  /** Ordered by file, line, column and rule. */
  readonly issues: readonly LintIssue[];
  /** What the rules were run with; undefined when the settings cannot be used, so that no article was looked at. */
  readonly rules?: { readonly site: TextSettings; readonly settings: RuleSettings };
}

/**
 * Looks the newsroom's files over, as a build does before it prints: the store is brought in line with them, so that only
 * what has changed is read, and the next build finds that done. Then the rules of lint are run, which a build does without, on
 * what has changed since they were run last. Nothing is printed or released. What shows only in
 * printing is not found: MDX that fails when it runs, and files of `public/` in the place of a page.
 *
 * @throws LockedError while a build of the newsroom is running
 */
export async function lintNewsroom(options: LintOptions): Promise<LintedNewsroom> {
  const { cache, store } = options.paths;
  const unlock = lockNewsroom(cache);
  try {
    return await healingStore(store, () => lintOnce(options));
  } finally {
    unlock();
  }
}

async function lintOnce({ paths, now, isAsCommitted, only, onProgress }: LintOptions): Promise<LintedNewsroom> {
  const store = openStore(paths.store, readingFingerprint());
  const pool = new WorkerPool();
  try {
    // Of a build that was killed while its site became public, only a build can tell whether it did. From now on it would
    // take what is synced here for released: without the note it compares the sites, and prints the whole when in doubt.
    new ReleaseRecord(store).begin();
    const visibility = { now, drafts: false, embargoed: false };
    const onRead = (done: number, total: number): void => onProgress('read', done, total);
    const { issues, canBuild } = await syncNewsroom(store, paths.root, visibility, pool, onRead, () => {}, isAsCommitted);
    if (!canBuild) return { issues: [...issues].sort(compareIssues) };
    const config = storedConfig(store) as SiteConfig;
    const site = textSettings(config);
    const { rules: settings } = config.lint;
    const found = await lintArticles(store, pool, {
      root: paths.root, site, settings, now, only, onProgress: (done, total) => onProgress('lint', done, total),
    });
    const faults = checkSettings(readFileSync(join(paths.root, 'content/site.yml'), 'utf8').replace(/^\ufeff/, ''), settings);
    return { issues: [...issues, ...faults, ...found].sort(compareIssues), rules: { site, settings } };
  } finally {
    await pool.close();
    store.close();
  }
}
