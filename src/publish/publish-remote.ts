import { carryOut } from './carry-out.ts';
import { awaitDeath } from './lease.ts';
import { Manifest } from './manifest.ts';
import { ManifestError } from './manifest-schema.ts';
import { namedRelease } from './named-release.ts';
import { deltaNextSite, releaseNextSite, wholeNextSite, type NextSite } from './next-site.ts';
import { changedFeeds, implausibleDeletion, isImplausible } from './plan.ts';
import { PublishError } from './publish-error.ts';
import type { PublishOptions } from './publish-options.ts';
import type { PublishOutcome } from './publish-report.ts';
import { leftovers, NO_LEFTOVERS, readPublished, withFault, type Leftovers, type PublishedSite } from './published-site.ts';
import { purgeList, staledPaths } from './purge-list.ts';
import { plannedChanges, putList, withBytes, type Wish } from './put-list.ts';
import { releaseId } from './release-id.ts';
import type { Put, RemoteSite } from './remote-site.ts';
import { Tally } from './tally.ts';

/**
 * Publishes to an object store or another host.
 *
 * @throws PublishError
 */
export async function publishRemote(remote: RemoteSite, options: PublishOptions): Promise<PublishOutcome> {
  const started = options.clock.now();
  let published = await readPublished(remote.notes);
  if (published.pendingNote !== undefined && published.pending !== undefined && !options.resume && !options.dryRun) {
    await awaitDeath(remote.notes, published.pendingNote, options.clock);
    published = await readPublished(remote.notes);
  }
  const plan = await planOrStartAnew(remote, published, options);
  const { next, left, target } = plan;
  published = plan.published;
  const { manifest } = published;
  if (!options.force && isImplausible(next.plan, manifest?.root.files ?? 0)) throw implausibleDeletion(next.plan, manifest?.root.files ?? 0);

  const { wishes, removals } = putList(next.plan, left, await next.find(left.doubts));
  const purge = purgeList(plan.stale, options.siteUrl);
  const tally = new Tally(options, wishes.length, removals.length);
  const isSame = manifest !== undefined && next.plan.uploads.length === 0 && next.plan.deletions.length === 0;
  const isIdle = isSame && published.pendingNote === undefined && (published.current?.releases.length ?? 0) <= options.keep;
  const release = isSame ? manifest.root.release : releaseId(options.clock.now(), options.clock.digits(6));
  if (options.dryRun) tally.plan(wishes, removals);
  else if (!isIdle) {
    const puts = await findBytes(remote, wishes, published, options, target?.root.release);
    const fallback = target === undefined ? manifest?.root.release ?? null : target.root.fallback;
    await carryOut(remote, { published, next, release, fallback, restores: target?.root.release ?? null, puts, removals }, options, tally);
  }
  const previous = manifest?.root.release ?? null;
  return {
    report: tally.report({
      next, previous, release: options.dryRun ? previous : release, restores: isSame ? null : target?.root.release ?? null,
      purged: purge.length, notes: plan.notes, milliseconds: options.clock.now() - started,
    }),
    purge,
    changes: options.dryRun ? plannedChanges(wishes, removals) : [],
    changedFeeds: changedFeeds(next.plan),
  };
}

interface RemotePlan {
  readonly published: PublishedSite;
  readonly next: NextSite;
  readonly left: Leftovers;
  /** Paths whose bytes may be another day's in a cache. */
  readonly stale: readonly string[];
  /** The release that is restored. */
  readonly target: Manifest | undefined;
  readonly notes: readonly string[];
}

/** Plans by the manifest; where that is damaged or missing, says so and plans by what lies there. */
async function planOrStartAnew(remote: RemoteSite, published: PublishedSite, options: PublishOptions): Promise<RemotePlan> {
  if (published.fault === undefined) {
    try {
      const isNew = published.manifest === undefined && published.pending === undefined;
      return isNew ? await planByInventory(remote, published, options) : await planByManifest(remote, published, options);
    } catch (error) {
      if (!(error instanceof ManifestError)) throw error;
      return planByInventory(remote, withFault(published, error.message), options);
    }
  }
  return planByInventory(remote, published, options);
}

