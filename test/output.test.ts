import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LockedError } from '../src/press/build-lock.ts';
import { buildSite, type BuildPhase } from '../src/press/build-site.ts';
import { newsroomPaths } from '../src/press/newsroom-paths.ts';
import { Output, OutputError } from '../src/press/output.ts';
import { articleText, filesBelow, TestNewsroom } from './support/newsroom.ts';
import { differences, picture } from './support/site.ts';

const COMMAND = fileURLToPath(new URL('../scripts/khabar.ts', import.meta.url));
const NOW = '2026-11-24T12:00:00+03:30';

function article(number: number, title: string): string {
  return articleText({ title: `${title} ${number}`, code: `"${number}"`, date: `1400/11/${String(number).padStart(2, '0')}`, tags: '[اوکراین]' });
}

/** What lies beside a newsroom's site and should not: staging folders, former sites. */
function leftovers(newsroom: TestNewsroom): string[] {
  return readdirSync(newsroom.root).filter((name) => name.startsWith('.') && name !== '.khabar');
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

  /** Waits for something to appear beside the site. */
  async function appears(path: string): Promise<void> {
    while (!existsSync(join(newsroom.root, path))) await new Promise((resolve) => setImmediate(resolve));
  }

  const MOMENTS: [name: string, isFull: boolean, when: (child: ChildProcess) => Promise<void>][] = [
    ['soon after it began', false, () => new Promise((resolve) => void setTimeout(resolve, 300))],
    ['when it begins to print', false, () => appears('.dist.khabar-next')],
    ['when it has printed the first page', false, () => appears('.dist.khabar-next/site/index.html')],
    ['when it has written its journal', false, () => appears('.dist.khabar-next/journal.json')],
    ['when it begins to print everything', true, () => appears('.dist.khabar-next/site/index.html')],
    ['when it has printed everything', true, () => appears('.dist.khabar-next/site/.khabar-output')],
    ['when it changes the folders', true, () => appears('.dist.khabar-previous')],
  ];

  test.each(MOMENTS)('%s leaves whole pages of the old or the new site, and the next build mends it', async (_, isFull, when) => {
    const { before, after } = await kill(isFull, when);
    const present = existsSync(newsroom.out) ? newsroom.output() : undefined;
    for (const [file, bytes] of present ?? []) {
      const isWhole = [before, after].some((site) => site.get(file)?.equals(bytes) ?? false);
      expect(isWhole, file).toBe(true);
    }
    if (isFull && present !== undefined) expect([differences(before, present), differences(after, present)]).toContainEqual([]);
    expect((await newsroom.build()).published).toBe(true);
    expect(differences(newsroom.output(), after)).toEqual([]);
    expect(newsroom.folders().filter((folder) => readdirSync(join(newsroom.out, folder)).length === 0)).toEqual([]);
    expect(leftovers(newsroom)).toEqual([]);
    expect((await newsroom.build()).pages.printed).toBe(0);
  });

  test('after the switch leaves nothing that the next build does not know of', async () => {
    const { after } = await kill(false, () => appears('.dist.khabar-next/journal.json'));
    // What the killed build has published is gone from the newsroom before anyone builds again.
    newsroom.remove('content/articles/a1.md');
    newsroom.remove('public/x');
    await newsroom.build();
    expect(after.has('news/1/index.html') && !newsroom.output().has('news/1/index.html')).toBe(true);
    expect([...newsroom.output().keys()].filter((file) => /^(?:x|archive\/1400\/11\/01)(?:\/|$)/.test(file))).toEqual([]);
  });
});

