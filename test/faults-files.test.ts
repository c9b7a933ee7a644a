import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildReport } from '../src/press/build-report.ts';
import { allIssues, expectOnlyGood, GOOD_FILE, issuesOf, LEFT_OUT, wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const good = articleText({ code: '"14000101001"', title: 'خبر خوب' });
const bad = (fields: Record<string, string> = {}, body = ''): string => articleText(fields, `${LEFT_OUT}\n${body}`);

/** The Windows-1256 bytes of a Persian text; what is not in this table is ASCII. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('۱', '1')], (letter) => table.get(letter) ?? 0x3f);
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** A PNG whose header promises far more pixels than its bytes hold. */
function pictureBomb(): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]);
}

const invalid = Buffer.concat([Buffer.from(`---\ntitle: تیتر\nsection: politics\ndate: 1400/11/02\n---\n${LEFT_OUT}\nسلام `), Buffer.from([0xc3, 0x28]), Buffer.from('\n')]);

describe('files that cannot be read as they are', () => {
  const BYTES: [file: string, bytes: string | Uint8Array, issues: string[]][] = [
    ['utf-16-le-mark.md', utf16(bad(), 'le', true), ['1:1 encoding-utf-16']],
    ['utf-16-be-mark.md', utf16(bad(), 'be', true), ['1:1 encoding-utf-16']],
    ['utf-16-le.md', utf16(bad(), 'le', false), ['1:1 encoding-utf-16']],
    ['utf-16-be.md', utf16(bad(), 'be', false), ['1:1 encoding-utf-16']],
    ['windows-1256.md', windows1256(bad()), ['1:1 encoding-windows-1256']],
    ['invalid-utf-8.md', invalid, ['7:6 encoding-not-utf-8']],
    ['binary.md', Uint8Array.from({ length: 2000 }, (_, at) => (at * 37) % 251), ['1:1 encoding-binary']],
    ['five-megabytes.md', bad({}, 'متن '.repeat(Math.ceil((5 * 1024 * 1024) / 7))), ['1:1 file-too-large']],
    ['folder.md/inside.md', bad(), []],
  ];
  let newsroom: TestNewsroom;
  let outside: string;
  let report: BuildReport;
  let socket: ReturnType<typeof createServer>;

  beforeAll(async () => {
    outside = mkdtempSync(join(tmpdir(), 'khabar-outside-'));
    writeFileSync(join(outside, 'secret.md'), bad());
    writeFileSync(join(outside, 'secret.txt'), LEFT_OUT);
    newsroom = new TestNewsroom({ [GOOD_FILE]: good, ...Object.fromEntries(BYTES.map(([file, bytes]) => [`content/articles/${file}`, bytes])) });
    const at = (file: string): string => join(newsroom.root, file);
    expect(spawnSync('mkfifo', [at('content/articles/pipe.md'), at('content/articles/pipe')]).status).toBe(0);
    symlinkSync('pipe', at('content/articles/link-to-pipe.md'));
    symlinkSync('nowhere.md', at('content/articles/dangling.md'));
    symlinkSync('loop.md', at('content/articles/loop.md'));
    symlinkSync(join(outside, 'secret.md'), at('content/articles/escaped.md'));
    symlinkSync(outside, at('content/articles/escaped-folder'));
    mkdirSync(at('content/pages'));
    symlinkSync(join(outside, 'secret.md'), at('content/pages/about.md'));
    spawnSync('mkfifo', [at('content/pages/contact.md')]);
    mkdirSync(at('public'));
    symlinkSync(join(outside, 'secret.txt'), at('public/secret.txt'));
    socket = createServer();
    await new Promise<void>((resolve) => socket.listen(at('content/articles/socket.md'), resolve));
    report = await newsroom.build();
  });
  afterAll(async () => {
    await new Promise((resolve) => socket.close(resolve));
    newsroom[Symbol.dispose]();
    rmSync(outside, { recursive: true });
  });

  test.each(BYTES)('%s', (file, _, issues) => {
    expect(issuesOf(report, `content/articles/${file}`)).toEqual(issues);
  });

  test.each([
    ['content/articles/folder.md', 'file-unreadable', 'پوشه'],
    ['content/articles/pipe.md', 'file-unreadable', 'لوله'],
    ['content/articles/link-to-pipe.md', 'file-unreadable', 'لوله'],
    ['content/articles/socket.md', 'file-unreadable', 'سوکت'],
    ['content/articles/dangling.md', 'file-unreadable', 'پیوند نمادین'],
    ['content/articles/loop.md', 'file-unreadable', 'پیوند نمادین'],
    ['content/articles/escaped.md', 'file-outside', 'بیرون'],
    ['content/articles/escaped-folder', 'file-outside', 'بیرون'],
    ['content/pages/about.md', 'file-outside', 'بیرون'],
    ['content/pages/contact.md', 'file-unreadable', 'لوله'],
    ['public/secret.txt', 'file-outside', 'بیرون'],
    ['content/articles/five-megabytes.md', 'file-too-large', '۵ مگابایت'],
  ])('%s is refused by name: %s', (file, rule, word) => {
    const issues = report.issues.filter((issue) => issue.file === file);
    expect(issues).toMatchObject([{ line: 1, column: 1, rule, severity: 'error' }]);
    expect(issues[0]?.message).toContain(word);
  });

  test('nothing of them is published, the rest is, and the messages are good Persian', () => {
    expect(report).toMatchObject({ published: true, articles: { public: 1 } });
    expectOnlyGood(newsroom);
    expect(report.issues.flatMap(({ rule, message }) => wordingFaults(message).map((fault) => `${rule}: ${fault}`))).toEqual([]);
  });
});

