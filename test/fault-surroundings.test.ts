import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../src/press/build-lock.ts';
import { runBuild, startBuild } from './support/command-process.ts';
import { articleText, filesBelow, TestNewsroom } from './support/newsroom.ts';
import { differences } from './support/site.ts';

const MAY_MOUNT = mayMount();
const OLD = 'تیتر نخست';
const NEW = 'تیتر تازه';
const ARTICLES = 12;
/** A line of a stack trace, which tells whoever typed the command nothing. */
const STACK = /^ {4}at /m;

function put(newsroom: TestNewsroom, title: string): void {
  for (let number = 1; number <= ARTICLES; number += 1) {
    newsroom.write(`content/articles/${number}.md`, articleText({ title: `${title} ${number}`, code: `"${number}"`, date: `1400/11/${String(number).padStart(2, '0')}` }));
  }
}

/** The files of a site that was built from nothing. */
async function cleanSite(title: string): Promise<Map<string, Buffer>> {
  using clean = new TestNewsroom();
  put(clean, title);
  await clean.build();
  return clean.output();
}

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-mount-'));
  try {
    mountDisk(folder, '1m')[Symbol.dispose]();
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Puts a small disk in the place of a folder. */
function mountDisk(folder: string, size: string): Disposable {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  return { [Symbol.dispose]: () => void execFileSync('umount', [folder], { stdio: 'ignore' }) };
}

/** Lets nobody write in a folder, not even root. */
function mountReadOnly(folder: string): Disposable {
  execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
  execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
  return { [Symbol.dispose]: () => void execFileSync('umount', [folder], { stdio: 'ignore' }) };
}

/** Fills a disk to its last byte, and gives some of them back. */
function fill(path: string, left: number): void {
  for (const size of [65536, 4096]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  truncateSync(path, statSync(path).size - left);
}

describe.skipIf(!MAY_MOUNT)('a full disk (where the machine lets us mount one)', () => {
  const KINDS: [kind: string, words: string[], left: number][] = [
    ['a change, no byte left', [], 0], ['a change, some bytes left', [], 2 ** 18],
    ['everything, no byte left', ['--full'], 0], ['everything, some bytes left', ['--full'], 2 ** 18],
  ];

  test.each(KINDS)('for the output ends with code 2 and one line, and the site stays as it is: %s', async (_, words, left) => {
    using newsroom = new TestNewsroom();
    put(newsroom, OLD);
    const disk = join(newsroom.root, 'disk');
    using _mounted = mountDisk(disk, '12m');
    const out = join(disk, 'site');
    expect(await runBuild(newsroom.root, ['--out', out])).toMatchObject({ code: 0 });
    const before = filesBelow(out);
    fill(join(disk, 'filler'), left);
    put(newsroom, NEW);
    newsroom.write('public/large.bin', Buffer.alloc(2 ** 20));
    const { code, stderr } = await runBuild(newsroom.root, ['--out', out, ...words]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^khabar build: .*(?:no space left|disk is full).*\n$/m) });
    expect(stderr).not.toMatch(STACK);
    expect(differences(before, filesBelow(out))).toEqual([]);
    rmSync(join(disk, 'filler'));
    newsroom.remove('public');
    expect(await runBuild(newsroom.root, ['--out', out])).toMatchObject({ code: 0 });
    expect(differences(await cleanSite(NEW), filesBelow(out))).toEqual([]);
  });

  async function fullStore(left: number): Promise<string> {
    using newsroom = new TestNewsroom();
    put(newsroom, OLD);
    using _mounted = mountDisk(join(newsroom.root, '.khabar'), '24m');
    expect(await runBuild(newsroom.root)).toMatchObject({ code: 0 });
    const before = newsroom.output();
    fill(join(newsroom.root, '.khabar/filler'), left);
    put(newsroom, NEW);
    const { code, stderr } = await runBuild(newsroom.root);
    expect(code).toBe(2);
    expect(differences(before, newsroom.output())).toEqual([]);
    newsroom.remove('.khabar/filler');
    expect(await runBuild(newsroom.root)).toMatchObject({ code: 0 });
    expect(differences(await cleanSite(NEW), newsroom.output())).toEqual([]);
    return stderr;
  }

  test.each([['no byte left', 0], ['some bytes left', 2 ** 15]])('for the store ends with code 2, and the site stays as it is: %s', async (_, left) => {
    expect(await fullStore(left)).toMatch(/^khabar build: .*(?:no space left|disk is full|disk I\/O)/m);
  });

  // Errors of SQLite have no `syscall`: scripts/run.ts takes them for faults of the engine, and shows the stack.
  test('for the store is said in one line', async () => {
    expect(await fullStore(2 ** 15)).not.toMatch(STACK);
  });
});

