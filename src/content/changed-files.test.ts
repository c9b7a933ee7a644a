import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedFiles } from './changed-files.ts';
import type { FileChanges, KnownFile, KnownFiles } from './file-changes.ts';

/** Remembers files as the store does, in memory. */
class Memory implements KnownFiles {
  readonly files = new Map<string, KnownFile>();
  trees: ReadonlyMap<string, string> = new Map();

  get(file: string): KnownFile | undefined {
    return this.files.get(file);
  }

  inFolder(folder: string): Map<string, KnownFile> {
    return new Map([...this.files].filter(([file]) => dirname(file) === folder).map(([file, known]) => [file.slice(folder.length + 1), known]));
  }

  uncommitted(): string[] {
    return [...this.files].filter(([, { blob }]) => blob === '').map(([file]) => file);
  }

  below(folder: string): [string, KnownFile][] {
    return [...this.files].filter(([file]) => file === folder || file.startsWith(`${folder}/`)).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  take({ found, gone, deleted, trees }: FileChanges): void {
    for (const { file, size, modified, blob, refused } of found) this.files.set(file, { size, modified, blob: blob ?? '', hash: refused === undefined ? 'x' : '' });
    for (const file of gone) {
      if (deleted.has(file)) this.files.set(file, { size: -1, modified: -1, hash: '', blob: '' });
      else this.files.delete(file);
    }
    this.trees = trees ?? new Map();
  }
}

let folder: string;
let root: string;
let memory: Memory;

const git = (...words: string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...words], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const commit = (): void => { git('add', '--all'); git('commit', '--quiet', '--allow-empty', '--message', 'x'); };
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  // Far enough from each other and from now for times to tell.
  const at = (clock += 10);
  utimesSync(join(root, file), at, at);
};
let clock = 1_600_000_000;

