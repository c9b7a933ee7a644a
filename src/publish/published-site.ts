import { hash } from 'node:crypto';
import { Manifest, differingFiles } from './manifest.ts';
import { ManifestError, readCurrent, readPending, readRoot, type Current, type Pending } from './manifest-schema.ts';
import { CURRENT_NOTE, PENDING_NOTE, rootNote, type NoteStore, type ReadNote } from './note-store.ts';
import { planChanges } from './plan.ts';

/** What is public at a remote target, as far as its bookkeeping tells. */
export interface PublishedSite {
  /** The public release; undefined when there is none or nothing can be told. */
  readonly manifest: Manifest | undefined;
  readonly current: Current | undefined;
  readonly currentNote: ReadNote | undefined;
  /** A publish that is in progress or was cut off. */
  readonly pending: Pending | undefined;
  readonly pendingNote: ReadNote | undefined;
  /** Why the bookkeeping cannot be used, when it cannot. */
  readonly fault: string | undefined;
}

/** Reads what is public. Damaged bookkeeping is told as `fault` and never raised. */
export async function readPublished(notes: NoteStore): Promise<PublishedSite> {
  const read = await notes.read([CURRENT_NOTE, PENDING_NOTE]);
  const currentNote = read.get(CURRENT_NOTE);
  const pendingNote = read.get(PENDING_NOTE);
  const found = { currentNote, pendingNote };
  let pending: Pending | undefined;
  try {
    pending = pendingNote === undefined ? undefined : readPending(PENDING_NOTE, pendingNote.text);
    if (currentNote === undefined) return { ...found, pending, current: undefined, manifest: undefined, fault: undefined };
    const current = readCurrent(CURRENT_NOTE, currentNote.text);
    return { ...found, pending, current, manifest: await openCurrent(notes, current), fault: undefined };
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    return withFault({ ...found, pending }, error.message);
  }
}

/** The same target when nothing that its bookkeeping says can be relied on. */
export function withFault({ currentNote, pendingNote, pending }: Pick<PublishedSite, 'currentNote' | 'pendingNote' | 'pending'>, fault: string): PublishedSite {
  return { currentNote, pendingNote, pending, fault, current: undefined, manifest: undefined };
}

async function openCurrent(notes: NoteStore, current: Current): Promise<Manifest> {
  const name = rootNote(current.release);
  const note = (await notes.read([name])).get(name);
  if (note === undefined) throw new ManifestError(`${name} is missing`);
  if (hash('sha256', note.text) !== current.releases.at(-1)?.root) throw new ManifestError(`${name} is damaged`);
  return new Manifest(notes, readRoot(name, note.text));
}

/** What a publish that was cut off may have left. */
export interface Leftovers {
  /** Paths at which something else may lie than the public release says. */
  readonly doubts: ReadonlySet<string>;
  /** Files of a former release that should be gone and may still be there, by their paths; their bytes are kept for that release. */
  readonly overdue: ReadonlyMap<string, { readonly sha256: string; readonly keepAs: string }>;
}

export const NO_LEFTOVERS: Leftovers = { doubts: new Set(), overdue: new Map() };

/**
 * What lies at the target because a publish was cut off: files that it brought, and files that it should still have
 * taken away. At the cost of what it changed.
 *
 * @throws ManifestError when that cannot be told
 */
export async function leftovers(notes: NoteStore, { manifest, current, pending }: PublishedSite): Promise<Leftovers> {
  if (pending === undefined || pending.settled === true) return NO_LEFTOVERS;
  const wasPublic = new Set(current?.releases.map(({ release }) => release));
  const doubts = new Set<string>();
  const overdue = new Map<string, { sha256: string; keepAs: string }>();
  for (const release of new Set([pending.release, ...pending.unfinished])) {
    // A root is written before the first file: without one, nothing was brought.
    const cutOff = await Manifest.open(notes, release);
    if (cutOff === undefined) continue;
    if (manifest !== undefined && wasPublic.has(release)) {
      for (const [path, old] of await overdueFiles(notes, cutOff, manifest)) overdue.set(path, old);
    } else {
      const [old, next] = manifest === undefined ? [[], await cutOff.files()] : await differingFiles(manifest, cutOff);
      for (const { path } of planChanges(old, next).uploads) doubts.add(path);
    }
  }
  for (const path of overdue.keys()) doubts.add(path);
  return { doubts, overdue };
}

/** The files that a release should have taken away after it had become public. */
async function overdueFiles(notes: NoteStore, release: Manifest, current: Manifest): Promise<Map<string, { sha256: string; keepAs: string }>> {
  const { previous } = release.root;
  const former = previous === null ? undefined : await Manifest.open(notes, previous);
  if (former === undefined) return new Map();
  const [old, next] = await differingFiles(former, release);
  const { deletions } = planChanges(old, next);
  const since = new Set((await current.files(current.indicesOf(deletions.map(({ path }) => path)))).map(({ path }) => path));
  return new Map(deletions.filter(({ path }) => !since.has(path)).map(({ path, sha256 }) => [path, { sha256, keepAs: former.root.release }]));
}
