import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SiteDigest } from '../domain/site-digest.ts';
import type { Note, ReadNote } from './note-store.ts';
import { PublishError } from './publish-error.ts';
import type { PublishOptions, Wanted } from './publish-options.ts';
import type { PublishOutcome } from './publish-report.ts';
import { publishRemote } from './publish-remote.ts';
import type { Bytes, Put, Removal, RemoteSite, Work } from './remote-site.ts';
import type { SiteFile } from './site-file.ts';

type Files = Readonly<Record<string, string>>;

/** Raised where a process would have been killed. */
class Killed extends Error {}

/** An object store in memory, which can be made to fail from some request on. */
class MemorySite implements RemoteSite {
  readonly objects = new Map<string, string>();
  /** Texts of local files, by their hashes: what `Bytes` of kind `file` name. */
  readonly local = new Map<string, string>();
  requests = 0;
  dieAt = Infinity;

  readonly notes = {
    read: async (names: readonly string[]): Promise<Map<string, ReadNote>> => {
      this.#request();
      return new Map(names.flatMap((name) => {
        const text = this.objects.get(`.khabar/${name}`);
        return text === undefined ? [] : [[name, { name, text, version: hash('sha256', text) }]];
      }));
    },
    write: async (notes: readonly Note[]): Promise<void> => { for (const { name, text } of notes) this.#set(`.khabar/${name}`, text); },
    remove: async (names: readonly string[]): Promise<void> => { for (const name of names) this.#delete(`.khabar/${name}`); },
    list: async (folder: string): Promise<string[]> => {
      this.#request();
      return [...this.objects.keys()].filter((key) => key.startsWith(`.khabar/${folder}/`)).map((key) => key.slice(folder.length + 9)).filter((name) => !name.includes('/'));
    },
    replace: async ({ name, text }: Note, version: string | undefined): Promise<string | undefined> => {
      const present = this.objects.get(`.khabar/${name}`);
      if ((present === undefined ? undefined : hash('sha256', present)) !== version) return undefined;
      this.#set(`.khabar/${name}`, text);
      return hash('sha256', text);
    },
  };

  get files(): Files {
    return Object.fromEntries([...this.objects].filter(([key]) => !key.startsWith('.khabar/')));
  }

  async inventory(): Promise<Map<string, number>> {
    this.#request();
    return new Map(Object.entries(this.files).map(([path, text]) => [path, Buffer.byteLength(text)]));
  }

  async put(files: readonly Put[], work: Work): Promise<void> {
    for (const { path, sha256, replaces, from, inDoubt, keepAs = work.keepAs } of files) {
      const present = this.objects.get(path);
      if (present !== undefined && hash('sha256', present) === sha256 && inDoubt) {
        work.onDone({ path }, 'there');
        continue;
      }
      if (replaces !== undefined && keepAs !== undefined) this.#keep(path, replaces, keepAs, work);
      if (from === undefined) throw new PublishError('incomplete', `no bytes for ${path}`);
      const text = from.at === 'file' ? this.local.get(sha256) : this.objects.get(from.key);
      expect(hash('sha256', text ?? '')).toBe(sha256);
      this.#set(path, text ?? '');
      work.onDone({ path }, from.at === 'file' ? 'sent' : 'copied');
    }
  }

  async remove(files: readonly Removal[], work: Work): Promise<void> {
    for (const { path, sha256, keepAs = work.keepAs } of files) {
      if (sha256 !== undefined && keepAs !== undefined) this.#keep(path, sha256, keepAs, work);
      this.#delete(path);
      work.onDone({ path }, 'removed');
    }
  }

  async findKept(files: readonly SiteFile[]): Promise<Map<string, Bytes>> {
    this.#request();
    return new Map(files.flatMap(({ path, sha256 }) => {
      const key = [...this.objects.keys()].find((one) => one.startsWith('.khabar/objects/') && one.endsWith(sha256));
      return key === undefined ? [] : [[path, { at: 'kept', key }]];
    }));
  }

  async dropKept(releases: readonly string[]): Promise<void> {
    for (const key of [...this.objects.keys()]) if (releases.some((release) => key.startsWith(`.khabar/objects/${release}/`))) this.#delete(key);
  }

  async close(): Promise<void> {}

  #keep(path: string, sha256: string, release: string, work: Work): void {
    const key = `.khabar/objects/${release}/${sha256}`;
    const present = this.objects.get(path);
    if (present !== undefined && hash('sha256', present) === sha256) this.#set(key, present);
    else if (!this.objects.has(key)) work.onLost(path);
  }

  #request(): void {
    this.requests += 1;
    if (this.requests >= this.dieAt) throw new Killed();
  }

