import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LockedError } from '../src/press/build-lock.ts';
import { buildSite, type BuildPhase } from '../src/press/build-site.ts';
import { clearPlace } from '../src/press/clear-place.ts';
import { newsroomPaths } from '../src/press/newsroom-paths.ts';
import { OutputError } from '../src/press/output.ts';
import { SiteFolder } from '../src/press/site-folder.ts';
import { articleText, filesBelow, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { differences, picture } from './support/site.ts';

const COMMAND = fileURLToPath(new URL('../scripts/khabar.ts', import.meta.url));
const NOW = '2026-11-24T12:00:00+03:30';

function article(number: number, title: string): string {
  return articleText({ title: `${title} ${number}`, code: `"${number}"`, date: `1400/11/${String(number).padStart(2, '0')}`, tags: '[اوکراین]' });
}

/** What may lie beside a site: the two trees, and what the press knows of them. */
const BESIDE = ['a', 'b', 'build.lock', 'last-change.json'];

/** What lies in a newsroom, or beside its site, and should not. */
function leftovers({ root }: TestNewsroom): string[] {
  const hidden = readdirSync(root).filter((name) => name.startsWith('.') && name !== '.khabar' && name !== '.dist.khabar');
  const home = join(root, '.dist.khabar');
  return [...hidden, ...(existsSync(home) ? readdirSync(home) : []).filter((name) => !BESIDE.includes(name))];
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

describe('a build that is killed', () => {
  const TOTAL = 25;
  const files = (title: string) => Object.fromEntries(Array.from({ length: TOTAL }, (_, index) => [`content/articles/a${index + 1}.md`, article(index + 1, title)]));
  let newsroom: TestNewsroom;
  const sites = new Map<string, Map<string, Buffer>>();

  beforeAll(async () => {
    newsroom = new TestNewsroom();
    for (const title of ['خبر', 'گزارش']) {
      for (const [file, text] of Object.entries(files(title))) newsroom.write(file, text);
      // One page more in one site, and a file that is a folder in the other.
      newsroom.write('public/note.txt', title);
      newsroom.remove('public/x');
      newsroom.write(title === 'خبر' ? 'public/x' : 'public/x/y.txt', title);
      await newsroom.build();
      sites.set(title, newsroom.output());
    }
  });
  afterAll(() => newsroom[Symbol.dispose]());

  /** Makes the site of one title, and kills the build that would make that of the other. */
  async function kill(isFull: boolean, when: (child: ChildProcess) => Promise<void>): Promise<{ before: Map<string, Buffer>; after: Map<string, Buffer> }> {
    await write('خبر');
    await newsroom.build();
    await write('گزارش');
    const child = spawn(process.execPath, [COMMAND, 'build', '--root', newsroom.root, '--now', NOW, ...(isFull ? ['--full'] : [])], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([when(child), ended]);
    child.kill('SIGKILL');
    await ended;
    return { before: sites.get('خبر') ?? new Map(), after: sites.get('گزارش') ?? new Map() };
  }

  async function write(title: string): Promise<void> {
    newsroom.remove('public/x');
    newsroom.write('public/note.txt', title);
    newsroom.write(title === 'خبر' ? 'public/x' : 'public/x/y.txt', title);
    for (const [file, text] of Object.entries(files(title))) newsroom.write(file, text);
  }

  /** Waits for a moment of a build, or for its end. */
  async function until(child: ChildProcess, isSo: () => boolean): Promise<void> {
    while (!isSo() && child.exitCode === null && child.signalCode === null) await new Promise((resolve) => setImmediate(resolve));
  }

  const HOME = '.dist.khabar';
  const spare = (): string => (realpathSync(newsroom.out).endsWith('a') ? 'b' : 'a');

  const isThere = (path: string): boolean => existsSync(join(newsroom.root, HOME, path));

  const began = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 300));
  const staged = (child: ChildProcess): Promise<void> => until(child, () => isThere('next'));
  const printed = (child: ChildProcess): Promise<void> => until(child, () => isThere('next/index.html'));

  function unmarked(child: ChildProcess): Promise<void> {
    const marker = `${spare()}/.khabar-output`;
    return until(child, () => !isThere(marker));
  }

  async function markedAnew(child: ChildProcess): Promise<void> {
    const marker = `${spare()}/.khabar-output`;
    await until(child, () => !isThere(marker));
    await until(child, () => isThere(marker));
  }

  function turned(child: ChildProcess): Promise<void> {
    const before = readlinkSync(newsroom.out);
    return until(child, () => readlinkSync(newsroom.out) !== before);
  }

  const MOMENTS: [name: string, isFull: boolean, when: (child: ChildProcess) => Promise<void>][] = [
    ['of a change, soon after it began,', false, began],
    ['of a change, when it makes its staging folder,', false, staged],
    ['of a change, when it has written the first page,', false, printed],
    ['of a change, when the spare tree has lost its marker,', false, unmarked],
    ['of a change, when the spare tree has its new marker,', false, markedAnew],
    ['of a change, when the link has been turned,', false, turned],
    ['of everything, soon after it began,', true, began],
    ['of everything, when it makes its staging folder,', true, staged],
    ['of everything, when the spare tree has lost its marker,', true, unmarked],
    ['of everything, when the spare tree has its new marker,', true, markedAnew],
    ['of everything, when the link has been turned,', true, turned],
  ];

  test.each(MOMENTS)('%s leaves wholly the old or the new site, and the next build mends it', async (_, isFull, when) => {
    const { before, after } = await kill(isFull, when);
    const present = newsroom.output();
    expect([differences(before, present), differences(after, present)]).toContainEqual([]);
    expect((await newsroom.build()).published).toBe(true);
    expect(differences(newsroom.output(), after)).toEqual([]);
    expect(newsroom.folders().filter((folder) => readdirSync(join(newsroom.out, folder)).length === 0)).toEqual([]);
    expect(leftovers(newsroom)).toEqual([]);
    expect((await newsroom.build()).pages.printed).toBe(0);
  });

  const WHOLE: [name: string, isFirst: boolean, when: (child: ChildProcess) => Promise<void>][] = [
    ['of a first site, when it makes its staging folder,', true, staged],
    ['of a first site, when it has written the first page,', true, printed],
    ['of a first site, when a tree is in its place,', true, (child) => until(child, () => isThere('a'))],
    ['of a first site, when it is public,', true, (child) => until(child, () => existsSync(newsroom.out))],
    ['of all pages, when the spare tree has lost its marker,', false, unmarked],
    ['of all pages, when the link has been turned,', false, turned],
  ];

  test.each(WHOLE)('%s leaves wholly the old or the new site or none, and the next build mends it', async (name, isFirst, when) => {
    await write('خبر');
    await newsroom.build();
    const before = newsroom.output();
    if (isFirst) for (const folder of ['dist', HOME]) newsroom.remove(folder);
    else newsroom.write('content/site.yml', `title: ${name}\nurl: https://test.example\n`);
    const child = spawn(process.execPath, [COMMAND, 'build', '--root', newsroom.root, '--now', NOW], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await when(child);
    child.kill('SIGKILL');
    await ended;
    const present = existsSync(newsroom.out) ? newsroom.output() : undefined;
    await newsroom.build();
    using clean = new TestNewsroom(files('خبر'));
    for (const file of ['content/site.yml', 'public/note.txt', 'public/x']) clean.write(file, newsroom.read(file));
    await clean.build();
    expect(differences(newsroom.output(), clean.output())).toEqual([]);
    if (present !== undefined) expect([differences(before, present), differences(clean.output(), present)]).toContainEqual([]);
    else expect(isFirst).toBe(true);
    expect(leftovers(newsroom)).toEqual([]);
    newsroom.write('content/site.yml', SETTINGS['content/site.yml']);
  });

  test('after the switch leaves nothing that the next build does not know of', async () => {
    const { after } = await kill(false, turned);
    // What the killed build has published is gone from the newsroom before anyone builds again.
    newsroom.remove('content/articles/a1.md');
    newsroom.remove('public/x');
    await newsroom.build();
    expect(after.has('news/1/index.html') && !newsroom.output().has('news/1/index.html')).toBe(true);
    expect([...newsroom.output().keys()].filter((file) => /^(?:x|archive\/1400\/11\/01)(?:\/|$)/.test(file))).toEqual([]);
  });
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
    expect(readdirSync(home).sort()).toEqual(BESIDE);
  });

  const RUINS: [name: string, prepare: () => void][] = [
    ['a staging folder', () => { write(home, { 'next/a.html': 'new' }); }],
    ['a twin', () => { write(home, { 'next-twin/a.html': 'new' }); }],
    ['a link that was not put in place', () => { symlinkSync('.dist.khabar/b', join(home, 'link')); }],
    ['a former site', () => { write(home, { 'former/a.html': 'older' }); }],
    ['half a note', () => { write(home, { 'last-change.json.part': '{"digests"' }); }],
    ['a damaged note', () => { write(home, { 'last-change.json': '{"digests"' }); }],
    ['no note', () => { rmSync(join(home, 'last-change.json')); }],
    ['half a marker', () => { write(home, { 'b/.khabar-output.part': '12' }); }],
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
    expect(readdirSync(home).filter((name) => !BESIDE.includes(name))).toEqual([]);
    expect(readdirSync(join(home, 'b')).filter((name) => name.endsWith('.part'))).toEqual([]);
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

  test.each(['link', 'former/a.html', 'last-change.json.part', 'next/a.html', 'next-twin/a.html'])('that changes nothing leaves no %s of a killed build', async (left) => {
    write(home, { [left]: 'x' });
    const output = await SiteFolder.open(site);
    await output.abandon();
    output.close();
    expect([texts(site), readdirSync(home).sort()]).toEqual([OLD, BESIDE]);
  });

  test('takes a real folder over, such as was restored from a copy', async () => {
    cpSync(site, join(root, 'copy'), { recursive: true, dereference: true });
    for (const path of [site, home]) rmSync(path, { recursive: true });
    renameSync(join(root, 'copy'), site);
    await change();
    expect([texts(site), lstatSync(site).isSymbolicLink()]).toEqual([NEW, true]);
    expect(readdirSync(home).filter((name) => !BESIDE.includes(name))).toEqual([]);
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
});

describe('two builds at once', () => {
  test('in one process: the second is refused', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    const [first, second] = await Promise.allSettled([newsroom.build(), newsroom.build()]);
    expect(first.status).toBe('fulfilled');
    expect(second.status === 'rejected' && second.reason).toBeInstanceOf(LockedError);
    expect((await newsroom.build()).pages.printed).toBe(0);
  });

  test('in two processes: the second ends with code 2 and says why', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': article(1, 'خبر') });
    let release: (() => void) | undefined;
    const onProgress = (phase: BuildPhase): void => {
      if (phase === 'publish') release?.();
    };
    // The first build is held while the second one runs: it waits on its progress being told, which is here.
    const second = await new Promise<{ code: number | null; error: string }>((resolve, reject) => {
      release = () => {
        const child = spawn(process.execPath, [COMMAND, 'build', '--root', newsroom.root, '--now', NOW]);
        let error = '';
        child.stderr.on('data', (data: Buffer) => void (error += data.toString()));
        child.once('exit', (code) => resolve({ code, error }));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
      };
      buildSite({ paths: newsroomPaths(newsroom.root), now: Date.parse(NOW), drafts: false, strict: false, full: false, onProgress }).catch(reject);
    });
    expect(second).toEqual({ code: 2, error: expect.stringContaining('another build of this newsroom is running') });
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
    expect(readdirSync(newsroom.root, { withFileTypes: true }).find(({ name }) => name === 'dist')?.isSymbolicLink()).toBe(true);
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

  test('of an older edition, whose marker is empty, is written anew', async () => {
    using newsroom = new TestNewsroom({ 'dist/.khabar-output': '', 'dist/old.html': 'x', 'content/articles/a.md': article(1, 'خبر') });
    await newsroom.build();
    expect(newsroom.output().has('old.html')).toBe(false);
    expect(newsroom.output().has('news/1/index.html')).toBe(true);
    expect(leftovers(newsroom)).toEqual([]);
  });

  test('may hold a file that is called like the press\'s own', async () => {
    using newsroom = new TestNewsroom();
    await newsroom.build();
    const names = ['next', 'next-twin', 'link', 'former', 'a', 'b', 'build.lock', 'last-change.json', 'last-change.json.part'];
    for (const name of names) newsroom.write(`public/${name}`, name);
    await newsroom.build();
    newsroom.write('public/next', 'تازه');
    await newsroom.build({ full: true });
    for (const name of names) expect(newsroom.page(`/${name}`)).toBe(name === 'next' ? 'تازه' : name);
  });
});
