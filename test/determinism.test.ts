import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EngineCopy } from '../src/bench/engine-copy.ts';
import { ENGINE_ROOT } from '../src/press/newsroom-paths.ts';
import { NOW, runBuild } from './support/command-process.ts';
import { articleText, filesBelow, TestNewsroom } from './support/newsroom.ts';
import { differences, picture } from './support/site.ts';

type Files = Record<string, string | Uint8Array>;

const PARTS = 3;
/** As in test:faults: all time zones are tried out. */
const HAS_TIME = Number(process.env['KHABAR_KILLS'] ?? 0) >= 100;
const HAS_TASKSET = existsSync('/usr/bin/taskset') || existsSync('/bin/taskset');

let files: Files;
let expected: Map<string, Buffer>;

beforeAll(async () => {
  files = await newsroomFiles(24, 3);
  using newsroom = new TestNewsroom(files);
  await newsroom.build();
  expected = newsroom.output();
});

async function newsroomFiles(total: number, tagsOfEach: number): Promise<Files> {
  const articles = Array.from({ length: total }, (_, index) => {
    const number = index + 1;
    const tags = ['اوکراین', ...Array.from({ length: tagsOfEach }, (_, tag) => `برچسب ${number}-${tag}`)];
    const date = `${1399 + (number % 3)}/${String((number % 12) + 1).padStart(2, '0')}/${String((number % 28) + 1).padStart(2, '0')} 23:59`;
    const fields = {
      title: `«کی‌یف» و ۳۰ خبر دیگر ${number}`, code: number % 2 === 0 ? `"${number}"` : undefined, date, tags: `[${tags.join(', ')}]`,
      image: number % 20 === 0 ? '{ src: media/x.png, alt: "" }' : undefined, aliases: number % 15 === 0 ? `[/old/${number}/]` : undefined,
      section: ['politics', 'international', 'sport'][number % 3], agency: number % 4 === 0 ? 'isna' : undefined,
    };
    return [`content/articles/${number % 7}/${number}.md`, articleText(fields, `بند نخست خبر ${number}.\n\nبند دوم با [پیوند](https://other.example/).\n`)] as const;
  });
  return {
    ...Object.fromEntries(articles), 'content/media/x.png': await picture('#345'), 'content/pages/about.md': '---\ntitle: درباره ما\n---\nمتن\n',
    'public/a/b.txt': 'x', 'public/z.txt': 'z',
  };
}

/** Builds in a process of its own, and compares with the site that is expected. */
async function builds(newsroom: TestNewsroom, ...[words, env, before]: [words?: readonly string[], env?: NodeJS.ProcessEnv, before?: readonly string[]]): Promise<void> {
  expect(await runBuild(newsroom.root, words, env, before)).toMatchObject({ code: 0 });
  expect(differences(expected, newsroom.output())).toEqual([]);
}

