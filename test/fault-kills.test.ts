import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBuild, serveInProcess } from './support/command-process.ts';
import { leftovers } from './support/leftovers.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { differences } from './support/site.ts';

/** `KHABAR_KILLS=100` kills a hundred builds; `KHABAR_SEED` makes the moments others. */
const KILLS = Number(process.env['KHABAR_KILLS'] ?? 10);
const SEED = Number(process.env['KHABAR_SEED'] ?? 1);
const ARTICLES = 40;
const READ_AT_ONCE = 2;
/** Files that are another one in each state. */
const READ = ['index.html', 'latest/index.html', 'archive/1400/11/index.html', 'news/7/index.html', 'news/23/index.html', 'note.txt'];

/** Two states of one newsroom. Their words are equally long, so that a page is as long in both. */
const STATES = [
  { title: 'خبرها', tag: 'اوکراین', public: { 'public/x': 'x', 'public/note.txt': 'a' } },
  { title: 'گزارش', tag: 'گرجستان', public: { 'public/x/y.txt': 'x', 'public/note.txt': 'b' } },
] as const;
type State = (typeof STATES)[number];

const sites = new Map<State, Map<string, Buffer>>();
/** How long a build lasts here, in milliseconds. */
const lengths = new Map<boolean, number>();
let newsroom: TestNewsroom;

beforeAll(async () => {
  for (const state of STATES) {
    using clean = new TestNewsroom();
    put(clean, state);
    await clean.build();
    sites.set(state, clean.output());
  }
  newsroom = new TestNewsroom();
  put(newsroom, STATES[0]);
  await newsroom.build();
  for (const isFull of [false, true]) {
    put(newsroom, STATES[isFull ? 0 : 1]);
    const start = performance.now();
    expect(await startBuild(newsroom.root, isFull ? ['--full'] : []).ended).toMatchObject({ code: 0 });
    lengths.set(isFull, performance.now() - start);
  }
});
afterAll(() => { newsroom[Symbol.dispose](); });

const kills = Array.from({ length: KILLS }, (_, index) => ({ index, isFull: index % 2 === 1, share: randomShare(SEED, index) }));

test.each(kills)('kill $index: full $isFull, at $share of its length, leaves wholly one site, and the next build mends it', async ({ index, isFull, share }) => {
  const [before, after] = [STATES[index % 2] as State, STATES[(index + 1) % 2] as State];
  put(newsroom, before);
  await newsroom.build();
  expect(differences(site(before), newsroom.output())).toEqual([]);
  put(newsroom, after);
  await using server = await serveInProcess(newsroom.out);
  const { child, ended } = startBuild(newsroom.root, isFull ? ['--full'] : []);
  let isOver = false;
  void ended.then(() => { isOver = true; });
  const readers = Array.from({ length: READ_AT_ONCE }, () => readSets(server.url, () => isOver));
  await Promise.race([setTimeout(share * (lengths.get(isFull) ?? 0)), ended]);
  child.kill('SIGKILL');
  await ended;
  for (const { files, isFromOneTree } of (await Promise.all(readers)).flat()) {
    const seen = [...files].map(([file, bytes]) => [before, after].filter((state) => site(state).get(file)?.equals(bytes)));
    expect(seen.filter((states) => states.length !== 1)).toEqual([]);
    if (isFromOneTree) expect(new Set(seen.flat()).size).toBe(1);
  }
  const present = newsroom.output();
  expect([differences(site(before), present), differences(site(after), present)]).toContainEqual([]);
  expect((await newsroom.build()).published).toBe(true);
  expect(differences(site(after), newsroom.output())).toEqual([]);
  expect(newsroom.folders().filter((folder) => readdirSync(join(newsroom.out, folder)).length === 0)).toEqual([]);
  expect(leftovers(newsroom)).toEqual([]);
  expect((await newsroom.build()).pages.printed).toBe(0);
});

function site(state: State): Map<string, Buffer> {
  return sites.get(state) ?? new Map<string, Buffer>();
}

function put(target: TestNewsroom, state: State): void {
  target.remove('public');
  for (const [file, text] of Object.entries(state.public)) target.write(file, text);
  for (let number = 1; number <= ARTICLES; number += 1) {
    const date = `1400/11/${String((number % 28) + 1).padStart(2, '0')}`;
    target.write(`content/articles/${number}.md`, articleText({ title: `${state.title} ${number}`, code: `"${number}"`, date, tags: `[${state.tag}]` }));
  }
}

/** What a reader saw in one go. */
interface SeenSet {
  readonly files: ReadonlyMap<string, Buffer>;
  /** Whether the link led to the same tree before and after. */
  readonly isFromOneTree: boolean;
}

/** Reads the same files again and again until the build is over, at most two hundred times. */
async function readSets(url: string, isOver: () => boolean): Promise<SeenSet[]> {
  const sets: SeenSet[] = [];
  while (sets.length < 200 && !isOver()) {
    const tree = readlinkSync(newsroom.out);
    const files = new Map<string, Buffer>();
    for (const file of READ) {
      const response = await fetch(`${url}/${file.replace('index.html', '')}`);
      files.set(file, Buffer.from(await response.arrayBuffer()));
    }
    sets.push({ files, isFromOneTree: readlinkSync(newsroom.out) === tree });
    await setTimeout(2);
  }
  return sets;
}

/** A number from 0 to 1 that is the same for the same seed (mulberry32); the moments of one kind of build are spread evenly. */
function randomShare(seed: number, index: number): number {
  let state = Math.imul(seed * 1000 + index + 1, 0x6d2b79f5);
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  const random = ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
  const ofItsKind = Math.max(1, Math.ceil(KILLS / 2));
  return Math.round(((Math.floor(index / 2) + random) / ofItsKind) * 1000) / 1000;
}