async function planByManifest(remote: RemoteSite, published: PublishedSite, { wanted }: PublishOptions): Promise<RemotePlan> {
  const { manifest } = published;
  const left = await leftovers(remote.notes, published);
  const notes = left.doubts.size > 0 ? [`a publish was cut off before; ${left.doubts.size} files that it may have touched are looked at`] : [];
  if (wanted.kind === 'site') {
    const next = wanted.source.kind === 'whole' ? await wholeNextSite(wanted.source.files, manifest) : await deltaNextSite(wanted.source, manifest);
    return { published, next, left, stale: [...staledPaths(next.plan), ...left.doubts], target: undefined, notes };
  }
  const named = namedRelease(published.current?.releases ?? [], manifest?.root, wanted.release);
  const target = await Manifest.open(remote.notes, named);
  if (target === undefined || manifest === undefined) throw new PublishError('no-release', `the manifest of the release ${named} is missing, so that it cannot be restored`);
  const next = await releaseNextSite(target, manifest);
  return { published, next, left, stale: [...staledPaths(next.plan), ...left.doubts], target, notes };
}

/** Nothing is known of the files at the target but their names and sizes: nothing of them is deleted. */
async function planByInventory(remote: RemoteSite, published: PublishedSite, { wanted }: PublishOptions): Promise<RemotePlan> {
  const why = published.fault === undefined ? 'there is no manifest at the target' : `the manifest at the target cannot be used (${published.fault})`;
  if (wanted.kind === 'rollback') throw new PublishError('no-release', `${why}, so that no release can be restored; build the site and publish it`);
  if (wanted.source.kind === 'delta') throw new PublishError('other-site', `${why}, so that it cannot be told what a delta applies to; build the whole site and publish that`);
  const { files } = wanted.source;
  const inventory = await remote.inventory();
  const ours = new Set(files.map(({ path }) => path));
  const others = [...inventory.keys()].filter((path) => !ours.has(path)).sort();
  const doubts = new Set(files.filter(({ path, bytes }) => inventory.get(path) === bytes).map(({ path }) => path));
  const notes = inventory.size === 0 && published.fault === undefined ? [] : [`${why}: ${inventory.size} files lie there; all files of the site that differ are sent, and nothing is deleted`];
  if (others.length > 0) notes.push(`${others.length} files at the target are no part of the site and were left alone: ${others.slice(0, 5).join(', ')}${others.length > 5 ? ', …' : ''}`);
  return { published, next: await wholeNextSite(files, undefined), left: { ...NO_LEFTOVERS, doubts }, stale: [...ours].filter((path) => inventory.has(path)), target: undefined, notes };
}

/** Finds the bytes of every file: those of the source, else those that the target has kept. */
async function findBytes(remote: RemoteSite, wishes: readonly Wish[], { current }: PublishedSite, { wanted }: PublishOptions, since: string | undefined): Promise<Put[]> {
  const isLocal = (path: string): boolean => wanted.kind === 'site' && (wanted.source.kind === 'whole' || localPaths.has(path));
  const localPaths = new Set(wanted.kind === 'site' && wanted.source.kind === 'delta' ? wanted.source.delta.changed.map(({ path }) => path) : []);
  const missing = wishes.filter(({ path }) => !isLocal(path));
  const releases = (current?.releases ?? []).map(({ release }) => release);
  const at = since === undefined ? releases.length - 1 : releases.indexOf(since);
  const kept = missing.length === 0 ? undefined : await remote.findKept(missing, releases.slice(Math.max(0, at)));
  const lost = missing.filter(({ path, inDoubt, replaces }) => kept?.get(path) === undefined && (!inDoubt || replaces !== undefined));
  if (lost.length > 0) throw new PublishError('no-release', `the target has no longer the bytes of ${lost.length} files of that release (${lost.slice(0, 5).map(({ path }) => path).join(', ')}); build the site and publish it`);
  return withBytes(wishes, ({ path }) => wanted.kind === 'site' && isLocal(path) ? { at: 'file', file: wanted.source.locate(path) } : kept?.get(path));
}
