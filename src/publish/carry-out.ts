import { hash } from 'node:crypto';
import { FILE_CLASSES } from './file-class.ts';
import { Lease } from './lease.ts';
import { noteText, type Current, type KeptRelease, type ReleaseRoot } from './manifest-schema.ts';
import type { NextSite } from './next-site.ts';
import { CURRENT_NOTE, rootNote, shardNote } from './note-store.ts';
import { PublishError } from './publish-error.ts';
import type { PublishOptions } from './publish-options.ts';
import type { PublishedSite } from './published-site.ts';
import type { Put, Removal, RemoteSite, Work } from './remote-site.ts';
import { splitHistory } from './retention.ts';
import { listReleases, sweep } from './sweep.ts';

/** A publish that was planned and allowed. */
export interface Job {
  readonly published: PublishedSite;
  readonly next: NextSite;
  /** The name of the release; that of the public one when its files are only put in order. */
  readonly release: string;
  /** The release that a rollback from this one goes to. */
  readonly fallback: string | null;
  readonly restores: string | null;
  readonly puts: readonly Put[];
  readonly removals: readonly Removal[];
}

/**
 * Carries a publish out. The new manifest is written first and named as pending, so that whoever comes after a
 * publish that was cut off knows which files it may have touched. Then the files are brought, class by class;
 * `current.json` switches; and only then are files deleted and old releases forgotten.
 */
export async function carryOut(remote: RemoteSite, job: Job, options: PublishOptions, told: Pick<Work, 'onDone' | 'onLost'>): Promise<void> {
  const { notes } = remote;
  const { pending, pendingNote } = job.published;
  const unfinished = pending === undefined || pending.settled === true ? [] : [...new Set([pending.release, ...pending.unfinished])];
  const lease = await Lease.claim(notes, options.clock, job.release, pendingNote, unfinished);
  try {
    const present = new Set([...await listReleases(notes), job.release]);
    const root = await writeManifest(remote, job, options);
    await lease.check();
    const work = { ...told, keepAs: keepAs(job, options.keep), signal: lease.signal };
    for (const kind of FILE_CLASSES) await remote.put(job.puts.filter(({ fileClass }) => fileClass === kind), work);
    await lease.check();
    const strangers = (await listReleases(notes)).filter((release) => !present.has(release));
    if (strangers.length > 0) {
      await lease.giveUp(strangers);
      throw new PublishError('busy', 'another publish to this target ran at the same time; publish again to bring its files in order');
    }
    const current = await switchTo(remote, job, root, options.keep);
    await remote.remove(job.removals, work);
    // Without a history nothing is known of the other releases: they stay until there is one.
    const kept = current.releases.map(({ release }) => release);
    const gone = job.published.fault === undefined ? [...present].filter((release) => !kept.includes(release)) : [];
    if (gone.length > 0) {
      await lease.settle();
      await sweep(remote, gone, kept);
    }
    await lease.end();
  } catch (error) {
    await lease.giveUp().catch(() => undefined);
    throw error;
  }
}

/** Without a former release that is known, or when none shall be kept, there is nothing to go back to. */
function keepAs({ published }: Job, keep: number): string | undefined {
  return keep > 1 ? published.manifest?.root.release : undefined;
}

/** Writes what describes the release: its shards, and last the root that names them. */
async function writeManifest({ notes }: RemoteSite, job: Job, { clock }: PublishOptions): Promise<ReleaseRoot> {
  const { next, published, release, fallback, restores } = job;
  if (published.manifest?.root.release === release) return published.manifest.root;
  await notes.write([...next.texts].map(([shard, text]) => ({ name: shardNote(shard), text })));
  const root: ReleaseRoot = {
    version: 1, release, time: new Date(clock.now()).toISOString(), files: next.files, bytes: next.bytes, digest: next.digest,
    previous: published.manifest?.root.release ?? null, fallback, restores, bits: next.bits, shards: [...next.shards],
  };
  await notes.write([{ name: rootNote(release), text: noteText(root) }]);
  return root;
}

/** Makes the release the public one, unless somebody else has published since. */
async function switchTo({ notes }: RemoteSite, { published }: Job, root: ReleaseRoot, keep: number): Promise<Current> {
  const { bits: _, shards: __, version: ___, ...summary } = root;
  const known = (published.current?.releases ?? []).filter(({ release }) => release !== root.release);
  const latest: KeptRelease = { ...summary, root: hash('sha256', noteText(root)) };
  const current: Current = { version: 1, release: root.release, releases: [...splitHistory([...known, latest], keep).kept] };
  const text = noteText(current);
  if (text === published.currentNote?.text) return current;
  const version = await notes.replace({ name: CURRENT_NOTE, text }, published.currentNote?.version);
  if (version === undefined) throw new PublishError('busy', 'another publish to this target came first; publish again');
  return current;
}
