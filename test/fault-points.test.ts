import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from './support/fault-points.ts';
import { runFaultyBuild } from './support/faulty-build.ts';
import { leftovers } from './support/leftovers.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { differences, picture } from './support/site.ts';

/**
 * `KHABAR_KILLS=100` tries out every moment that has a name, and fifty other points of all kinds of builds, spread evenly; by
 * default it is some of them. `KHABAR_SEED` makes the points others.
 */
const KILLS = Number(process.env['KHABAR_KILLS'] ?? 10);
const HAS_TIME = KILLS >= 100;
/** All of a list, or a third of it when there is little time. */
const someOf = <Item>(list: readonly Item[]): Item[] => list.filter((_, index) => HAS_TIME || index % 3 === 0);
const SEED = Number(process.env['KHABAR_SEED'] ?? 1);
const ARTICLES = 12;

/** A moment in a build: which of the points that a regular expression describes. */
type Moment = Pick<Fault, 'at' | 'nth'>;

const SPARE = '\\.dist\\.khabar/[ab]';
const BEFORE_DIGEST: Moment = { at: `^rename ${SPARE}/\\.khabar-output$` };
/** A link to a file of the one tree, before it is put into the other. */
const ON_ITS_WAY = '^link \\.dist\\.khabar/part$';
const BEFORE_TURN: Moment = { at: '^rename dist$' };

/** Two states of one newsroom: in each there is an address that the other lacks, and a file where the other has a folder. */
const STATES = ['خبر', 'گزارش'] as const;
type State = (typeof STATES)[number];

const sites = new Map<State, Map<string, Buffer>>();
const pictures = new Map<State, Buffer>();

beforeAll(async () => {
  for (const state of STATES) {
    pictures.set(state, await picture(state === 'خبر' ? '#345' : '#543'));
    using clean = new TestNewsroom();
    put(clean, state);
    await clean.build();
    sites.set(state, clean.output());
  }
});

function site(state: State): Map<string, Buffer> {
  return sites.get(state) ?? new Map<string, Buffer>();
}

function put(newsroom: TestNewsroom, state: State): void {
  for (let number = 1; number <= ARTICLES; number += 1) {
    const fields = { title: `${state} ${number}`, code: `"${number}"`, date: `1400/11/${String(number).padStart(2, '0')}`, tags: `[${state}]` };
    newsroom.write(`content/articles/${number}.md`, articleText(number === 1 ? { ...fields, image: '{ src: media/a.png, alt: "" }' } : fields));
  }
  newsroom.write('content/media/a.png', pictures.get(state) ?? '');
  newsroom.remove('public');
  newsroom.write('public/note.txt', state);
  newsroom.write(state === 'خبر' ? 'public/x' : 'public/x/y.txt', state);
}

/** The state that a newsroom's files are in, and the other one. */
function turnOf(newsroom: TestNewsroom): [present: State, other: State] {
  return newsroom.read('public/note.txt') === 'خبر' ? ['خبر', 'گزارش'] : ['گزارش', 'خبر'];
}

/** Builds as anyone would, and expects the site of a state and nothing beside it. */
async function mend(newsroom: TestNewsroom, state: State): Promise<void> {
  expect((await newsroom.build()).published).toBe(true);
  expect(differences(newsroom.output(), site(state))).toEqual([]);
  expect(newsroom.folders().filter((folder) => readdirSync(join(newsroom.out, folder)).length === 0)).toEqual([]);
  expect(leftovers(newsroom)).toEqual([]);
  expect((await newsroom.build()).pages.printed).toBe(0);
}

/** Puts a copy of a site in its place, as it comes from a server that stores what a CI job has made: a real folder, without what lies beside it. */
function restoreFromCopy(newsroom: TestNewsroom): void {
  const copy = join(newsroom.root, 'copy');
  cpSync(newsroom.out, copy, { recursive: true, dereference: true });
  for (const path of ['dist', '.dist.khabar']) newsroom.remove(path);
  cpSync(copy, newsroom.out, { recursive: true });
  newsroom.remove('copy');
}

