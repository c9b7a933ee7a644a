import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync, closeSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LockedError, lockFolder } from '../src/press/build-lock.ts';
import { buildSite, type BuildPhase } from '../src/press/build-site.ts';
import { clearPlace } from '../src/press/clear-place.ts';
import { newsroomPaths } from '../src/press/newsroom-paths.ts';
import { OutputError } from '../src/press/output.ts';
import { SiteFolder } from '../src/press/site-folder.ts';
import { NOW, runBuild } from './support/command-process.ts';
import { leftovers } from './support/leftovers.ts';
import { articleText, filesBelow, TestNewsroom } from './support/newsroom.ts';
import { differences, picture } from './support/site.ts';

const COMMAND = fileURLToPath(new URL('../scripts/khabar.ts', import.meta.url));

function article(number: number, title: string): string {
  return articleText({ title: `${title} ${number}`, code: `"${number}"`, date: `1400/11/${String(number).padStart(2, '0')}`, tags: '[اوکراین]' });
}

describe('a build that publishes nothing leaves the site as it is', () => {
  const FAILURES: [name: string, build: (newsroom: TestNewsroom) => Promise<unknown>][] = [
    ['under --strict, for an error in the content', async (newsroom) => {
      newsroom.write('content/articles/bad.md', articleText({ title: undefined }));
      expect(await newsroom.build({ strict: true })).toMatchObject({ published: false, errors: 1, pages: { printed: 0 } });
    }],
    ['under --strict, for a file of the public folder in the place of a page', async (newsroom) => {
      newsroom.write('public/latest/index.html', 'x');
      expect(await newsroom.build({ strict: true })).toMatchObject({ published: false, errors: 1 });
    }],
    ['without settings', async (newsroom) => {
      newsroom.remove('content/site.yml');
      expect(await newsroom.build()).toMatchObject({ published: false });
    }],
    ['with a registry that cannot be read', async (newsroom) => {
      newsroom.write('content/sections.yml', 'a: [');
      expect(await newsroom.build()).toMatchObject({ published: false });
    }],
    ...(['read', 'compile', 'print', 'publish'] as const).flatMap((phase) => [false, true].map((full): [string, (newsroom: TestNewsroom) => Promise<unknown>] => [
      `when something throws while it is to ${phase}${full ? ' everything' : ''}`, (newsroom) => expect(failing(newsroom, phase, full)).rejects.toThrow('out of paper'),
    ])),
  ];

  test.each(FAILURES)('%s', async (_, build) => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر'), 'content/articles/b.md': article(2, 'خبر') });
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write('content/articles/a.md', article(1, 'تیتری تازه'));
    await build(newsroom);
    expect(differences(before, newsroom.output())).toEqual([]);
    expect(leftovers(newsroom)).toEqual([]);
    // The next build is none the worse for it.
    for (const file of ['content/articles/bad.md', 'public']) newsroom.remove(file);
    using mended = new TestNewsroom({ 'content/articles/a.md': article(1, 'تیتری تازه'), 'content/articles/b.md': article(2, 'خبر') });
    for (const file of ['content/site.yml', 'content/sections.yml']) newsroom.write(file, mended.read(file));
    await newsroom.build();
    await mended.build();
    expect(differences(newsroom.output(), mended.output())).toEqual([]);
  });

  function failing(newsroom: TestNewsroom, phase: BuildPhase, full: boolean): Promise<unknown> {
    const onProgress = (now: BuildPhase): void => {
      if (now === phase) throw new Error('out of paper');
    };
    return buildSite({ paths: newsroomPaths(newsroom.root), now: Date.parse(NOW), drafts: false, strict: false, full, onProgress });
  }
});

