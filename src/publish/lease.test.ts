import { expect, test } from 'vitest';
import { awaitDeath, Lease, type Clock } from './lease.ts';
import { noteText, readPending, type Pending } from './manifest-schema.ts';
import { PENDING_NOTE, type Note, type ReadNote } from './note-store.ts';
import type { RemoteNotes } from './remote-site.ts';

class MemoryNotes implements RemoteNotes {
  readonly texts = new Map<string, string>();
  async read(names: readonly string[]): Promise<Map<string, ReadNote>> {
    return new Map(names.flatMap((name) => {
      const text = this.texts.get(name);
      return text === undefined ? [] : [[name, { name, text, version: text }]];
    }));
  }
  async write(notes: readonly Note[]): Promise<void> { for (const { name, text } of notes) this.texts.set(name, text); }
  async remove(names: readonly string[]): Promise<void> { for (const name of names) this.texts.delete(name); }
  async list(): Promise<string[]> { return [...this.texts.keys()]; }
  async replace({ name, text }: Note, version: string | undefined): Promise<string | undefined> {
    if (this.texts.get(name) !== version) return undefined;
    this.texts.set(name, text);
    return text;
  }
}

const RELEASE = '20261124T083001250Z-4f9a2c';
const NOW = Date.parse('2026-11-24T08:30:02Z');
const PENDING: Pending = { version: 1, release: RELEASE, unfinished: [], token: 't', beat: 0, time: '2026-11-24T08:30:01Z', ended: false };

/** @param onSleep called with the number of the pause */
function clockOf(onSleep: (pause: number) => void = () => {}): Clock {
  let pauses = 0;
  return { now: () => NOW, digits: (count) => '0'.repeat(count), sleep: async () => { pauses += 1; onSleep(pauses); } };
}

function noteOf(pending: Pending): ReadNote {
  const text = noteText(pending);
  return { name: PENDING_NOTE, text, version: text };
}

test('one that gives a sign of life is not interrupted', async () => {
  const notes = new MemoryNotes();
  await notes.write([noteOf(PENDING)]);
  const clock = clockOf((pause) => { if (pause === 3) notes.texts.set(PENDING_NOTE, noteText({ ...PENDING, beat: 1 })); });
  await expect(awaitDeath(notes, noteOf(PENDING), clock)).rejects.toMatchObject({ fault: 'busy' });
});

test('one that is silent for long enough is dead', async () => {
  const notes = new MemoryNotes();
  await notes.write([noteOf(PENDING)]);
  let pauses = 0;
  await awaitDeath(notes, noteOf(PENDING), clockOf((pause) => { pauses = pause; }));
  expect(pauses).toBe(7);
});

test.each<[string, Partial<Pending>]>([['has given up', { ended: true }], ['is from yesterday', { time: '2026-11-23T08:30:01Z' }]])('one that %s is not waited for', async (_, change) => {
  await awaitDeath(new MemoryNotes(), noteOf({ ...PENDING, ...change }), clockOf(() => { throw new Error('waited'); }));
});

test('of two that claim a target one gets it, and gives it back', async () => {
  const notes = new MemoryNotes();
  const lease = await Lease.claim(notes, clockOf(), RELEASE, undefined, []);
  await expect(Lease.claim(notes, clockOf(), RELEASE, undefined, [])).rejects.toMatchObject({ fault: 'busy' });
  await lease.check();
  await lease.end();
  expect(notes.texts.size).toBe(0);
});

test('one whose target was taken over notices, and leaves the note of the other alone', async () => {
  const notes = new MemoryNotes();
  const lease = await Lease.claim(notes, clockOf(), RELEASE, undefined, []);
  const other = noteText({ ...PENDING, token: 'other' });
  notes.texts.set(PENDING_NOTE, other);
  await expect(lease.check()).rejects.toMatchObject({ fault: 'busy' });
  expect(lease.signal.aborted).toBe(true);
  await lease.giveUp();
  expect(notes.texts.get(PENDING_NOTE)).toBe(other);
});

test('giving up is written down, with the releases whose files may lie about', async () => {
  const notes = new MemoryNotes();
  const lease = await Lease.claim(notes, clockOf(), RELEASE, undefined, ['20261124T083001250Z-000001']);
  await lease.giveUp(['20261124T083001250Z-000002']);
  expect(readPending(PENDING_NOTE, notes.texts.get(PENDING_NOTE) ?? '')).toMatchObject({ ended: true, unfinished: ['20261124T083001250Z-000001', '20261124T083001250Z-000002'] });
});