/** What has changed since it was asked last, in short: `+` may be new or changed, `-` is gone. */
async function changes(): Promise<string[]> {
  const all = await changedFiles(root, memory);
  memory.take(all);
  return [...all.found.map(({ file, refused }) => `+${file}${refused === undefined ? '' : ` (${refused.kind})`}`), ...all.gone.map((file) => `-${file}`)].map((line) => line.replace('content/articles/', '')).sort();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khabar-changes-'));
  root = folder;
  memory = new Memory();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STEPS: [name: string, change: () => void, expected: string[]][] = [
  ['an edit', () => write('content/articles/1400/a.md', 'aa'), ['+1400/a.md']],
  ['a new file', () => write('content/articles/1400/c.md', 'c'), ['+1400/c.md']],
  ['a new folder', () => write('content/articles/1401/11/c.md', 'c'), ['+1401/11/c.md']],
  ['a deletion', () => rmSync(join(root, 'content/articles/1400/a.md')), ['-1400/a.md']],
  ['a folder that is gone', () => rmSync(join(root, 'content/articles/1400'), { recursive: true }), ['-1400/a.md', '-1400/b.md']],
  ['a renamed file', () => renameSync(join(root, 'content/articles/1400/a.md'), join(root, 'content/articles/z.md')), ['+z.md', '-1400/a.md']],
  ['a file in the place of a folder', () => { rmSync(join(root, 'content/articles/1400'), { recursive: true }); write('content/articles/1400', 'x'); }, ['+1400', '-1400/a.md', '-1400/b.md']],
  ['a Persian name', () => write('content/articles/1400/خبر تازه\u200cها.md', 'x'), ['+1400/خبر تازه\u200cها.md']],
  ['a public file', () => write('public/robots.txt', 'x'), ['+public/robots.txt']],
  ['a hidden file, which does not count', () => write('content/articles/.draft.md', 'x'), []],
  ['something outside of the newsroom\'s folders, which does not count', () => write('README.md', 'x'), []],
];

const SURROUNDINGS: [name: string, prepare: () => void, settle: () => void][] = [
  ['outside git', () => {}, () => {}],
  ['in git, committed', () => git('init', '--quiet'), () => commit()],
  ['in git, not committed', () => git('init', '--quiet'), () => {}],
  ['in git, where everything is ignored', () => { git('init', '--quiet'); writeFileSync(join(root, '.gitignore'), 'content/\npublic/\n'); }, () => commit()],
  ['in a folder of a repository', () => { git('init', '--quiet'); root = join(root, 'deep/news room'); mkdirSync(root, { recursive: true }); }, () => commit()],
];

describe.each(SURROUNDINGS)('%s', (_, prepare, settle) => {
  beforeEach(async () => {
    prepare();
    for (const name of ['1400/a', '1400/b', 'top']) write(`content/articles/${name}.md`, name);
    write('content/site.yml', 'x');
    write('public/logo.svg', 'x');
    settle();
    expect(await changes()).toEqual(['+1400/a.md', '+1400/b.md', '+content/site.yml', '+public/logo.svg', '+top.md']);
    expect(await changes()).toEqual([]);
  });

  test.each(STEPS)('%s is found, once', async (__, change, expected) => {
    change();
    settle();
    expect(await changes()).toEqual(expected);
    expect(await changes()).toEqual([]);
  });

  test('several changes between two questions are found together', async () => {
    write('content/articles/1400/a.md', 'aa');
    settle();
    rmSync(join(root, 'content/articles/top.md'));
    write('content/articles/new.md', 'n');
    settle();
    expect(await changes()).toEqual(['+1400/a.md', '+new.md', '-top.md']);
  });
});

describe('in git', () => {
  beforeEach(async () => {
    git('init', '--quiet');
    for (const name of ['a', 'b']) write(`content/articles/${name}.md`, name);
    commit();
    await changes();
  });

  test('an edit that is committed later is looked at once more, and one that is taken back too', async () => {
    write('content/articles/a.md', 'aa');
    expect(await changes()).toEqual(['+a.md']);
    commit();
    expect(await changes()).toEqual(['+a.md']);
    expect(await changes()).toEqual([]);
    write('content/articles/a.md', 'aaa');
    expect(await changes()).toEqual(['+a.md']);
    git('checkout', '--quiet', '--', 'content');
    expect(await changes()).toEqual(['+a.md']);
    expect(await changes()).toEqual([]);
  });

  test('a working tree that is known to be as committed is not looked at', async () => {
    write('content/articles/a.md', 'aa');
    const { found } = await changedFiles(root, memory, true);
    expect(found).toEqual([]);
    commit();
    expect((await changedFiles(root, memory, true)).found.map(({ file }) => file)).toEqual(['content/articles/a.md']);
  });

  test('a deletion that is taken back is found', async () => {
    rmSync(join(root, 'content/articles/a.md'));
    expect(await changes()).toEqual(['-a.md']);
    git('checkout', '--quiet', '--', 'content');
    expect(await changes()).toEqual(['+a.md']);
  });

  test('another branch is read by its differences', async () => {
    git('checkout', '--quiet', '-b', 'other');
    write('content/articles/a.md', 'other');
    write('content/articles/new.md', 'other');
    commit();
    await changes();
    git('checkout', '--quiet', '-');
    expect(await changes()).toEqual(['+a.md', '-new.md']);
  });

  test('a shallow clone with what was remembered elsewhere shows only what is new, whatever the times of its files', async () => {
    write('content/articles/b.md', 'bb');
    commit();
    const clone = mkdtempSync(join(tmpdir(), 'khabar-clone-'));
    try {
      execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
      const { found, gone } = await changedFiles(clone, memory);
      expect([found.map(({ file }) => file), gone]).toEqual([['content/articles/b.md'], []]);
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });

  test('a file of the same size and time is known by its bytes', async () => {
    const at = clock;
    writeFileSync(join(root, 'content/articles/a.md'), 'z');
    utimesSync(join(root, 'content/articles/a.md'), at, at);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'x');
    expect(await changes()).toEqual(['+a.md']);
  });

  test('links and nested repositories are walked, and leave git\'s view as soon as they are gone', async () => {
    symlinkSync('a.md', join(root, 'content/articles/link.md'));
    expect(await changes()).toContain('+link.md');
    commit();
    expect(await changes()).toEqual([]);
    rmSync(join(root, 'content/articles/link.md'));
    commit();
    expect(await changes()).toContain('-link.md');
    mkdirSync(join(root, 'content/articles/other'));
    execFileSync('git', ['init', '--quiet'], { cwd: join(root, 'content/articles/other') });
    write('content/articles/other/x.md', 'x');
    expect(await changes()).toContain('+other/x.md');
    expect(await changes()).toEqual([]);
  });

  test('a link that leaves the newsroom is refused, committed or not', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'khabar-outside-'));
    writeFileSync(join(outside, 'secret.md'), 'secret');
    symlinkSync(outside, join(root, 'content/articles/leak'));
    expect(await changes()).toContain('+leak (outside)');
    commit();
    expect(await changes()).toContain('+leak (outside)');
    // A folder that was committed is replaced by a link to one with files of the same names.
    rmSync(join(root, 'content/articles/leak'));
    rmSync(join(root, 'content/articles'), { recursive: true });
    symlinkSync(outside, join(root, 'content/articles'));
    expect((await changes()).filter((line) => line.includes('secret'))).toEqual([]);
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('secret');
    rmSync(outside, { recursive: true });
  });
});