describe('a release', () => {
  const DIGESTS = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];
  const OLD = { 'a.html': 'old', 'b.html': 'old', 'gone/x.html': 'old', file: 'old', 'folder/x.html': 'old' };
  const NEW = { 'a.html': 'new', 'b.html': 'old', 'c/d.html': 'new', 'file/x.html': 'new', folder: 'new' };
  const CHANGED = { 'a.html': 'new', 'c/d.html': 'new', 'file/x.html': 'new', folder: 'new' };
  const DELETED = ['gone/x.html', 'file', 'folder/x.html'];
  const write = (folder: string, files: Record<string, string>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  };
  const texts = (folder: string) => Object.fromEntries([...filesBelow(folder)].map(([file, bytes]) => [file, bytes.toString()]));
  let root: string;
  let site: string;
  let home: string;

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'khabar-test-'));
    [site, home] = [join(root, 'dist'), join(root, '.dist.khabar')];
    const output = await SiteFolder.open(site);
    await output.prepare('whole');
    write(output.staging, OLD);
    write(output.twin ?? '', OLD);
    await output.commit({ written: Object.keys(OLD), deleted: [] }, 'whole', DIGESTS[0]);
    output.close();
  });
  afterEach(() => { rmSync(root, { recursive: true }); });

  async function change(): Promise<void> {
    const output = await SiteFolder.open(site);
    await output.prepare('touched');
    write(output.staging, CHANGED);
    await output.commit({ written: Object.keys(CHANGED).sort(), deleted: DELETED }, 'touched', DIGESTS[1]);
    output.close();
  }

  test('is a link to one of two trees, and knows its digest', async () => {
    expect([texts(site), readlinkSync(site)]).toEqual([OLD, '.dist.khabar/a']);
    await change();
    expect([texts(site), readlinkSync(site)]).toEqual([NEW, '.dist.khabar/b']);
    const output = await SiteFolder.open(site);
    expect(output.digest).toBe(DIGESTS[1]);
    await output.abandon();
    output.close();
    expect(readdirSync(home).sort()).toEqual(['a', 'b', 'build.lock', 'last-change.json']);
  });

  const RUINS: [name: string, prepare: () => void][] = [
    ['a staging folder', () => { write(home, { 'next/a.html': 'new' }); }],
    ['a twin', () => { write(home, { 'next-twin/a.html': 'new' }); }],
    ['a link that was not put in place', () => { symlinkSync('.dist.khabar/b', join(home, 'link')); }],
    ['a former site', () => { write(home, { 'former/a.html': 'older' }); }],
    ['half a note or marker', () => { write(home, { part: '{"digests"' }); }],
    ...['{"digests"', '[]', 'null', '{"digests":{},"files":[1]}'].map((note): [string, () => void] => [`the note ${note}`, () => { write(home, { 'last-change.json': note }); }]),
    ['no note', () => { rmSync(join(home, 'last-change.json')); }],
    ['half of a digest', () => { write(home, { 'b/.khabar-output': DIGESTS[0].slice(3), 'b/a.html': 'half' }); }],
    ['a change that was not made public', () => {
      for (const file of DELETED) rmSync(join(home, 'b', file));
      rmSync(join(home, 'b/folder'), { recursive: true });
      write(home, { 'b/.khabar-output': DIGESTS[1], 'b/a.html': 'new', 'b/c/d.html': 'new', 'b/file/x.html': 'new', 'b/folder': 'new' });
      write(home, { 'last-change.json': JSON.stringify({ digests: [DIGESTS[0], DIGESTS[1]], files: [...Object.keys(CHANGED), ...DELETED] }) });
    }],
    ['a change that the other tree has not seen', () => {
      write(home, { 'b/.khabar-output': DIGESTS[2], 'b/a.html': 'older', 'b/more/y.html': 'older' });
      write(home, { 'last-change.json': JSON.stringify({ digests: [DIGESTS[2], DIGESTS[0]], files: ['a.html', 'more/y.html'] }) });
    }],
    ['a spare tree without its marker', () => { rmSync(join(home, 'b/.khabar-output')); rmSync(join(home, 'b/a.html')); write(home, { 'b/stray/x.html': 'x' }); }],
    ['a spare tree of another site', () => { rmSync(join(home, 'b'), { recursive: true }); write(home, { 'b/a.html': 'x', 'b/.khabar-output': DIGESTS[2] }); }],
    ['no spare tree', () => { rmSync(join(home, 'b'), { recursive: true }); }],
  ];

  test.each(RUINS)('is the same whatever a killed build has left: %s', async (_, prepare) => {
    prepare();
    expect(texts(site)).toEqual(OLD);
    await change();
    expect(texts(site)).toEqual(NEW);
    expect(existsSync(join(site, 'gone'))).toBe(false);
    // The tree that was public stays as it is, for those who still read it.
    expect(texts(join(home, 'a'))).toEqual(OLD);
    expect(leftovers({ root })).toEqual([]);
  });

  test('between two names gets its former site back', async () => {
    cpSync(site, join(root, 'copy'), { recursive: true, dereference: true });
    for (const path of [site, home]) rmSync(path, { recursive: true });
    mkdirSync(home);
    renameSync(join(root, 'copy'), join(home, 'former'));
    const output = await SiteFolder.open(site);
    expect([texts(site), output.digest]).toEqual([OLD, DIGESTS[0]]);
    await output.abandon();
    output.close();
    expect(readdirSync(home)).toEqual(['build.lock']);
  });

  test.each(['link', 'former/a.html', 'part', 'next/a.html', 'next-twin/a.html'])('that changes nothing leaves no %s of a killed build', async (left) => {
    write(home, { [left]: 'x' });
    const output = await SiteFolder.open(site);
    await output.abandon();
    output.close();
    expect([texts(site), leftovers({ root })]).toEqual([OLD, []]);
  });

  test('that fails between the two names gives the former site back at once', async () => {
    cpSync(site, join(root, 'copy'), { recursive: true, dereference: true });
    for (const path of [site, home]) rmSync(path, { recursive: true });
    renameSync(join(root, 'copy'), site);
    const output = await SiteFolder.open(site);
    renameSync(site, join(home, 'former'));
    await output.abandon();
    output.close();
    expect([texts(site), leftovers({ root })]).toEqual([OLD, []]);
  });

  test('takes a real folder over, such as was restored from a copy', async () => {
    cpSync(site, join(root, 'copy'), { recursive: true, dereference: true });
    for (const path of [site, home]) rmSync(path, { recursive: true });
    renameSync(join(root, 'copy'), site);
    await change();
    expect([texts(site), lstatSync(site).isSymbolicLink()]).toEqual([NEW, true]);
    expect(leftovers({ root })).toEqual([]);
    expect(readFileSync(join(site, '.khabar-output'), 'utf8')).toBe(DIGESTS[1]);
  });

  test('never writes into a file that readers see', async () => {
    const output = await SiteFolder.open(site);
    await output.prepare('whole');
    for (const [file, text] of Object.entries(NEW)) {
      clearPlace(output.staging, file);
      write(output.staging, { [file]: text });
      expect(texts(site)).toEqual(OLD);
    }
    await output.abandon();
    output.close();
    await change();
    expect(texts(site)).toEqual(NEW);
  });

  test('of everything, begun anew as one of a few files, keeps nothing of what was written', async () => {
    const output = await SiteFolder.open(site);
    await output.prepare('all');
    write(output.staging, { 'stray/x.html': 'stray' });
    clearPlace(output.staging, 'a.html');
    write(output.staging, { 'a.html': 'stray' });
    await output.restart();
    await output.prepare('all');
    clearPlace(output.staging, 'b.html');
    write(output.staging, { 'b.html': 'new' });
    await output.commit({ written: ['b.html'], deleted: [] }, 'all', DIGESTS[1]);
    output.close();
    expect(texts(site)).toEqual({ ...OLD, 'b.html': 'new' });
  });
});