test.skipIf(!MAY_MOUNT)('a folder that is a disk of its own cannot become a link: code 2 and one line, and what is there stays (where the machine lets us mount)', async () => {
  using newsroom = new TestNewsroom();
  put(newsroom, OLD);
  const disk = join(newsroom.root, 'disk');
  using _mounted = mountDisk(disk, '12m');
  for (const words of [[], ['--full']]) {
    const { code, stderr } = await runBuild(newsroom.root, ['--out', disk, ...words]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`the folder ${disk} is a mount point`)]);
    expect(stderr).not.toMatch(STACK);
    expect(filesBelow(disk).size).toBe(0);
  }
  expect(await runBuild(newsroom.root, ['--out', join(disk, 'site')])).toMatchObject({ code: 0 });
  expect(differences(await cleanSite(OLD), filesBelow(join(disk, 'site')))).toEqual([]);
});

describe('two newsrooms with one output folder', () => {
  test('at the same time: the site is that of one of them', async () => {
    using one = new TestNewsroom();
    using other = new TestNewsroom();
    put(one, OLD);
    put(other, NEW);
    const ends = await Promise.all([one, other].map(({ root }) => runBuild(root, ['--out', one.out])));
    for (const { code, stderr } of ends) {
      expect([0, 2]).toContain(code);
      if (code === 2) expect(stderr).toContain('another build is writing to this output folder');
    }
    expect(ends.map(({ code }) => code)).toContain(0);
    expect([differences(await cleanSite(OLD), one.output()), differences(await cleanSite(NEW), one.output())]).toContainEqual([]);
    // Each makes the site its own, whoever was there last.
    for (const [{ root }, title] of [[other, NEW], [one, OLD]] as const) {
      expect(await runBuild(root, ['--out', one.out])).toMatchObject({ code: 0 });
      expect(differences(await cleanSite(title), one.output())).toEqual([]);
    }
  });

  test('one after the other\'s lock: the second ends with code 2, and changes nothing', async () => {
    using newsroom = new TestNewsroom();
    put(newsroom, OLD);
    await newsroom.build();
    const before = newsroom.output();
    put(newsroom, NEW);
    const unlock = lockFolder(join(newsroom.root, '.dist.khabar'), '');
    try {
      expect(await runBuild(newsroom.root)).toMatchObject({ code: 2, stderr: expect.stringContaining('another build is writing to this output folder') });
      expect(differences(before, newsroom.output())).toEqual([]);
    } finally {
      unlock();
    }
    await newsroom.build();
    expect(differences(await cleanSite(NEW), newsroom.output())).toEqual([]);
  });
});

