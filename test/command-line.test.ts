import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENGINE_ROOT } from '../src/press/newsroom-paths.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

/** Runs the command line as `npm run khabar` does. */
function khabar(words: readonly string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const node = join(ENGINE_ROOT, 'node_modules/.bin/node');
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', CI: 'true' };
  return new Promise((resolve) => {
    execFile(node, [join(ENGINE_ROOT, 'scripts/khabar.ts'), ...words], { encoding: 'utf8', timeout: 60_000, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

const article = { 'content/articles/one.md': articleText({ code: '"1"' }) };
const faulty = { ...article, 'content/articles/bad.md': articleText({ section: 'sprot', kicker: '"' }), 'content/articles/double.md': articleText({ code: '"1"', date: '1400/12/01' }) };

describe.concurrent('help', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']], [['help', 'nothing']]])('khabar %j lists the commands', async (words) => {
    const { code, stdout, stderr } = await khabar(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: khabar <command>/m);
    expect(stdout).toMatch(/^ {2}build +\S/m);
  });

  test.each([[['build', '--help']], [['build', '-h']], [['help', 'build']]])('khabar %j tells all of the command', async (words) => {
    const { code, stdout } = await khabar(words);
    expect(code).toBe(0);
    for (const option of ['--root', '--out', '--full', '--now', '--drafts', '--strict', '--report']) expect(stdout).toContain(option);
    expect(stdout).toContain('Exit code');
  });

  test('every command of the list has help of its own', async () => {
    const names = [...(await khabar([])).stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name = '']) => name);
    expect(names).toContain('build');
    for (const name of names) expect(await khabar([name, '--help'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(`khabar ${name}`) });
  });

  test('the version is that of the package', async () => {
    expect(await khabar(['--version'])).toEqual({ code: 0, stdout: `${JSON.parse(readFileSync(join(ENGINE_ROOT, 'package.json'), 'utf8')).version}\n`, stderr: '' });
  });
});

describe.concurrent('wrong usage ends with 2 and says what is right', () => {
  test.each<[words: string[], says: string[]]>([
    [['biuld'], ["'biuld'", "Did you mean 'build'?", 'khabar help']],
    [['qqqqqqq'], ["'qqqqqqq'"]],
    [['constructor'], ["'constructor'"]],
    [['build', '--stirct'], ["'--stirct'", "Did you mean '--strict'?", 'khabar build --help']],
    [['build', '--zzzzzzz'], ["'--zzzzzzz'"]],
    [['build', '-x'], ["'-x'"]],
    [['build', 'extra'], ["'extra'"]],
    [['build', '--out'], ['--out']],
    [['build', '--strict=yes'], ['--strict']],
    [['build', '--now', 'tomorrow'], ['--now', "'tomorrow'", 'ISO 8601']],
    [['build', '--now', '2026-13-45'], ['--now', "'2026-13-45'"]],
    [['build', '--root', '/nowhere/at/all'], ['/nowhere/at/all']],
    [['build', '--root', join(ENGINE_ROOT, 'package.json')], ['package.json']],
  ])('%j', async (words, says) => {
    const { code, stdout, stderr } = await khabar(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const text of says) expect(stderr).toContain(text);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each<[name: string, out: (newsroom: TestNewsroom) => string]>([
    ['holds other files', (newsroom) => { newsroom.write('mine/letter.txt', 'x'); return 'mine'; }],
    ['is a file', (newsroom) => { newsroom.write('mine', 'x'); return 'mine'; }],
    ['is the newsroom', () => '.'],
    ['holds the newsroom', () => '..'],
    ['is content/', () => 'content'],
    ['lies in content/', () => 'content/site'],
    ['lies in public/', () => 'public/site'],
    ['lies in the cache', () => '.khabar/site'],
  ])('an output folder that %s is refused, and left as it is', async (_, outOf) => {
    using newsroom = new TestNewsroom(article);
    const out = join(newsroom.root, outOf(newsroom));
    const { code, stderr } = await khabar(['build', '--root', newsroom.root, '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain(out);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(newsroom.root, 'content/articles/one.md'))).toBe(true);
    expect(existsSync(join(out, 'index.html'))).toBe(false);
    if (existsSync(join(newsroom.root, 'mine/letter.txt'))) expect(readFileSync(join(newsroom.root, 'mine/letter.txt'), 'utf8')).toBe('x');
  });
});

describe.concurrent('khabar build', () => {
  test('a good newsroom ends with 0: plain lines of progress, then what was done', async () => {
    using newsroom = new TestNewsroom(article);
    const out = join(newsroom.root, 'site');
    const { code, stdout, stderr } = await khabar(['build', '--root', newsroom.root, '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 articles, \d+ pages, /);
    expect(stdout.trimEnd().endsWith(out)).toBe(true);
    expect(stderr).toMatch(/^reading articles$/m);
    expect(stderr).toMatch(/^printing pages$/m);
    expect(stdout + stderr).not.toMatch(/[\r\u001b]/);
    expect(existsSync(join(out, 'news/1/index.html'))).toBe(true);
  });

  test('faults end with 1, each with its place and rule; the rest is published, and the report says the same', async () => {
    using newsroom = new TestNewsroom(faulty);
    const file = join(newsroom.root, 'reports/build.json');
    const { code, stdout, stderr } = await khabar(['build', '--root', newsroom.root, '--report', file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^✗ content\/articles\/bad\.md:5:9 {2}yaml-syntax\n {4}\S/m);
    expect(stderr).toMatch(/^✗ content\/articles\/double\.md:5:7 {2}code-duplicate\n.*\n {4}↳ content\/articles\/one\.md:5:7$/m);
    expect(stdout).toContain('2 errors, 0 warnings');
    expect(existsSync(join(newsroom.out, 'news/1/index.html'))).toBe(true);
    const report = JSON.parse(readFileSync(file, 'utf8'));
    expect(report).toMatchObject({
      version: 1, published: true, errors: 2, warnings: 0, articles: { public: 1 },
      issues: [
        { file: 'content/articles/bad.md', line: 5, column: 9, rule: 'yaml-syntax', severity: 'error', message: expect.any(String) },
        { file: 'content/articles/double.md', line: 5, column: 7, rule: 'code-duplicate', related: [{ file: 'content/articles/one.md', line: 5, column: 7 }] },
      ],
    });
    expect(Object.keys(report).sort()).toEqual(['articles', 'compiled', 'errors', 'issues', 'pages', 'published', 'timings', 'version', 'warnings', 'written']);
  });

  test('--strict publishes nothing and ends with 1', async () => {
    using newsroom = new TestNewsroom(faulty);
    const { code, stdout } = await khabar(['build', '--root', newsroom.root, '--strict']);
    expect({ code, stdout: stdout.replace(/\(.*/s, '') }).toEqual({ code: 1, stdout: 'nothing was published, 2 errors, 0 warnings ' });
    expect(existsSync(newsroom.out)).toBe(false);
  });

  test('a newsroom without settings ends with 1, and warnings with 0', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/one.md': articleText({ code: '"1"', related: '["2"]' }) });
    const warned = await khabar(['build', '--root', newsroom.root]);
    expect(warned).toMatchObject({ code: 0, stderr: expect.stringMatching(/^! content\/articles\/one\.md:6:11 {2}unknown-related$/m) });
    newsroom.remove('content/site.yml');
    expect(await khabar(['build', '--root', newsroom.root])).toMatchObject({ code: 1, stderr: expect.stringContaining('content/site.yml:1:1  site-missing') });
  });

  test('--now and --drafts decide what is public', async () => {
    using newsroom = new TestNewsroom({
      'content/articles/later.md': articleText({ code: '"1"', embargo: '2026-11-25T06:00' }), 'content/articles/draft.md': articleText({ code: '"2"', status: 'draft' }),
    });
    const has = (code: number): boolean => existsSync(join(newsroom.out, `news/${code}/index.html`));
    await khabar(['build', '--root', newsroom.root, '--now', '2026-11-25T05:59:59+03:30']);
    expect([has(1), has(2)]).toEqual([false, false]);
    await khabar(['build', '--root', newsroom.root, '--now', '2026-11-25T06:00:00+03:30', '--drafts']);
    expect([has(1), has(2)]).toEqual([true, true]);
  });
});
