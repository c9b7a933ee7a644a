import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { lintCommand } from '../scripts/commands/lint.ts';
import { fixFiles } from '../src/press/fix-files.ts';
import { writeFix } from '../src/press/write-fix.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const FILE = 'content/articles/one.md';
const BROKEN = `\ufeff---\r\n# توضیح\r\ntitle:   "تیتر"   # تیتر\r\nsection: politics\r\nlead: 'وزیر میرود'\r\ndate: 1400/11/02 13:45\r\ntags: [ ناتو,  "اوکراین" ]\r\n---\r\nمتن  \r\n\t\r\n**نمیتواند** \`میرود\`\r\n\r\n`;
const MENDED = /^\ufeff---\r\n# توضیح\r\ntitle: {3}"تیتر" {3}# تیتر\r\nsection: politics\r\nlead: 'وزیر می\u200Cرود'\r\ndate: 1400\/11\/02 13:45\r\ncode: "14001102\d{8}"\r\ntags: \[ ناتو, {2}"اوکراین" \]\r\n---\r\nمتن {2}\r\n\t\r\n\*\*نمی\u200Cتواند\*\* `میرود`\r\n\r\n$/;

/** Runs the command within this process. @param answer what is typed, on a terminal; undefined: there is none */
async function lint(newsroom: TestNewsroom, options: Record<string, string | boolean>, answer?: string, words: string[] = []): Promise<{ code: number; stdout: string; stderr: string }> {
  const isTTY = answer !== undefined;
  const written = { stdout: '', stderr: '' };
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const sink = (name: 'stdout' | 'stderr') => Object.assign(new PassThrough().on('data', (text) => { written[name] += String(text); }), { isTTY });
  stdin.end(answer);
  const code = await lintCommand.run(words, { root: newsroom.root, ...options }, { stdin, stdout: sink('stdout'), stderr: sink('stderr'), env: {} });
  return { code, ...written };
}

describe('--fix', () => {
  test('off a terminal it writes at once, says so, and keeps the rest byte for byte', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    const { code, stdout, stderr } = await lint(newsroom, { fix: true });
    expect(newsroom.read(FILE)).toMatch(MENDED);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '0 errors, 0 warnings\n' });
    expect(stderr).toContain(`${FILE}: 3 fixed\n`);
    expect(readdirSync(join(newsroom.root, 'content/articles'))).toEqual(['one.md']);
    const mended = newsroom.read(FILE);
    expect((await lint(newsroom, { fix: true })).stderr).not.toContain('fixed');
    expect(newsroom.read(FILE)).toBe(mended);
  });

  test('what is left is told, and decides the exit code', async () => {
    using newsroom = new TestNewsroom({ [FILE]: articleText({ section: 'sprot', lead: 'متن' }) });
    expect(await lint(newsroom, { fix: true })).toMatchObject({ code: 1, stdout: expect.stringMatching(/unknown-section[^]*\n1 errors, 0 warnings\n$/) });
    expect(newsroom.read(FILE)).toContain('\ncode: "');
  });

  test('the report of a program has nothing else on its stream', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    const { stdout, stderr } = await lint(newsroom, { fix: true, 'dry-run': true, reporter: 'json' });
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0, warnings: 3, fixable: 3 });
    expect(stderr).toContain(`--- a/${FILE}\n`);
  });

  test('with files it writes those only', async () => {
    using newsroom = new TestNewsroom({ [FILE]: articleText(), 'content/articles/two.md': articleText({ date: '1400/11/03' }) });
    await lint(newsroom, { fix: true }, undefined, [FILE]);
    expect([newsroom.read(FILE), newsroom.read('content/articles/two.md')].map((text) => text.includes('code:'))).toEqual([true, false]);
  });

  test('a rule that is off mends nothing', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    newsroom.write('content/site.yml', `${newsroom.read('content/site.yml')}lint: { rules: { half-space-lost: off } }\n`);
    await lint(newsroom, { fix: true });
    expect(newsroom.read(FILE).replace(/code: .*\r\n/, '')).toBe(BROKEN);
  });

  test('many files are mended by the workers', async () => {
    using newsroom = new TestNewsroom(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`content/articles/${index}.md`, articleText({ lead: 'میرود' })])));
    const { stdout, stderr } = await lint(newsroom, { fix: true });
    expect(stdout).toBe('0 errors, 0 warnings\n');
    expect(stderr.match(/: 2 fixed\n/g)?.length).toBe(60);
  });
});