describe('a release that was begun', () => {
  const write = (folder: string, files: Record<string, string>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  };
  const texts = (folder: string) => Object.fromEntries([...filesBelow(folder)].map(([file, bytes]) => [file, bytes.toString()]));
  const OLD = { 'a.html': 'old', 'b.html': 'old', 'gone/x.html': 'old', file: 'old', 'folder/x.html': 'old' };
  const NEW = { 'a.html': 'new', 'b.html': 'old', 'c/d.html': 'new', 'file/x.html': 'new', folder: 'new' };
  const JOURNAL = { moves: ['a.html', 'c/d.html', 'file/x.html', 'folder'], deletions: ['gone/x.html', 'file', 'folder/x.html'] };
  const STEPS: [done: string, prepare: (site: string, staging: string) => void][] = [
    ['nothing', () => {}],
    ['one move', (site, staging) => { write(site, { 'a.html': 'new' }); rmSync(join(staging, 'a.html')); }],
    ['what stood in the way', (site) => { rmSync(join(site, 'file')); rmSync(join(site, 'folder'), { recursive: true }); }],
    ['all moves', (site, staging) => {
      rmSync(join(site, 'file'));
      rmSync(join(site, 'folder'), { recursive: true });
      write(site, { 'a.html': 'new', 'c/d.html': 'new', 'file/x.html': 'new', folder: 'new' });
      rmSync(staging, { recursive: true });
    }],
    ['everything', (site, staging) => {
      rmSync(site, { recursive: true });
      write(site, { ...NEW, '.khabar-output': '' });
      rmSync(staging, { recursive: true });
    }],
  ];

  test.each(STEPS)('is carried out by whoever comes next: %s was done', async (_, prepare) => {
    const root = mkdtempSync(join(tmpdir(), 'khabar-test-'));
    const [site, next] = [join(root, 'dist'), join(root, '.dist.khabar-next')];
    write(site, { ...OLD, '.khabar-output': '' });
    write(join(next, 'site'), { 'a.html': 'new', 'c/d.html': 'new', 'file/x.html': 'new', folder: 'new' });
    write(next, { 'journal.json': JSON.stringify(JOURNAL) });
    prepare(site, join(next, 'site'));
    const output = await Output.open(site, undefined);
    expect(texts(site)).toEqual(NEW);
    expect(existsSync(join(site, 'gone'))).toBe(false);
    await output.abandon();
    expect(readdirSync(root)).toEqual(['dist']);
    rmSync(root, { recursive: true });
  });

  const RUINS: [name: string, prepare: (root: string) => void][] = [
    ['without its journal', (root) => write(root, { '.dist.khabar-next/site/a.html': 'new' })],
    ['with half a journal', (root) => write(root, { '.dist.khabar-next/site/a.html': 'new', '.dist.khabar-next/journal.json.part': '{"moves"' })],
    ['with a damaged journal', (root) => write(root, { '.dist.khabar-next/site/a.html': 'new', '.dist.khabar-next/journal.json': '{"moves"' })],
    ['beside a former site', (root) => write(root, { '.dist.khabar-previous/a.html': 'older' })],
  ];

  test.each(RUINS)('%s is forgotten', async (_, prepare) => {
    const root = mkdtempSync(join(tmpdir(), 'khabar-test-'));
    write(join(root, 'dist'), { ...OLD, '.khabar-output': '' });
    prepare(root);
    const output = await Output.open(join(root, 'dist'), undefined);
    expect(texts(join(root, 'dist'))).toEqual(OLD);
    await output.abandon();
    expect(readdirSync(root)).toEqual(['dist']);
    rmSync(root, { recursive: true });
  });

  test('between two names gets its former site back', async () => {
    const root = mkdtempSync(join(tmpdir(), 'khabar-test-'));
    write(join(root, '.dist.khabar-previous'), { ...OLD, '.khabar-output': '' });
    const output = await Output.open(join(root, 'dist'), undefined);
    expect(texts(join(root, 'dist'))).toEqual(OLD);
    await output.abandon();
    rmSync(root, { recursive: true });
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
    expect(readdirSync(join(newsroom.root, 'deep/er'))).toEqual(['site']);
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

  test('may hold a file that is called like the press\'s own', async () => {
    using newsroom = new TestNewsroom();
    await newsroom.build();
    newsroom.write('public/journal.json', '{"a":1}');
    newsroom.write('public/journal.json.part', 'x');
    await newsroom.build();
    expect(newsroom.page('/journal.json')).toBe('{"a":1}');
  });
});