describe('two builds at once', () => {
  test('in one process: the second is refused', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    const [first, second] = await Promise.allSettled([newsroom.build(), newsroom.build()]);
    expect(first.status).toBe('fulfilled');
    expect(second.status === 'rejected' && second.reason).toBeInstanceOf(LockedError);
    expect((await newsroom.build()).pages.printed).toBe(0);
  });

  /** Builds a newsroom, and lets another build run to its end when this one is about to publish. */
  async function during({ root }: TestNewsroom, words: readonly string[]): Promise<SpawnSyncReturns<string>> {
    let other: SpawnSyncReturns<string> | undefined;
    const onProgress = (phase: BuildPhase): void => {
      if (phase === 'publish') other = spawnSync(process.execPath, [COMMAND, 'build', '--now', NOW, ...words], { encoding: 'utf8' });
    };
    await buildSite({ paths: newsroomPaths(root), now: Date.parse(NOW), drafts: false, strict: false, full: false, onProgress });
    if (other === undefined) throw new Error('nothing was published');
    return other;
  }

  test('in two processes: the second ends with code 2 and says why', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    expect(await during(newsroom, ['--root', newsroom.root])).toMatchObject({ status: 2, stderr: 'khabar build: another build of this newsroom is running\n' });
    expect((await newsroom.build()).pages.printed).toBe(0);
  });

  test('of two newsrooms into one folder: the second ends with code 2 and says why, and may come later', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    using other = new TestNewsroom({ 'content/articles/b.md': article(2, 'خبر') });
    const words = ['--root', other.root, '--out', newsroom.out];
    expect(await during(newsroom, words)).toMatchObject({ status: 2, stderr: 'khabar build: another build is writing to this output folder\n' });
    const first = newsroom.output();
    expect(first.has('news/1/index.html')).toBe(true);
    expect((await runBuild(other.root, ['--out', newsroom.out])).code).toBe(0);
    await other.build();
    expect(differences(newsroom.output(), other.output())).toEqual([]);
    await newsroom.build();
    expect(differences(newsroom.output(), first)).toEqual([]);
    expect(leftovers(newsroom)).toEqual([]);
  });

  test('started at the same moment: one at least publishes, the others end with code 2 or find nothing to do', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    const ends = await Promise.all(Array.from({ length: 3 }, () => runBuild(newsroom.root)));
    for (const { code, stderr } of ends) if (code !== 0) expect([code, stderr]).toEqual([2, expect.stringContaining('another build of this newsroom is running')]);
    expect(ends.map(({ code }) => code)).toContain(0);
    expect((await newsroom.build()).pages.printed).toBe(0);
    expect(leftovers(newsroom)).toEqual([]);
  });

  test.skipIf(process.getuid?.() !== 0)('of another user, who may not write to the lock: refused, since SQLite would let him in beside others (as root)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'khabar-test-'));
    chmodSync(folder, 0o755);
    lockFolder(folder, 'locked')();
    const script = `
      const { lockFolder } = await import(process.argv[1]);
      process.setgid(65534);
      process.setuid(65534);
      try { lockFolder(process.argv[2], 'locked'); console.log('let in'); } catch ({ message }) { console.log(message); }`;
    const words = ['--input-type=module', '--eval', script, fileURLToPath(new URL('../src/press/build-lock.ts', import.meta.url)), folder];
    expect(spawnSync(process.execPath, words, { encoding: 'utf8' }).stdout).toContain('EACCES');
    rmSync(folder, { recursive: true });
  });

  test.each([['of a process that is gone', '999999999'], ['of a process that lives', String(process.pid)], ['of nobody', ''], ['of bytes', '\0'.repeat(5000)]])(
    'a lock file %s hinders no build', async (_, text) => {
      using newsroom = new TestNewsroom({ '.khabar/build.lock': text });
      expect((await newsroom.build()).published).toBe(true);
    },
  );
});