  #set(key: string, text: string): void {
    this.#request();
    this.objects.set(key, text);
  }

  #delete(key: string): void {
    this.#request();
    this.objects.delete(key);
  }
}

/** Random numbers that are the same in each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const describeFiles = (files: Files): SiteFile[] => Object.entries(files).map(([path, text]) => ({ path, sha256: hash('sha256', text), bytes: Buffer.byteLength(text) }));
const digestOf = (files: Files): string => describeFiles(files).reduce((digest, { path, sha256 }) => digest.add(path, sha256), new SiteDigest()).value;

let moment = Date.parse('2026-11-24T06:00:00Z');

function publish(site: MemorySite, wanted: Wanted, options: Partial<PublishOptions> = {}): Promise<PublishOutcome> {
  return publishRemote(site, {
    target: 's3://test', wanted, keep: 10, force: true, dryRun: false, resume: true, siteUrl: undefined, onProgress: () => {},
    clock: { now: () => { moment += 1; return moment; }, sleep: async () => {}, digits: (count) => String(moment).padStart(count, '0').slice(-count) },
    ...options,
  });
}

function whole(site: MemorySite, files: Files): Wanted {
  for (const text of Object.values(files)) site.local.set(hash('sha256', text), text);
  return { kind: 'site', source: { kind: 'whole', files: describeFiles(files), locate: (path) => path } };
}

function delta(site: MemorySite, from: Files, to: Files): Wanted {
  const changed = Object.fromEntries(Object.entries(to).filter(([path, text]) => from[path] !== text));
  // A delta's folder holds the changed files and no others.
  site.local.clear();
  for (const text of Object.values(changed)) site.local.set(hash('sha256', text), text);
  const deleted = Object.keys(from).filter((path) => !(path in to));
  return { kind: 'site', source: { kind: 'delta', from: digestOf(from), delta: { version: 1, from: digestOf(from), to: digestOf(to), changed: describeFiles(changed), deleted }, locate: (path) => path } };
}

function changed(files: Files, random: (below: number) => number): Files {
  const next: Record<string, string> = { ...files };
  for (let change = random(5) + 1; change > 0; change -= 1) {
    const path = `${['news/', 'section/', 'assets/', ''][random(4)]}${random(12)}.html`;
    if (random(3) === 0) delete next[path];
    else next[path] = `متن ${random(6)}`;
  }
  return { ...next, 'index.html': `خانه ${random(1000)}` };
}

/** Files of the site or of an interrupted release are never missing their bytes, whatever was cut off where. */
test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('random publishes, deltas and rollbacks that are killed anywhere end in the right bytes (seed %i)', async (seed) => {
  const random = seeded(seed);
  const site = new MemorySite();
  let present: Files = { 'index.html': 'نخست' };
  const history = new Map<string, Files>();
  history.set((await publish(site, whole(site, present))).report.release ?? '', present);
  for (let step = 0; step < 25; step += 1) {
    const kind = random(4);
    const releases = [...history.keys()];
    const release = releases[Math.max(0, releases.length - 1 - random(9))] ?? '';
    const next = kind === 3 ? history.get(release) ?? {} : changed(present, random);
    const wanted = (): Wanted => kind === 3 ? { kind: 'rollback', release } : kind === 2 ? delta(site, present, next) : whole(site, next);
    for (let kills = random(3); kills > 0; kills -= 1) {
      // One that was cut off may be followed by another site.
      const cutOff = random(2) === 0 ? wanted() : whole(site, changed(present, random));
      site.dieAt = site.requests + 1 + random(40);
      const before = site.objects.get('.khabar/manifests/current.json');
      const { release: done } = await publish(site, cutOff).then(({ report }) => report, () => ({ release: null }));
      site.dieAt = Infinity;
      const current = JSON.parse(site.objects.get('.khabar/manifests/current.json') ?? '') as { release: string };
      if (site.objects.get('.khabar/manifests/current.json') === before || (done === null && history.has(current.release))) continue;
      // It came as far as the switch: its site is the public one.
      present = cutOff.kind === 'rollback' ? next : Object.fromEntries(sourceOf(cutOff, present, site));
      history.set(current.release, present);
    }
    if (kind === 3 && !keptAt(site).includes(release)) continue;
    const report = await publish(site, kind === 2 ? delta(site, present, next) : wanted()).then((outcome) => outcome.report);
    expect(site.files, JSON.stringify({ step, kind, notes: report.notes })).toEqual(next);
    expect(report.site.digest).toBe(digestOf(next));
    expect(site.objects.has('.khabar/manifests/pending.json')).toBe(false);
    present = next;
    history.delete(report.release ?? '');
    history.set(report.release ?? '', present);
    const kept = keptAt(site);
    for (const old of history.keys()) if (!kept.includes(old)) history.delete(old);
    expect([...site.objects.keys()].filter((key) => /manifests\/2/.test(key)).map((key) => key.slice(18, -5)).sort()).toEqual([...kept].sort());
    const stray = [...site.objects.keys()].filter((key) => key.startsWith('.khabar/objects/') && !kept.includes(key.split('/')[2] ?? ''));
    expect(stray).toEqual([]);
  }
});

