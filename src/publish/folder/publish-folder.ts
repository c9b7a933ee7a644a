import { mkdir, rename, rm, rmdir, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { SiteDigest } from '../../domain/site-digest.ts';
import { LockedError, lockFolder } from '../../press/build-lock.ts';
import { applyDelta } from '../delta.ts';
import { changedFeeds, isImplausible, implausibleDeletion, planChanges } from '../plan.ts';
import { ManifestError, type FolderRecord } from '../manifest-schema.ts';
import { namedRelease } from '../named-release.ts';
import { PublishError } from '../publish-error.ts';
import type { PublishOptions } from '../publish-options.ts';
import type { PublishOutcome } from '../publish-report.ts';
import { purgeList, staledPaths } from '../purge-list.ts';
import { plannedChanges, putList } from '../put-list.ts';
import { NO_LEFTOVERS } from '../published-site.ts';
import { releaseId } from '../release-id.ts';
import { bytesOf, type SiteFile } from '../site-file.ts';
import { Tally } from '../tally.ts';
import { placesOf, publicRelease, recordOf, treeOf, type FolderPlaces } from './folder-places.ts';
import { keptReleases, leftoversOf, readRecord, readTree, writeRecord } from './folder-record.ts';
import { makeTree } from './make-tree.ts';

/**
 * Publishes to a folder on this machine. Its name is a symbolic link to one of the trees beside it, one for each kept
 * release; files that two releases share are hard links to the same bytes. A new tree is made whole, and the link turns.
 *
 * @throws PublishError
 */
export async function publishFolder(folder: string, options: PublishOptions): Promise<PublishOutcome> {
  const places = placesOf(folder);
  await publicRelease(places);
  if (options.dryRun) return publish(places, options);
  const unlock = lock(places);
  try {
    for (const left of await leftoversOf(places, await publicRelease(places))) await rm(left, { recursive: true, force: true });
    return await publish(places, options);
  } finally {
    unlock();
  }
}

function lock({ home }: FolderPlaces): () => void {
  try {
    return lockFolder(home, 'another publish to this folder is in progress; publish again when it has ended');
  } catch (error) {
    if (error instanceof LockedError) throw new PublishError('busy', error.message, { cause: error });
    throw error;
  }
}

/** The release that is public in the folder. */
interface Published {
  readonly release: string;
  readonly files: readonly SiteFile[];
  readonly digest: string;
  readonly fallback: string | null;
}

/** What shall be public. */
interface Next {
  readonly files: readonly SiteFile[];
  readonly digest: string;
  /** The release that is restored. */
  readonly target: FolderRecord | undefined;
}

async function publish(places: FolderPlaces, options: PublishOptions): Promise<PublishOutcome> {
  const { clock, wanted } = options;
  const started = clock.now();
  const notes: string[] = [];
  const published = await readPublished(places, notes);
  const next = await nextSite(places, published, options);
  const plan = planChanges(published?.files ?? [], next.files);
  const count = published?.files.length ?? 0;
  if (!options.force && isImplausible(plan, count)) throw implausibleDeletion(plan, count);
  const { wishes, removals } = putList(plan, NO_LEFTOVERS, new Map());
  const isSame = published !== undefined && wishes.length + removals.length === 0;
  const tally = new Tally(options, wishes.length, removals.length);
  if (options.dryRun) tally.plan(wishes, removals);
  const release = isSame ? published.release : releaseId(clock.now(), clock.digits(6));
  if (!options.dryRun && !isSame) {
    const uploads = new Set(plan.uploads.map(({ path }) => path));
    const source = wanted.kind === 'site' ? wanted.source : undefined;
    const sent = source === undefined ? new Set<string>() : new Set(source.kind === 'whole' ? source.files.map(({ path }) => path) : source.delta.changed.map(({ path }) => path));
    const former = next.target === undefined ? undefined : treeOf(places, next.target.release);
    const live = published === undefined ? undefined : treeOf(places, published.release);
    const part = `${treeOf(places, release)}.part`;
    await mkdir(part);
    await makeTree(part, next.files, ({ path }) => ({
      linked: uploads.has(path) ? former : live,
      copied: sent.has(path) ? source?.locate(path) : undefined,
    }), (file, how) => {
      if (uploads.has(file.path) || how === 'copied') tally.onDone(file, how === 'copied' ? 'sent' : 'copied');
    });
    await rename(part, treeOf(places, release));
    await writeRecord(places, {
      version: 1, release, time: new Date(clock.now()).toISOString(), digest: next.digest,
      previous: published?.release ?? null,
      fallback: next.target === undefined ? published?.release ?? null : next.target.fallback,
      restores: next.target?.release ?? null,
      files: next.files.map(({ path, sha256, bytes }) => [path, sha256, bytes]),
    });
    await turn(places, release);
    for (const removal of removals) tally.onDone(removal, 'removed');
    await forget(places, release, options.keep);
  }
  const purge = purgeList(staledPaths(plan), options.siteUrl);
  return {
    report: tally.report({
      next: { files: next.files.length, bytes: bytesOf(next.files), digest: next.digest, plan },
      release: options.dryRun ? published?.release ?? null : release, previous: published?.release ?? null,
      restores: isSame ? null : next.target?.release ?? null, purged: purge.length, notes, milliseconds: clock.now() - started,
    }),
    purge,
    changes: options.dryRun ? plannedChanges(wishes, removals) : [],
    changedFeeds: changedFeeds(plan),
  };
}

/** What is public: by its record, or by the files themselves where that is lost. */
async function readPublished(places: FolderPlaces, notes: string[]): Promise<Published | undefined> {
  const release = await publicRelease(places);
  if (release === undefined) return undefined;
  const record = await readRecord(places, release).catch((error: unknown) => {
    if (error instanceof ManifestError) return undefined;
    throw error;
  });
  if (record !== undefined) return { release, files: filesOf(record), digest: record.digest, fallback: record.fallback };
  notes.push(`the record of the release ${release} is lost; its files were read instead`);
  const files = await readTree(places, release);
  return { release, files, digest: digestOf(files), fallback: null };
}

async function nextSite(places: FolderPlaces, published: Published | undefined, { wanted }: PublishOptions): Promise<Next> {
  if (wanted.kind === 'rollback') {
    const kept = (await keptReleases(places)).map((release) => ({ release }));
    const named = namedRelease(kept, published, wanted.release);
    const target = await readRecord(places, named).catch(() => undefined);
    if (target === undefined) throw new PublishError('no-release', `the record of the release ${named} is missing or damaged, so that it cannot be restored`);
    return { files: filesOf(target), digest: target.digest, target };
  }
  const { source } = wanted;
  if (source.kind === 'whole') return { files: source.files, digest: digestOf(source.files), target: undefined };
  const { from, delta } = source;
  if (published !== undefined && published.digest === delta.to) return { files: published.files, digest: published.digest, target: undefined };
  if (published?.digest !== from) throw new PublishError('other-site', 'the published site is another one than this delta applies to; build the whole site and publish that');
  const files = applyDelta(published.files, delta);
  const digest = digestOf(files);
  if (digest !== delta.to) throw new PublishError('source', 'the delta does not make the site that it promises; build the whole site and publish that');
  return { files, digest, target: undefined };
}

/** Turns the link to another tree, by one step of the file system. */
async function turn(places: FolderPlaces, release: string): Promise<void> {
  const { folder, home } = places;
  const isFirst = await publicRelease(places) === undefined;
  const link = join(home, 'link');
  await symlink(relative(dirname(folder), treeOf(places, release)), link);
  // An empty folder that was made for the site: a link cannot take its place.
  if (isFirst) await rmdir(folder).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'ENOENT') throw error; });
  await rename(link, folder);
}

/** Forgets the oldest releases, and those that never became public. */
async function forget(places: FolderPlaces, current: string, keep: number): Promise<void> {
  const releases = (await keptReleases(places)).filter((release) => release !== current);
  for (const release of releases.slice(0, Math.max(0, releases.length + 1 - keep))) {
    await rm(recordOf(places, release), { force: true });
    await rm(treeOf(places, release), { recursive: true, force: true });
  }
}

function filesOf({ files }: FolderRecord): SiteFile[] {
  return files.map(([path, sha256, bytes]) => ({ path, sha256, bytes }));
}

function digestOf(files: readonly SiteFile[]): string {
  const digest = new SiteDigest();
  for (const { path, sha256 } of files) digest.add(path, sha256);
  return digest.value;
}