describe('a build that is killed', () => {
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    newsroom = new TestNewsroom();
    for (const state of [...STATES].reverse()) {
      put(newsroom, state);
      await newsroom.build();
    }
  });
  afterAll(() => newsroom[Symbol.dispose]());

  /** Builds in a process that is killed at a moment. */
  async function kill(moment: Moment, ...words: string[]): Promise<void> {
    expect(await runFaultyBuild({ root: newsroom.root, kind: 'SIGKILL', ...moment }, words)).toMatchObject({ signal: 'SIGKILL' });
  }

  const MOMENTS: [name: string, words: string[], moment: Moment, shows: 'old' | 'new'][] = [
    ['before it has read anything', [], { at: '^sql BEGIN IMMEDIATE' }, 'old'],
    ['when it has read the articles', [], { at: '^sql COMMIT', nth: 2 }, 'old'],
    ['before it prints the first page', [], { at: '^writeFile \\.dist\\.khabar/next/' }, 'old'],
    ['half way in printing', [], { at: '^writeFile \\.dist\\.khabar/next/', nth: 20 }, 'old'],
    ['when it has printed all, and is to work on the spare tree', [], { at: `^rm ${SPARE}/\\.khabar-output$` }, 'old'],
    ['half way in changing the spare tree', [], { at: `^rename ${SPARE}/.*html$`, nth: 12 }, 'old'],
    ['before it notes in what the trees differ', [], { at: '^rename \\.dist\\.khabar/last-change\\.json$' }, 'old'],
    ['before it says that the tree is whole', [], BEFORE_DIGEST, 'old'],
    ['before it turns the link', [], BEFORE_TURN, 'old'],
    ['when it has turned the link', [], { at: '^rm \\.dist\\.khabar/next$', nth: 2 }, 'new'],
    ['before the store knows what is public', [], { at: '^sql UPDATE articles SET released' }, 'new'],
    ['before it writes the first page over the spare tree', ['--full'], { at: `^rm ${SPARE}/.*html$` }, 'old'],
    ['half way in writing everything', ['--full'], { at: `^writeFile ${SPARE}/.*html$`, nth: 30 }, 'old'],
    ['before it says that everything is whole', ['--full'], BEFORE_DIGEST, 'old'],
    ['before it turns the link to everything', ['--full'], BEFORE_TURN, 'old'],
    ['when it has turned the link to everything', ['--full'], { at: `^rm ${SPARE}/\\.khabar-output$`, nth: 2 }, 'new'],
    ['half way in making the other tree the same', ['--full'], { at: ON_ITS_WAY, nth: 20 }, 'new'],
  ];

  test.each(someOf(MOMENTS))('%s leaves the site whole, and the next build mends what is beside it', async (_, words, moment, shows) => {
    const [before, after] = turnOf(newsroom);
    put(newsroom, after);
    await kill(moment, ...words);
    expect(differences(newsroom.output(), site(shows === 'old' ? before : after))).toEqual([]);
    await mend(newsroom, after);
  });

  test('again and again leaves the site whole each time', async () => {
    const [before, after] = turnOf(newsroom);
    put(newsroom, after);
    for (const moment of [BEFORE_DIGEST, BEFORE_TURN, { at: ON_ITS_WAY, nth: 9 }, BEFORE_DIGEST]) {
      await kill(moment);
      expect(differences(newsroom.output(), site(before))).toEqual([]);
    }
    await mend(newsroom, after);
  });

  test('after the switch leaves nothing that the next build does not know of', async () => {
    const [, after] = turnOf(newsroom);
    put(newsroom, after);
    await kill({ at: '^sql UPDATE articles SET released' });
    // What the killed build has published is gone from the newsroom before anyone builds again.
    newsroom.remove('content/articles/1.md');
    newsroom.remove('public/x');
    await newsroom.build();
    expect(site(after).has('news/1/index.html') && !newsroom.output().has('news/1/index.html')).toBe(true);
    expect([...newsroom.output().keys()].filter((file) => /^(?:x|archive\/1400\/11\/01)(?:\/|$)|\.(?:webp|jpg)$/.test(file))).toEqual([]);
    put(newsroom, after);
    await mend(newsroom, after);
  });

  test('after the switch to everything, when a tree was lost, brings no page back that is gone', async () => {
    const [present] = turnOf(newsroom);
    await newsroom.build();
    newsroom.remove(`.dist.khabar/${readlinkSync(newsroom.out).endsWith('a') ? 'b' : 'a'}`);
    newsroom.remove('content/articles/1.md');
    await kill({ at: `^rm ${SPARE}/\\.khabar-output$` }, '--full');
    for (const title of ['یک', 'دو']) {
      newsroom.write('content/articles/2.md', articleText({ title, code: '"2"', date: '1400/11/02' }));
      await newsroom.build();
      expect(newsroom.output().has('news/1/index.html')).toBe(false);
    }
    put(newsroom, present);
    await mend(newsroom, present);
  });

  const FIRST: [name: string, moment: Moment, isThere: boolean][] = [
    ['half way in printing', { at: '^writeFile \\.dist\\.khabar/next/', nth: 20 }, false],
    ['before it turns the link', BEFORE_TURN, false],
    ['when it has turned the link', { at: `^rm ${SPARE}/\\.khabar-output$` }, true],
  ];

  test.each(someOf(FIRST))('the first time, %s, leaves the whole site or none', async (_, moment, isThere) => {
    const [present] = turnOf(newsroom);
    for (const path of ['dist', '.dist.khabar', '.khabar']) newsroom.remove(path);
    await kill(moment);
    expect(existsSync(newsroom.out)).toBe(isThere);
    if (isThere) expect(differences(newsroom.output(), site(present))).toEqual([]);
    await mend(newsroom, present);
  });

  test('between the two names of a folder that makes room for the link: the next build gives it back before all else', async () => {
    const [before, after] = turnOf(newsroom);
    await newsroom.build();
    restoreFromCopy(newsroom);
    put(newsroom, after);
    await kill(BEFORE_TURN);
    expect(existsSync(newsroom.out)).toBe(false);
    newsroom.write('content/articles/bad.md', articleText({ title: undefined }));
    expect((await newsroom.build({ strict: true })).published).toBe(false);
    expect(differences(newsroom.output(), site(before))).toEqual([]);
    newsroom.remove('content/articles/bad.md');
    await mend(newsroom, after);
  });
});