function keptAt(site: MemorySite): string[] {
  const { releases } = JSON.parse(site.objects.get('.khabar/manifests/current.json') ?? '') as { releases: { release: string }[] };
  return releases.map(({ release }) => release);
}

function sourceOf(wanted: Wanted, present: Files, site: MemorySite): [string, string][] {
  if (wanted.kind === 'rollback') return [];
  const { source } = wanted;
  const texts = (files: readonly SiteFile[]): [string, string][] => files.map(({ path, sha256 }) => [path, site.local.get(sha256) ?? '']);
  if (source.kind === 'whole') return texts(source.files);
  const gone = new Set([...source.delta.deleted, ...source.delta.changed.map(({ path }) => path)]);
  return [...Object.entries(present).filter(([path]) => !gone.has(path)), ...texts(source.delta.changed)];
}

test('only the last release is kept when that is asked for, and nothing of the others', async () => {
  const site = new MemorySite();
  for (const text of ['یک', 'دو', 'سه']) await publish(site, whole(site, { 'index.html': text, [`${text}.html`]: text }));
  expect([...site.objects.keys()].some((key) => key.startsWith('.khabar/objects/'))).toBe(true);
  const last = whole(site, { 'index.html': 'سه', 'سه.html': 'سه' });
  await publish(site, last, { keep: 1 });
  expect([...site.objects.values()].join('')).not.toMatch(/یک|دو/);
  await expect(publish(site, { kind: 'rollback' })).rejects.toThrow('is not kept');
});

test('a push touches a few objects of a large site', async () => {
  const site = new MemorySite();
  const files = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`news/${index}/index.html`, `خبر ${index}`]));
  await publish(site, whole(site, files));
  const before = site.requests;
  await publish(site, whole(site, { ...files, 'news/7/index.html': 'تازه' }));
  expect(site.requests - before).toBeLessThan(25);
});
