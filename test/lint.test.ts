import { execFile } from 'node:child_process';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { lockNewsroom } from '../src/press/build-lock.ts';
import { ENGINE_ROOT } from '../src/press/newsroom-paths.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { differences } from './support/site.ts';

/** Runs `khabar lint` on a newsroom. */
function lint(newsroom: TestNewsroom, words: readonly string[] = [], cwd = ENGINE_ROOT): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const node = join(ENGINE_ROOT, 'node_modules/.bin/node');
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', CI: 'true' };
  const all = [join(ENGINE_ROOT, 'scripts/khabar.ts'), 'lint', '--root', newsroom.root, ...words];
  return new Promise((resolve) => {
    execFile(node, all, { cwd, encoding: 'utf8', timeout: 60_000, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

const lead = 'خلاصه خبر در یک جمله.';
const good = { 'content/articles/one.md': articleText({ code: '"1"', lead }) };
const warned = { ...good, 'content/articles/two.md': articleText({ code: '"2"', related: '["9"]', lead }) };
const faulty = {
  ...warned,
  'content/articles/bad.md': articleText({ code: '"3"', section: 'sprot', lead }),
  'content/articles/copy.md': articleText({ code: '"1"', date: '1400/12/01', lead }),
};
const SECTION = 'بخش «\u2068sprot\u2069» در فایل sections.yml نیست. آیا «\u2068sport\u2069» را می‌خواستید؟ نام آن را درست کنید یا بخش را به آن فایل بیفزایید.';
const COPY = 'کد خبر «\u20681\u2069» را فایل «\u2068content/articles/one.md\u2069» هم دارد. به یکی از این دو خبر کد دیگری بدهید.';

/** The places and rules of a terminal report. */
function heads(stdout: string): string[] {
  return [...stdout.matchAll(/^[✗!] content\/articles\/(.*)$/gm)].map(([, head = '']) => head);
}

describe.concurrent('khabar lint', () => {
  test('says that nothing is wrong, and builds nothing', async () => {
    using newsroom = new TestNewsroom(good);
    expect(await lint(newsroom)).toEqual({ code: 0, stdout: '0 errors, 0 warnings\n', stderr: 'reading articles\nchecking articles\n' });
    expect(existsSync(newsroom.out)).toBe(false);
    expect(await lint(newsroom)).toMatchObject({ code: 0, stdout: '0 errors, 0 warnings\n' });
  });

  test('warnings alone end with 0', async () => {
    using newsroom = new TestNewsroom(warned);
    const { code, stdout } = await lint(newsroom);
    expect({ code, heads: heads(stdout) }).toEqual({ code: 0, heads: ['two.md:6:11  unknown-related'] });
    expect(stdout).toMatch(/\n0 errors, 1 warnings\n$/);
  });

  test('errors end with 1, and are told again when nothing has changed', async () => {
    using newsroom = new TestNewsroom(faulty);
    const first = await lint(newsroom);
    expect(first.code).toBe(1);
    expect(first.stdout).toContain(`✗ content/articles/bad.md:3:10  unknown-section\n    ${SECTION}\n    \u2068section: sprot\u2069\n    ↑ «\u2068sprot\u2069»\n`);
    expect(first.stdout).toContain(`✗ content/articles/copy.md:5:7  code-duplicate\n    ${COPY}\n    \u2068code: "1"\u2069\n    ↑ «\u2068"1"\u2069»\n    ↳ content/articles/one.md:5:7\n`);
    expect(first.stdout).toMatch(/\n2 errors, 1 warnings\n$/);
    expect(await lint(newsroom)).toMatchObject({ code: 1, stdout: first.stdout });
  });

  test('unusable settings are told, whatever file was asked for', async () => {
    using newsroom = new TestNewsroom({ ...good, 'content/site.yml': undefined });
    for (const words of [[], ['content/articles/one.md']]) {
      expect(await lint(newsroom, words)).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ content/site.yml:1:1  site-missing') });
    }
  });
});

describe.concurrent('with files', () => {
  test.each<[words: string[], code: number, heads: string[]]>([
    [['content/articles/bad.md'], 1, ['bad.md:3:10  unknown-section']],
    [['content/articles/two.md'], 0, ['two.md:6:11  unknown-related']],
    [['content/articles/one.md'], 1, ['copy.md:5:7  code-duplicate']],
    [['content/articles/one.md', 'content/articles/copy.md'], 1, ['copy.md:5:7  code-duplicate']],
    [['content/sections.yml'], 0, []],
    [['content/articles'], 1, ['bad.md:3:10  unknown-section', 'copy.md:5:7  code-duplicate', 'two.md:6:11  unknown-related']],
  ])('%j', async (words, code, expected) => {
    using newsroom = new TestNewsroom(faulty);
    const result = await lint(newsroom, words);
    expect({ code: result.code, heads: heads(result.stdout) }).toEqual({ code, heads: expected });
  });

  test('they may be told from the current folder; what is no content is named and skipped', async () => {
    using newsroom = new TestNewsroom({ ...faulty, 'notes.md': 'x', 'public/robots.txt': 'x' });
    expect(await lint(newsroom, ['bad.md', '../../notes.md', 'public/robots.txt'], join(newsroom.root, 'content/articles'))).toMatchObject({
      code: 1, stdout: expect.stringContaining('1 errors, 0 warnings'), stderr: expect.stringMatching(/^\.\.\/\.\.\/notes\.md is no content: skipped\npublic\/robots\.txt is no content: skipped\n/),
    });
    expect(await lint(newsroom, ['notes.md'])).toEqual({ code: 0, stdout: '0 errors, 0 warnings\n', stderr: 'notes.md is no content: skipped\n' });
  });
});

describe.concurrent('reporters', () => {
  test('github names files from the root of the repository', async () => {
    using newsroom = new TestNewsroom(faulty);
    newsroom.git('init', '--quiet');
    const { code, stdout } = await lint(newsroom, ['--reporter', 'github']);
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      `::error file=content/articles/bad.md,line=3,col=10,title=unknown-section::${SECTION}`,
      `::error file=content/articles/copy.md,line=5,col=7,title=code-duplicate::${COPY}%0A↳ content/articles/one.md:5:7`,
    ]);
    expect(stdout).toMatch(/\n::warning file=content\/articles\/two\.md,line=6,col=11,title=unknown-related::\S[^\n]*\n$/);
  });

  test('the same in a folder of a repository', async () => {
    using repository = new TestNewsroom();
    repository.git('init', '--quiet');
    for (const file of ['site.yml', 'sections.yml']) repository.write(`paper/content/${file}`, repository.read(`content/${file}`));
    repository.write('paper/content/articles/bad.md', articleText({ section: 'sprot', code: '"1"', lead }));
    const paper = { root: join(repository.root, 'paper') } as TestNewsroom;
    expect(await lint(paper, ['--reporter', 'github'])).toMatchObject({ code: 1, stdout: expect.stringMatching(/^::error file=paper\/content\/articles\/bad\.md,line=3,/) });
    const [entry] = JSON.parse((await lint(paper, ['--reporter', 'gitlab'])).stdout);
    expect(entry).toMatchObject({ check_name: 'unknown-section', severity: 'critical', location: { path: 'paper/content/articles/bad.md', lines: { begin: 3 } } });
  });
});

describe.concurrent('wrong usage ends with 2 and says what is right', () => {
  test.each<[words: string[], says: string[]]>([
    [['content/articles/none.md'], ['there is no file content/articles/none.md']],
    [['--reporter', 'xml'], ["'xml'", 'terminal, json, github, gitlab']],
    [['--reporter'], ['--reporter']],
    [['--yes'], ['--yes goes with --fix only']],
    [['--dry-run'], ['--dry-run goes with --fix only']],
    [['--fix', '--yes', '--dry-run'], ['--yes writes and --dry-run does not']],
    [['--reportre', 'json'], ["Did you mean '--reporter'?"]],
  ])('%j', async (words, says) => {
    using newsroom = new TestNewsroom(faulty);
    const { code, stdout, stderr } = await lint(newsroom, words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const text of [...says, 'Try: khabar lint --help']) expect(stderr).toContain(text);
  });
});

// One after the other: they build within this process.
describe('beside builds', () => {
  test('the build tells the same issues in the same words', async () => {
    using newsroom = new TestNewsroom(faulty);
    const { stdout } = await lint(newsroom, ['--reporter', 'json']);
    const { issues } = await newsroom.build();
    expect(JSON.parse(stdout)).toEqual({ version: 1, issues: issues.map((issue) => ({ ...issue, fixable: false })), errors: 2, warnings: 1, fixable: 0 });
  });

  test('while a build is running, it says so', async () => {
    using newsroom = new TestNewsroom(good);
    const unlock = lockNewsroom(join(newsroom.root, '.khabar'));
    expect(await lint(newsroom)).toMatchObject({ code: 2, stdout: '', stderr: 'khabar lint: another build of this newsroom is running\n' });
    unlock();
    expect(await lint(newsroom)).toMatchObject({ code: 0 });
  });

  test.each<[what: string, damage: (store: string) => void]>([
    ['is garbage', (store) => writeFileSync(store, 'garbage'.repeat(1000))],
    ['is cut off', (store) => truncateSync(store, 20_000)],
    ['has pages overwritten', (store) => {
      const bytes = readFileSync(store);
      writeFileSync(store, bytes.fill(7, 8192, 60_000));
    }],
  ])('a store that %s is made again', async (_, damage) => {
    using newsroom = new TestNewsroom(faulty);
    await newsroom.build();
    damage(join(newsroom.root, '.khabar/store.sqlite'));
    expect(await lint(newsroom)).toMatchObject({ code: 1, stdout: expect.stringMatching(/\n2 errors, 1 warnings\n$/) });
  });

  test('a build after a lint prints what changed, byte for byte as from nothing', async () => {
    using newsroom = new TestNewsroom(warned);
    await newsroom.build();
    newsroom.write('content/articles/three.md', articleText({ code: '"3"', section: 'sport', date: '1400/12/02', lead }));
    newsroom.write('content/articles/one.md', articleText({ code: '"1"', title: 'تیتر دیگر' }));
    newsroom.remove('content/articles/two.md');
    expect(await lint(newsroom)).toMatchObject({ code: 0 });
    const report = await newsroom.build();
    expect(report.pages.asked).toBeLessThan(report.pages.total);
    using clean = new TestNewsroom({ 'content/articles/one.md': newsroom.read('content/articles/one.md'), 'content/articles/three.md': newsroom.read('content/articles/three.md') });
    await clean.build();
    expect(differences(newsroom.output(), clean.output())).toEqual([]);
  });

  test('an article that broke keeps its page, though a lint saw it before the build did', async () => {
    using newsroom = new TestNewsroom(good);
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write('content/articles/one.md', articleText({ code: '"1"', section: 'sprot', title: 'تیتر دیگر' }));
    expect(await lint(newsroom)).toMatchObject({ code: 1 });
    await newsroom.build();
    expect(differences(newsroom.output(), before)).toEqual([]);
  });

  test('what it reads after a build was killed between the switch and the note of it is printed by the next build', async () => {
    using newsroom = new TestNewsroom(good);
    const path = join(newsroom.root, '.khabar/store.sqlite');
    await newsroom.build();
    const former = readFileSync(path);
    newsroom.write('content/articles/two.md', articleText({ code: '"2"' }));
    await newsroom.build();
    const digest = storedDigest(path);
    // The store as the killed build left it: it has read the second article, and waits to hear that the site is public.
    writeFileSync(path, former);
    await lint(newsroom);
    const store = new DatabaseSync(path);
    store.prepare("UPDATE meta SET value = ? WHERE key = 'pendingDigest'").run(digest);
    store.close();
    newsroom.write('content/articles/one.md', articleText({ code: '"1"', title: 'تیتر دیگر' }));
    expect(await lint(newsroom)).toMatchObject({ code: 0 });
    await newsroom.build();
    expect(newsroom.page('/news/1/')).toContain('تیتر دیگر');
    using clean = new TestNewsroom({ 'content/articles/one.md': newsroom.read('content/articles/one.md'), 'content/articles/two.md': newsroom.read('content/articles/two.md') });
    await clean.build();
    expect(differences(newsroom.output(), clean.output())).toEqual([]);
  });
});

function storedDigest(path: string): string {
  const store = new DatabaseSync(path, { readOnly: true });
  try {
    return String(store.prepare("SELECT value FROM meta WHERE key = 'digest'").get()?.['value']);
  } finally {
    store.close();
  }
}