/** A kind of build: what is there before it, and how it is started. */
interface Kind {
  readonly name: string;
  readonly prepare: (newsroom: TestNewsroom) => void;
  readonly words: readonly string[];
}

describe('a build that is killed at any point leaves wholly one site, and the next one mends it', () => {
  const [BEFORE, AFTER] = STATES;
  const KINDS: readonly Kind[] = [
    { name: 'of a change', prepare: () => {}, words: [] },
    { name: 'of everything', prepare: () => {}, words: ['--full'] },
    { name: 'of a first site', prepare: (newsroom) => { for (const path of ['dist', '.dist.khabar', '.khabar']) newsroom.remove(path); }, words: [] },
    { name: 'without a store', prepare: (newsroom) => newsroom.remove('.khabar'), words: [] },
    { name: 'into a folder that was restored from a copy', prepare: restoreFromCopy, words: [] },
  ];
  const snapshot = mkdtempSync(join(tmpdir(), 'khabar-snapshot-'));
  const newsroom = new TestNewsroom();
  const points = new Map<Kind, string[]>();

  beforeAll(async () => {
    put(newsroom, AFTER);
    await newsroom.build();
    put(newsroom, BEFORE);
    await newsroom.build();
    copyTree(newsroom.root, snapshot);
    for (const kind of KINDS) {
      begin(kind);
      const log = join(snapshot, 'points');
      expect(await runFaultyBuild({ root: newsroom.root, kind: 'none', log }, kind.words)).toMatchObject({ code: 0 });
      points.set(kind, readFileSync(log, 'utf8').trim().split('\n'));
      rmSync(log);
    }
  });
  afterAll(() => {
    newsroom[Symbol.dispose]();
    rmSync(snapshot, { recursive: true });
  });

  /** Makes the newsroom as it was, hard links and times of its files too, and brings the other state into its content. */
  function begin(kind: Kind): void {
    for (const name of readdirSync(newsroom.root)) newsroom.remove(name);
    copyTree(snapshot, newsroom.root);
    kind.prepare(newsroom);
    put(newsroom, AFTER);
  }

  const each = Math.max(1, Math.round(KILLS / 2 / KINDS.length));
  const tries = KINDS.flatMap((kind) => Array.from({ length: each }, (_, index) => ({ kind, index, name: kind.name })));

  test.each(tries)('$name, $index', async ({ kind, index }) => {
    const all = points.get(kind) ?? [];
    // Evenly over the build, a little further with each seed.
    const nth = 1 + (Math.floor(((index + ((SEED * 0.618) % 1)) * all.length) / each) % all.length);
    begin(kind);
    const { signal } = await runFaultyBuild({ root: newsroom.root, kind: 'SIGKILL', nth }, kind.words);
    const point = `point ${nth}: ${all[nth - 1]}`;
    expect(signal, point).toBe('SIGKILL');
    if (existsSync(newsroom.out)) {
      const present = newsroom.output();
      expect([differences(site(BEFORE), present), differences(site(AFTER), present)], point).toContainEqual([]);
    } else expect(kind.name === 'of a first site' || all[nth - 1] === 'rename dist', point).toBe(true);
    await mend(newsroom, AFTER);
  });
});