describe('the output folder', () => {
  const build = (newsroom: TestNewsroom, out: string) =>
    buildSite({ paths: newsroomPaths(newsroom.root, out), now: Date.parse(NOW), drafts: false, strict: false, full: false, onProgress: () => {} });

  test('may be anywhere, and a newsroom may have several', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    await newsroom.build();
    const elsewhere = join(newsroom.root, 'deep/er/site');
    await build(newsroom, elsewhere);
    expect(differences(newsroom.output(), filesBelow(elsewhere))).toEqual([]);
    newsroom.write('content/articles/a.md', article(1, 'تیتری تازه'));
    await build(newsroom, elsewhere);
    await newsroom.build();
    expect(differences(newsroom.output(), filesBelow(elsewhere))).toEqual([]);
    expect(readdirSync(join(newsroom.root, 'deep/er'))).toEqual(['.site.khabar', 'site']);
  });

  const filesOf = ({ root }: TestNewsroom) => ['content', 'site', 'public'].flatMap((folder) => (statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(join(root, folder)) : [])).concat(readdirSync(root));

  const FOREIGN: [name: string, out: string, prepare: (newsroom: TestNewsroom) => void][] = [
    ['that holds something else', 'site', (newsroom) => newsroom.write('site/precious.txt', 'x')],
    ['that is a file', 'site', (newsroom) => newsroom.write('site', 'x')],
    ['that is the newsroom', '.', () => {}],
    ['that holds the newsroom', '..', () => {}],
    ['within content', 'content/site', () => {}],
    ['within the public folder', 'public', () => {}],
    ['within the cache', '.khabar/site', () => {}],
    ['that is a link to the newsroom', 'site', (newsroom) => symlinkSync('.', join(newsroom.root, 'site'))],
  ];

  test.each(FOREIGN)('%s is refused, and left alone', async (_, out, prepare) => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    prepare(newsroom);
    mkdirSync(join(newsroom.root, '.khabar'));
    const before = filesOf(newsroom);
    await expect(build(newsroom, join(newsroom.root, out))).rejects.toThrow(OutputError);
    expect(filesOf(newsroom)).toEqual(before);
    expect(leftovers(newsroom)).toEqual([]);
  });

  test('may be there already, empty', async () => {
    using newsroom = new TestNewsroom();
    mkdirSync(newsroom.out);
    expect((await newsroom.build()).published).toBe(true);
  });

  test('may be a link, and stays one', async () => {
    using newsroom = new TestNewsroom();
    mkdirSync(join(newsroom.root, 'www'));
    symlinkSync('www', newsroom.out);
    await newsroom.build();
    await newsroom.build({ full: true });
    expect([...filesBelow(join(newsroom.root, 'www')).keys()]).toContain('index.html');
    expect(readlinkSync(newsroom.out)).toBe('www');
    newsroom.write('content/articles/a.md', article(1, 'خبر'));
    await newsroom.build();
    expect(newsroom.page('/news/1/')).toContain('خبر');
    expect(readlinkSync(newsroom.out)).toBe('www');
  });

  test('may be a link to a folder that is not there yet, and stays one', async () => {
    using newsroom = new TestNewsroom();
    symlinkSync('www', newsroom.out);
    for (let build = 0; build < 2; build += 1) {
      expect((await newsroom.build({ full: true })).published).toBe(true);
      expect([readlinkSync(newsroom.out), readlinkSync(join(newsroom.root, 'www'))]).toEqual(['www', expect.stringMatching(/^\.www\.khabar\/[ab]$/)]);
    }
    // A site whose trees were lost.
    newsroom.remove('.www.khabar');
    await newsroom.build();
    expect(readlinkSync(newsroom.out)).toBe('www');
    expect(newsroom.page('/')).toContain('<html');
  });

  test('that is a link to itself is refused', async () => {
    using newsroom = new TestNewsroom();
    symlinkSync('dist', newsroom.out);
    await expect(newsroom.build()).rejects.toThrow(OutputError);
    expect(readlinkSync(newsroom.out)).toBe('dist');
  });


  test('that was put in the place of another is written anew', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    using other = new TestNewsroom({ 'content/articles/b.md': article(2, 'خبر') });
    await newsroom.build();
    await other.build();
    const expected = newsroom.output();
    rmSync(newsroom.out, { recursive: true });
    await build(other, newsroom.out);
    await newsroom.build();
    expect(differences(newsroom.output(), expected)).toEqual([]);
  });

  test('loses the files and empty folders of articles, pictures and public files that are gone', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    await newsroom.build();
    const [before, folders] = [newsroom.output(), newsroom.folders()];
    const extra = { 'content/articles/b.md': articleText({ code: '"2"', date: '1399/01/01', tags: '[گاز]', image: '{ src: media/x.png, alt: "" }', aliases: '[/old/deep/]' }), 'content/media/x.png': await picture('#345'), 'public/a/b/c.txt': 'x', 'content/pages/about.md': '---\ntitle: درباره\n---\nمتن' };
    for (const [file, content] of Object.entries(extra)) newsroom.write(file, content);
    await newsroom.build();
    expect(newsroom.folders()).toEqual(expect.arrayContaining(['news/2', 'old/deep', 'a/b', 'tag/گاز', 'archive/1399/01/01', 'about']));
    for (const file of Object.keys(extra)) newsroom.remove(file);
    await newsroom.build();
    expect(differences(before, newsroom.output())).toEqual([]);
    expect(newsroom.folders()).toEqual(folders);
  });

  test('that was restored from a copy is taken over without printing it anew', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    await newsroom.build();
    const before = newsroom.output();
    const copy = join(newsroom.root, 'copy');
    cpSync(newsroom.out, copy, { recursive: true, dereference: true });
    for (const path of [newsroom.out, join(newsroom.root, '.dist.khabar')]) rmSync(path, { recursive: true });
    renameSync(copy, newsroom.out);
    expect((await newsroom.build()).pages.printed).toBe(0);
    newsroom.write('content/articles/b.md', article(2, 'خبر'));
    await newsroom.build();
    newsroom.remove('content/articles/b.md');
    await newsroom.build();
    expect(differences(newsroom.output(), before)).toEqual([]);
    expect(leftovers(newsroom)).toEqual([]);
  });

  test.each([['of an older edition, whose marker is empty,', ''], ['that says to be another site', '7'.repeat(64)], ['with a damaged marker', 'x\0y']])('%s is written anew', async (_, marker) => {
    using newsroom = new TestNewsroom({ 'dist/.khabar-output': marker, 'dist/old.html': 'x', 'content/articles/a.md': article(1, 'خبر') });
    await newsroom.build();
    expect(newsroom.output().has('old.html')).toBe(false);
    expect(newsroom.output().has('news/1/index.html')).toBe(true);
    expect(leftovers(newsroom)).toEqual([]);
  });

  test('whose trees were lost is written anew', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    await newsroom.build();
    const before = newsroom.output();
    newsroom.remove('.dist.khabar');
    await newsroom.build();
    expect(differences(before, newsroom.output())).toEqual([]);
  });

  test('is never written into while readers see it: the bytes that a reader holds open stay', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    await newsroom.build();
    const before = newsroom.page('/news/1/');
    const held = openSync(join(newsroom.out, 'news/1/index.html'), 'r');
    for (const [title, full] of [['دو', false], ['سه', true], ['چهار', false], ['پنج', true]] as const) {
      newsroom.write('content/articles/a.md', article(1, title));
      await newsroom.build({ full });
    }
    expect(readFileSync(held, 'utf8')).toBe(before);
    closeSync(held);
  });

  test('keeps nothing of a release that was begun anew', async () => {
    const settings = (pageSize: number) => `title: روزنامه آزمون\nurl: https://test.example\npageSize: ${pageSize}\n`;
    using newsroom = new TestNewsroom({ 'content/site.yml': settings(5), 'content/articles/a.md': article(1, 'خبر') });
    await newsroom.build();
    const [before, folders] = [newsroom.output(), newsroom.folders()];
    // Every page is asked, one is another; and an article fails when it is in the lists already.
    newsroom.write('content/site.yml', settings(6));
    newsroom.write('content/articles/a.md', article(1, 'خبر').replace('متن خبر', 'متن تازه'));
    newsroom.write('content/articles/b.mdx', articleText({ code: '"2"', date: '1400/11/20', tags: '[گاز]' }, "متن {(() => { throw new Error('boom'); })()}\n"));
    expect((await newsroom.build()).issues.map(({ rule }) => rule)).toEqual(['mdx-failed']);
    // The page and its text-only edition, and the feeds and the day's issue that hold its text.
    const feeds = ['', 'section/politics/'].flatMap((list) => ['atom.xml', 'feed.json', 'feed.xml'].map((file) => `≠ ${list}${file}`));
    const changed = differences(before, newsroom.output());
    expect(changed.filter((line) => !line.includes('pagefind/'))).toEqual([...feeds, ...['epub', 'html'].map((format) => `≠ archive/1400/11/01/issue-1400-11-01.${format}`), '≠ lite/1/index.html', '≠ news/1/index.html'].sort());
    expect(changed).toContain('≠ pagefind/text/1.pf_text');
    expect(newsroom.folders()).toEqual(folders);
  });

  test('may hold a file that is called like the press\'s own', async () => {
    using newsroom = new TestNewsroom();
    await newsroom.build();
    const names = ['next', 'next-twin', 'link', 'former', 'a', 'b', 'build.lock', 'last-change.json', 'part'];
    for (const name of names) newsroom.write(`public/${name}`, name);
    await newsroom.build();
    newsroom.write('public/next', 'تازه');
    await newsroom.build({ full: true });
    for (const name of names) expect(newsroom.page(`/${name}`)).toBe(name === 'next' ? 'تازه' : name);
  });
});