describe('a store', () => {
  const inStore = (path: string, sql: string): void => {
    const store = new DatabaseSync(path);
    store.exec(sql);
    store.close();
  };
  const RUINS: [name: string, ruin: (path: string) => void][] = [
    ['that is empty', (path) => { truncateSync(path, 0); }],
    ['that is cut in the middle', (path) => { truncateSync(path, Math.floor(statSync(path).size / 2)); }],
    ['that is cut within its head', (path) => { truncateSync(path, 50); }],
    ['that is garbage', (path) => { writeFileSync(path, 'garbage '.repeat(2000)); }],
    ['with garbage in the middle', (path) => { writeFileSync(path, readFileSync(path).fill('x', 8192)); }],
    ['with garbage for a journal', (path) => { writeFileSync(`${path}-wal`, 'x'.repeat(9000)); }],
    ['of another version', (path) => { inStore(path, 'PRAGMA user_version = 1'); }],
    ['of other code', (path) => { inStore(path, "UPDATE meta SET value = 'x' WHERE key = 'engine'"); }],
    ['without a table', (path) => { inStore(path, 'DROP TABLE printed'); }],
    ['that is a folder', (path) => { rmSync(path); mkdirSync(join(path, 'deep'), { recursive: true }); }],
    ['that is gone', (path) => { rmSync(path); }],
  ];

  test.each(RUINS)('%s is made anew, and the site is the same', async (_, ruin) => {
    using newsroom = new TestNewsroom();
    put(newsroom, OLD);
    await newsroom.build();
    ruin(join(newsroom.root, '.khabar/store.sqlite'));
    put(newsroom, NEW);
    expect((await newsroom.build()).published).toBe(true);
    expect(differences(await cleanSite(NEW), newsroom.output())).toEqual([]);
    expect((await newsroom.build()).pages.printed).toBe(0);
  });

  test.skipIf(!MAY_MOUNT)('that is read-only ends the build with code 2, and the site stays as it is (where the machine lets us mount)', async () => {
    using newsroom = new TestNewsroom();
    put(newsroom, OLD);
    await newsroom.build();
    const before = newsroom.output();
    put(newsroom, NEW);
    {
      using _mounted = mountReadOnly(join(newsroom.root, '.khabar'));
      const { code, stderr } = await runBuild(newsroom.root);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/read-?only/i) });
      expect(stderr).not.toMatch(STACK);
      expect(differences(before, newsroom.output())).toEqual([]);
    }
    await newsroom.build();
    expect(differences(await cleanSite(NEW), newsroom.output())).toEqual([]);
  });

  test('that another process has locked hinders no build for ever, and the site is wholly old or new', async () => {
    using newsroom = new TestNewsroom();
    put(newsroom, OLD);
    await newsroom.build();
    put(newsroom, NEW);
    const store = new DatabaseSync(join(newsroom.root, '.khabar/store.sqlite'));
    store.exec('BEGIN EXCLUSIVE');
    const { code } = await runBuild(newsroom.root);
    store.exec('ROLLBACK');
    store.close();
    expect([0, 2]).toContain(code);
    expect(differences(await cleanSite(code === 0 ? NEW : OLD), newsroom.output())).toEqual([]);
    await newsroom.build();
    expect(differences(await cleanSite(NEW), newsroom.output())).toEqual([]);
  });
});

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test.each([['a change', []], ['everything', ['--full']]])('ends a build of %s with a whole site, and the next one needs nobody to tidy up', async (_, words) => {
    using newsroom = new TestNewsroom();
    put(newsroom, OLD);
    await newsroom.build();
    put(newsroom, NEW);
    const { child, ended } = startBuild(newsroom.root, words);
    const next = join(newsroom.root, '.dist.khabar/next');
    while (!existsSync(next) && child.exitCode === null && child.signalCode === null) await new Promise((resolve) => setImmediate(resolve));
    child.kill(signal);
    const end = await ended;
    expect([end.signal, end.code]).toSatisfy(([by, code]: [unknown, unknown]) => by === signal || code === 0 || code === 2 || code === 130 || code === 143);
    const present = newsroom.output();
    expect([differences(await cleanSite(OLD), present), differences(await cleanSite(NEW), present)]).toContainEqual([]);
    expect(await runBuild(newsroom.root)).toMatchObject({ code: 0 });
    expect(differences(await cleanSite(NEW), newsroom.output())).toEqual([]);
  });
});
