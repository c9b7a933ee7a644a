import { noteText, readPending, type Pending } from './manifest-schema.ts';
import { PENDING_NOTE, type ReadNote } from './note-store.ts';
import { PublishError } from './publish-error.ts';
import type { RemoteNotes } from './remote-site.ts';

/** The clock and the chance that publishing depends on. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Random hexadecimal digits. */
  readonly digits: (count: number) => string;
}

/** A publisher shows that it lives every 5 seconds, and is taken for dead when it has not moved for 30. */
const BEAT = 5_000;
const BEATS_TO_DEATH = 6;
/** A sign of life that is older than that is not waited for, however wrong the clocks are. */
const SURELY_DEAD = 15 * 60_000;

/**
 * Waits until another publish to the same target has surely ended, and returns at once when there is none.
 *
 * @param note the note of a publish that has not ended
 * @throws PublishError `busy` as soon as it gives a sign of life
 */
export async function awaitDeath(notes: RemoteNotes, note: ReadNote, { now, sleep }: Clock): Promise<void> {
  const { ended, time, release } = readPending(PENDING_NOTE, note.text);
  if (ended || now() - Date.parse(time) > SURELY_DEAD) return;
  for (let beat = 0; beat <= BEATS_TO_DEATH; beat += 1) {
    await sleep(BEAT);
    const later = (await notes.read([PENDING_NOTE])).get(PENDING_NOTE);
    if (later === undefined || later.text === note.text) {
      if (later === undefined) return;
      continue;
    }
    if (readPending(PENDING_NOTE, later.text).ended) return;
    throw new PublishError('busy', `another publish to this target is in progress (release ${release}); publish again when it has ended`);
  }
}

/** The right to publish to a target, held through a note that is rewritten while the publisher lives. */
export class Lease {
  readonly #notes: RemoteNotes;
  readonly #clock: Clock;
  readonly #taken = new AbortController();
  #pending: Pending;
  #version: string;
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();

  private constructor(notes: RemoteNotes, clock: Clock, pending: Pending, version: string) {
    this.#notes = notes;
    this.#clock = clock;
    this.#pending = pending;
    this.#version = version;
    this.#timer = setInterval(() => { this.#beating = this.#beat(); }, BEAT);
    this.#timer.unref();
  }

  /**
   * Takes the target for a release.
   *
   * @param before the note that was read; undefined when there was none
   * @param unfinished releases whose files may lie about
   * @throws PublishError `busy` when another publisher came first
   */
  static async claim(notes: RemoteNotes, clock: Clock, release: string, before: ReadNote | undefined, unfinished: readonly string[]): Promise<Lease> {
    const time = new Date(clock.now()).toISOString();
    const pending: Pending = { version: 1, release, unfinished: [...unfinished], token: clock.digits(16), beat: 0, time, ended: false, settled: false };
    const version = await notes.replace({ name: PENDING_NOTE, text: noteText(pending) }, before?.version);
    if (version === undefined) throw taken();
    const lease = new Lease(notes, clock, pending, version);
    try {
      // Where the store writes without conditions, two may have claimed at once; the later one has won.
      await lease.check();
    } catch (error) {
      lease.#stop();
      throw error;
    }
    return lease;
  }

  /** Aborted when another publisher has taken the target. */
  get signal(): AbortSignal {
    return this.#taken.signal;
  }

  /**
   * Makes sure that the target is still ours.
   *
   * @throws PublishError `busy`
   */
  async check(): Promise<void> {
    await this.#beating;
    const note = (await this.#notes.read([PENDING_NOTE])).get(PENDING_NOTE);
    if (note === undefined || readPending(PENDING_NOTE, note.text).token !== this.#pending.token) this.#taken.abort(taken());
    if (this.#taken.signal.aborted) throw taken();
  }

  /** Notes that all files are in order: whoever comes after a publish that is cut off from now on need not look at them. */
  async settle(): Promise<void> {
    await this.#beating;
    await this.#write({ ...this.#pending, unfinished: [], settled: true });
    if (this.#taken.signal.aborted) throw taken();
  }

  /** Gives the target back after everything was done. */
  async end(): Promise<void> {
    await this.#stop();
    await this.#notes.remove([PENDING_NOTE]);
  }

  /**
   * Gives the target back with the work undone, so that the next publisher need not wait.
   *
   * @param unfinished releases of others whose files may lie about, too
   */
  async giveUp(unfinished: readonly string[] = []): Promise<void> {
    await this.#stop();
    if (this.#taken.signal.aborted) return;
    await this.#write({ ...this.#pending, unfinished: [...this.#pending.unfinished, ...unfinished], ended: true });
  }

  async #beat(): Promise<void> {
    try {
      await this.#write({ ...this.#pending, beat: this.#pending.beat + 1, time: new Date(this.#clock.now()).toISOString() });
    } catch {
      // A beat may fail as any request may: the next one shows whether the target is still ours.
    }
  }

  async #write(pending: Pending): Promise<void> {
    const version = await this.#notes.replace({ name: PENDING_NOTE, text: noteText(pending) }, this.#version);
    if (version === undefined) {
      this.#taken.abort(taken());
      return;
    }
    this.#pending = pending;
    this.#version = version;
  }

  #stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    return this.#beating;
  }
}

function taken(): PublishError {
  return new PublishError('busy', 'another publish to this target has begun at the same time; publish again when it has ended');
}