test('links that stay within the newsroom are followed', async () => {
  using newsroom = new TestNewsroom({
    'drafts/linked.md': articleText({ code: '"1"', image: '{ src: media/linked.png, alt: شرح }' }),
    'archive/1399/old.md': articleText({ code: '"2"' }),
    'pictures/real.png': await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } }).png().toBuffer(),
    'content/articles/readme.txt': 'not an article',
    'content/media/readme.txt': 'not a picture',
  });
  symlinkSync('../../drafts/linked.md', join(newsroom.root, 'content/articles/linked.md'));
  symlinkSync(join(newsroom.root, 'archive'), join(newsroom.root, 'content/articles/older'));
  symlinkSync('../../pictures/real.png', join(newsroom.root, 'content/media/linked.png'));
  symlinkSync('.', join(newsroom.root, 'content/articles/round-and-round'));
  const report = await newsroom.build();
  expect(allIssues(report)).toEqual([]);
  expect(report.articles.public).toBe(2);
  expect([...newsroom.output().keys()].filter((file) => file.startsWith('assets/linked'))).not.toEqual([]);
});

describe('pictures', () => {
  const lead = (src: string): string => bad({ image: `{ src: "${src}", alt: شرح }` });
  const CASES: [name: string, text: string, issues: string[], word?: string][] = [
    ['../', lead('../secret.png'), ['5:15 picture-malformed'], '../secret.png'],
    ['an absolute path', lead('/etc/passwd'), ['5:15 picture-malformed']],
    ['up and out', lead('media/../../secret.png'), ['5:15 picture-malformed']],
    ['another site', lead('https://evil.example/x.png'), ['5:15 picture-malformed']],
    ['a backslash', lead('media\\\\x.png'), ['5:15 picture-malformed']],
    ['encoded dots', lead('media/%2e%2e/secret.png'), ['5:15 picture-missing']],
    ['missing, with its nearest', lead('media/laek.png'), ['5:15 picture-missing'], '«\u2068media/lake.png\u2069»'],
    ['missing in the text', bad({}, '\n![شرح](media/laek.png)\n'), ['8:1 picture-missing'], '«\u2068media/lake.png\u2069»'],
    ['corrupt', lead('media/corrupt.png'), ['5:15 picture-unreadable']],
    ['cut off', lead('media/cut.png'), ['5:15 picture-unreadable']],
    ['a bomb', lead('media/bomb.png'), ['5:15 picture-too-large'], '۶۰۰۰۰×۶۰۰۰۰'],
    ['no picture at all', lead('media/notes.png'), ['5:15 picture-type']],
    ['a link that leaves', lead('media/escaped.png'), ['5:15 picture-outside']],
    ['in a folder that leaves', lead('media/escaped/secret.png'), ['5:15 picture-outside']],
    ['a pipe', lead('media/pipe.png'), ['5:15 picture-unreadable']],
    ['a folder', lead('media/folder'), ['5:15 picture-missing']],
  ];
  let newsroom: TestNewsroom;
  let outside: string;
  let report: BuildReport;

  beforeAll(async () => {
    const png = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#48c' } }).png().toBuffer();
    outside = mkdtempSync(join(tmpdir(), 'khabar-outside-'));
    writeFileSync(join(outside, 'secret.png'), png);
    newsroom = new TestNewsroom({
      [GOOD_FILE]: articleText({ code: '"14000101001"', title: 'خبر خوب', image: '{ src: media/lake.png, alt: دریاچه }' }),
      'content/media/lake.png': png,
      'content/media/corrupt.png': Buffer.concat([png.subarray(0, 40), Buffer.alloc(200, 7)]),
      'content/media/cut.png': (await sharp({ create: { width: 300, height: 300, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 100, sigma: 40 } } }).png().toBuffer()).subarray(0, 5000),
      'content/media/bomb.png': pictureBomb(),
      'content/media/notes.png': 'not a picture',
      'content/media/folder/x.txt': 'x',
      'content/media/unused-corrupt.png': 'shown nowhere, so that nobody minds',
      ...Object.fromEntries(CASES.map(([, text], at) => [`content/articles/picture-${at}.md`, text])),
    });
    symlinkSync(join(outside, 'secret.png'), join(newsroom.root, 'content/media/escaped.png'));
    symlinkSync(outside, join(newsroom.root, 'content/media/escaped'));
    spawnSync('mkfifo', [join(newsroom.root, 'content/media/pipe.png')]);
    report = await newsroom.build();
  });
  afterAll(() => {
    newsroom[Symbol.dispose]();
    rmSync(outside, { recursive: true });
  });

  test.each(CASES.map(([name, , issues, word = ''], at) => ({ name, issues, word, file: `content/articles/picture-${at}.md` })))('$name', ({ issues, word, file }) => {
    expect(issuesOf(report, file)).toEqual(issues);
    expect(report.issues.find((issue) => issue.file === file)?.message).toContain(word);
  });

  test('only the good article and its picture are published', () => {
    expectOnlyGood(newsroom);
    expect(report.issues.flatMap(({ rule, message }) => wordingFaults(message).map((fault) => `${rule}: ${fault}`))).toEqual([]);
    const pictures = [...newsroom.output().keys()].filter((file) => /^assets\/.*\.(?:avif|webp|jpg|png)$/.test(file));
    expect(pictures.filter((file) => !file.startsWith('assets/lake'))).toEqual([]);
  });
});

test.each([
  'خبر با فاصله.md', 'نقل "قول".md', "it's.md", 'شماره #۱.md', '100%.md', 'چرا؟ why?.md', '[brackets].md', '-dash.md', 'ي و ك عربی.md', `${'ن'.repeat(120)}.md`,
])('an article may be called %s', async (name) => {
  using newsroom = new TestNewsroom({ [`content/articles/پوشه ${name.slice(0, 3)}/${name}`]: articleText({ title: 'خبر خوب' }) });
  const report = await newsroom.build();
  expect(allIssues(report)).toEqual([]);
  expect([...newsroom.output().keys()].filter((file) => /^news\/\d{16}\/index\.html$/.test(file))).toHaveLength(1);
});

test('files that are no articles are left alone', async () => {
  using newsroom = new TestNewsroom({
    [GOOD_FILE]: good, 'content/articles/.hidden.md': bad(), 'content/articles/.git/x.md': bad(), 'content/articles/notes.txt': LEFT_OUT,
    'content/articles/good.md~': LEFT_OUT, 'content/other/x.md': bad(),
  });
  expect(allIssues(await newsroom.build())).toEqual([]);
  expectOnlyGood(newsroom);
});