describe('--dry-run', () => {
  test('shows a patch that git takes, and writes nothing', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    newsroom.git('init', '--quiet');
    const { code, stdout } = await lint(newsroom, { fix: true, 'dry-run': true });
    expect(code).toBe(0);
    expect(newsroom.read(FILE)).toBe(BROKEN);
    const patch = stdout.slice(0, stdout.indexOf('\n! ') + 1);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: newsroom.root, input: patch });
    expect(newsroom.read(FILE)).toMatch(MENDED);
    expect(stdout).toMatch(/\n0 errors, 3 warnings, 3 of them mended by --fix\n$/);
  });
});

describe('on a terminal', () => {
  test.each<[what: string, answer: string, isWritten: boolean]>([
    ['yes', 'y\n', true], ['yes in Persian', 'بله\n', true], ['no', 'n\n', false], ['nothing', '\n', false], ['the end of the input', '', false],
  ])('the changes are shown and the answer is %s', async (_, answer, isWritten) => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    const { stdout } = await lint(newsroom, { fix: true }, answer);
    expect(stdout).toContain(`\u001b[1m${FILE}\u001b[0m\n`);
    expect(stdout).toContain("\u001b[32m+ \u2068lead: 'وزیر \u001b[4mمی\u200Cرود'\u001b[24m\u2069\u001b[0m\n");
    expect(stdout).toContain('Write 1 file? [y/N] ');
    expect(newsroom.read(FILE) !== BROKEN).toBe(isWritten);
  });

  test('--yes does not ask', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    expect((await lint(newsroom, { fix: true, yes: true }, 'n\n')).stdout).not.toContain('Write');
    expect(newsroom.read(FILE)).toMatch(MENDED);
  });

  test('what is marked is underlined', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    expect((await lint(newsroom, {}, '')).stdout).toContain("lead: 'وزیر \u001b[1;4mمیرود\u001b[22;24m'");
  });
});

describe('a file is replaced by one step', () => {
  const outside = mkdtempSync(join(tmpdir(), 'khabar-outside-'));
  afterAll(() => rmSync(outside, { recursive: true }));
  const fixOf = (newsroom: TestNewsroom, file = FILE) => fixFiles({ kind: 'fix', root: newsroom.root, site: { siteUrl: '' }, files: [file], off: [] })[0]!;

  test.each([0o644, 0o600, 0o664, 0o755])('its permissions stay: %o', async (mode) => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    chmodSync(join(newsroom.root, FILE), mode);
    expect(await writeFix(newsroom.root, fixOf(newsroom))).toBeUndefined();
    expect(statSync(join(newsroom.root, FILE)).mode & 0o7777).toBe(mode);
    expect(newsroom.read(FILE)).toMatch(MENDED);
  });

  test('who has the old file open reads the old file', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    linkSync(join(newsroom.root, FILE), join(newsroom.root, 'second.md'));
    await writeFix(newsroom.root, fixOf(newsroom));
    expect(newsroom.read('second.md')).toBe(BROKEN);
  });

  test('one that was changed meanwhile is left alone', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    const fix = fixOf(newsroom);
    newsroom.write(FILE, `${BROKEN}متن\r\n`);
    expect(await writeFix(newsroom.root, fix)).toBe('changed');
    expect(newsroom.read(FILE)).toBe(`${BROKEN}متن\r\n`);
  });

  test('one that is read-only is left alone, and that is said', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    chmodSync(join(newsroom.root, FILE), 0o444);
    expect((await lint(newsroom, { fix: true })).stderr).toContain(`${FILE}: not written, it is read-only\n`);
    expect(newsroom.read(FILE)).toBe(BROKEN);
  });

  test('through a link within the newsroom the file behind it is replaced, and the link stays', async () => {
    using newsroom = new TestNewsroom({ 'drafts/real.md': BROKEN, 'content/articles/other.md': articleText({ code: '"1"' }) });
    symlinkSync('../../drafts/real.md', join(newsroom.root, FILE));
    await lint(newsroom, { fix: true });
    expect(lstatSync(join(newsroom.root, FILE)).isSymbolicLink()).toBe(true);
    expect(newsroom.read('drafts/real.md')).toMatch(MENDED);
    expect(readdirSync(join(newsroom.root, 'drafts'))).toEqual(['real.md']);
  });

  test('through a link out of the newsroom nothing is written', async () => {
    using newsroom = new TestNewsroom({ [FILE]: BROKEN });
    const fix = fixOf(newsroom);
    writeFileSync(join(outside, 'real.md'), BROKEN);
    newsroom.remove(FILE);
    symlinkSync(join(outside, 'real.md'), join(newsroom.root, FILE));
    expect(await writeFix(newsroom.root, fix)).toBe('outside');
    expect(await lint(newsroom, { fix: true })).toMatchObject({ code: 1, stdout: expect.stringContaining('file-outside') });
    expect(readFileSync(join(outside, 'real.md'), 'utf8')).toBe(BROKEN);
  });
});