/** Copies a folder with everything in it, hard links and times too. */
function copyTree(from: string, to: string): void {
  execFileSync('cp', ['-a', `${from}/.`, to]);
}

describe.concurrent('a build that a signal ends', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('says so by its end, and leaves the site whole: %s', async (kind) => {
    using newsroom = new TestNewsroom();
    put(newsroom, 'خبر');
    await newsroom.build();
    put(newsroom, 'گزارش');
    for (const moment of [{ at: '^writeFile \\.dist\\.khabar/next/', nth: 5 }, BEFORE_TURN]) {
      expect(await runFaultyBuild({ root: newsroom.root, kind, ...moment })).toMatchObject({ signal: kind });
      expect(differences(newsroom.output(), site('خبر'))).toEqual([]);
    }
    await mend(newsroom, 'گزارش');
  });
});

describe.concurrent('a disk that is full from a moment on ends the build with code 2 and one line', () => {
  const MOMENTS: [name: string, words: string[], moment: Moment, shows: 'old' | 'new'][] = [
    ['when the store is to be written', [], { at: '^sql COMMIT' }, 'old'],
    ['when it is to print', [], { at: '^mkdir \\.dist\\.khabar/next/' }, 'old'],
    ['half way in printing', [], { at: '^writeFile \\.dist\\.khabar/next/', nth: 20 }, 'old'],
    ['when pictures are to be copied', [], { at: '^copyFile .*\\.webp$' }, 'old'],
    ['when the spare tree is brought up to date', [], { at: ON_ITS_WAY }, 'old'],
    ['when the tree is to be called whole', [], { at: '^writeFile \\.dist\\.khabar/part$' }, 'old'],
    ['when the link is to be made', [], { at: '^symlink ' }, 'old'],
    ['when the store is to take the release over', [], { at: '^sql DELETE FROM touched' }, 'new'],
    ['half way in writing everything', ['--full'], { at: `^writeFile ${SPARE}/`, nth: 20 }, 'old'],
    ['when the other tree is to be made the same', ['--full'], { at: ON_ITS_WAY, nth: 20 }, 'new'],
  ];

  test.each(someOf(MOMENTS))('%s; the site is whole, and the next build mends it', async (_, words, moment, shows) => {
    using newsroom = new TestNewsroom();
    for (const state of ['خبر', 'گزارش', 'خبر'] as const) {
      put(newsroom, state);
      await newsroom.build();
    }
    put(newsroom, 'گزارش');
    const { code, stderr } = await runFaultyBuild({ root: newsroom.root, kind: 'full', ...moment }, words);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^khabar build: .*(?:no space left|disk is full).*\n$/m)]);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(differences(newsroom.output(), site(shows === 'old' ? 'خبر' : 'گزارش'))).toEqual([]);
    await mend(newsroom, 'گزارش');
  });
});

test('on a file system without hard links the same sites are built, by copying', async () => {
  using newsroom = new TestNewsroom();
  const fault = { root: newsroom.root, kind: 'no-links' } as const;
  for (const [state, words] of [['خبر', []], ['گزارش', []], ['خبر', ['--full']], ['گزارش', []]] as const) {
    put(newsroom, state);
    expect(await runFaultyBuild(fault, words)).toMatchObject({ code: 0 });
    expect(differences(newsroom.output(), site(state))).toEqual([]);
    expect(leftovers(newsroom)).toEqual([]);
  }
});

test('a file system without symbolic links is no place for a site: code 2 and one line', async () => {
  using newsroom = new TestNewsroom();
  put(newsroom, 'خبر');
  const { code, stderr } = await runFaultyBuild({ root: newsroom.root, kind: 'no-symlinks' });
  expect([code, stderr]).toEqual([2, expect.stringContaining(`the file system of ${newsroom.out} has no symbolic links`)]);
  expect([existsSync(newsroom.out), leftovers(newsroom)]).toEqual([false, []]);
});