describe('the same content gives the same bytes', () => {
  test('on another path, deep and in Persian', async () => {
    using newsroom = new TestNewsroom(files);
    const root = join(newsroom.root, 'یک/two words/روزنامه');
    mkdirSync(root, { recursive: true });
    cpSync(join(newsroom.root, 'content'), join(root, 'content'), { recursive: true });
    cpSync(join(newsroom.root, 'public'), join(root, 'public'), { recursive: true });
    expect(await runBuild(root)).toMatchObject({ code: 0 });
    expect(differences(expected, filesBelow(join(root, 'dist')))).toEqual([]);
  });

  test.each([
    ['Pacific/Kiritimati', 'fa_IR.UTF-8'], ['America/Los_Angeles', 'tr_TR.UTF-8'], ...(HAS_TIME ? [['Asia/Tehran', 'C'], ['UTC', 'de_DE.UTF-8']] : []),
  ])('in the time zone %s and the locale %s', async (TZ, locale) => {
    using newsroom = new TestNewsroom(files);
    await builds(newsroom, [], { TZ, LANG: locale, LC_ALL: locale });
  });

  test('whatever the order in which the files were made', async () => {
    using newsroom = new TestNewsroom();
    newsroom.remove('content');
    using settings = new TestNewsroom();
    cpSync(join(settings.root, 'content'), join(newsroom.root, 'content'), { recursive: true });
    for (const [file, content] of Object.entries(files).reverse()) newsroom.write(file, content);
    await builds(newsroom);
  });

  test('with a cold store and a warm one, with and without the site', async () => {
    using newsroom = new TestNewsroom(files);
    await newsroom.build();
    await builds(newsroom, ['--full']);
    newsroom.remove('.khabar');
    await builds(newsroom);
    for (const site of ['dist', '.dist.khabar']) newsroom.remove(site);
    await builds(newsroom);
  });

  test('when it was reached article by article', async () => {
    const paths = Object.keys(files);
    using newsroom = new TestNewsroom(Object.fromEntries(paths.filter((_, index) => index % 2 === 0).map((path) => [path, files[path]])));
    await newsroom.build();
    for (const [file, content] of Object.entries(files)) newsroom.write(file, content);
    await builds(newsroom);
  });

  test('with the engine in another folder, where the templates are compiled anew', async () => {
    using newsroom = new TestNewsroom(files);
    const engine = new EngineCopy(ENGINE_ROOT, join(newsroom.root, 'engine'));
    execFileSync(process.execPath, [engine.script, 'build', '--root', newsroom.root, '--now', NOW], { stdio: 'ignore' });
    expect(readdirSync(join(engine.folder, 'node_modules/.cache/khabar'))).toHaveLength(1);
    expect(differences(expected, newsroom.output())).toEqual([]);
  });

  test.skipIf(!HAS_TASKSET)('with workers, and with one of them (where there is taskset)', async () => {
    const first = /[0-9]+/.exec(execFileSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' }).split(':')[1] ?? '')?.[0] ?? '0';
    // More pages than are printed without workers.
    using newsroom = new TestNewsroom(await newsroomFiles(60, 9));
    expect((await newsroom.build()).pages.printed).toBeGreaterThan(512);
    const site = newsroom.output();
    for (const left of ['dist', '.dist.khabar', '.khabar']) newsroom.remove(left);
    expect(await runBuild(newsroom.root, [], {}, ['taskset', '-c', first])).toMatchObject({ code: 0 });
    expect(differences(site, newsroom.output())).toEqual([]);
  });
});

describe('a site in parts', () => {
  test('is the whole site, whichever machine printed it', async () => {
    using newsroom = new TestNewsroom(files);
    const parts = join(newsroom.root, 'parts');
    const union = new Map<string, Buffer>();
    for (let number = 1; number <= PARTS; number += 1) {
      using machine = new TestNewsroom(files);
      const folder = join(parts, String(number));
      expect(await runBuild(machine.root, ['--shard', `${number}/${PARTS}`, '--out', folder])).toMatchObject({ code: 0 });
      for (const [file, bytes] of filesBelow(join(folder, 'files'))) {
        expect(union.has(file), file).toBe(false);
        union.set(file, bytes);
      }
    }
    // The search index is made by whoever puts the parts together.
    const printed = new Map([...expected].filter(([file]) => !file.startsWith('pagefind/')));
    expect(differences(printed, union)).toEqual([]);
    await builds(newsroom, ['--parts', parts]);
    // A part that is missing costs time, never a page.
    rmSync(join(parts, '2'), { recursive: true });
    for (const site of ['dist', '.dist.khabar', '.khabar']) newsroom.remove(site);
    await builds(newsroom, ['--parts', parts]);
  });
});

describe('deltas', () => {
  interface Delta {
    readonly from: string | null;
    readonly to: string;
    readonly changed: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
    readonly deleted: readonly string[];
  }
  const SMALL = 12;
  const STEPS: [name: string, change: (newsroom: TestNewsroom) => void][] = [
    ['everything', () => {}],
    ['an article more', (newsroom) => { newsroom.write('content/articles/new.md', articleText({ title: 'تازه', code: '"999"', date: '1401/12/01', tags: '[تازه]' })); }],
    ['an article withdrawn, and another in another section', (newsroom) => {
      newsroom.write('content/articles/new.md', articleText({ title: 'تازه', code: '"999"', date: '1401/12/01', withdrawn: '{ date: 1401/12/02, reason: خطا }' }));
      newsroom.write('content/articles/2/2.md', articleText({ title: 'دو', code: '"2"', date: '1399/03/03', section: 'sport' }));
    }],
    ['a file that becomes a folder', (newsroom) => { newsroom.remove('public/z.txt'); newsroom.write('public/z.txt/in.txt', 'z'); }],
    ['a folder that becomes a file', (newsroom) => { newsroom.remove('public/z.txt'); newsroom.write('public/z.txt', 'زد'); }],
    ['other settings', (newsroom) => { newsroom.write('content/site.yml', 'title: نامی دیگر\nurl: https://test.example\n'); }],
    ['nothing', () => {}],
    ['an article deleted', (newsroom) => { newsroom.remove('content/articles/new.md'); newsroom.remove('content/media/x.png'); newsroom.remove('public/a'); }],
  ];

  test('that are applied one after the other make the site of a clean build at each step, and their digests chain', async () => {
    const some = Object.fromEntries(Object.entries(files).filter(([file]) => Number(/(\d+)\.md$/.exec(file)?.[1] ?? 0) <= SMALL));
    using newsroom = new TestNewsroom(some);
    const [delta, site] = [join(newsroom.root, 'delta'), join(newsroom.root, 'applied')];
    mkdirSync(site);
    let digest: string | null = null;
    for (const [name, change] of STEPS) {
      change(newsroom);
      expect((await newsroom.build({ delta })).published, name).toBe(true);
      expect(existsSync(newsroom.out)).toBe(false);
      const told = JSON.parse(readFileSync(join(delta, 'delta.json'), 'utf8')) as Delta;
      expect(told.from, name).toBe(digest);
      digest = told.to;
      apply(delta, told, site);
      using clean = new TestNewsroom();
      clean.remove('content');
      for (const folder of ['content', 'public']) cpSync(join(newsroom.root, folder), join(clean.root, folder), { recursive: true });
      await clean.build();
      expect(differences(clean.output(), filesBelow(site)), name).toEqual([]);
      expect(readFileSync(join(clean.out, '.khabar-output'), 'utf8'), name).toBe(told.to);
    }
  });

  /** Applies a delta as one who has only read its description. */
  function apply(folder: string, { changed, deleted }: Delta, site: string): void {
    const written = filesBelow(join(folder, 'files'));
    const told = changed.map(({ path, sha256, bytes }) => `${path} ${sha256} ${bytes}`);
    expect([...written].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')} ${bytes.length}`).sort()).toEqual([...told].sort());
    for (const path of deleted) rmSync(join(site, path));
    for (const [path, bytes] of written) {
      const target = join(site, path);
      // A folder that has lost its last file makes room.
      if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) rmSync(target, { recursive: true });
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(folder, 'files', path), target);
      expect(readFileSync(target).equals(bytes)).toBe(true);
    }
  }
});
