import { createRequire } from 'node:module';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../scripts/run.ts';
import { SiteDigest } from '../src/domain/site-digest.ts';
import { fileClass, FILE_CLASSES } from '../src/publish/file-class.ts';
import type { PublishReport } from '../src/publish/publish-report.ts';
import { articleText, filesBelow, TestNewsroom } from './support/newsroom.ts';

type Files = Record<string, string>;

/** The part of s3rver that is used here; it has no types of its own. */
interface S3Server {
  configureBuckets(): Promise<unknown>;
  callback(): RequestListener;
}
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => S3Server;

interface Seen {
  readonly method: string;
  /** The key below the bucket, decoded. */
  readonly key: string;
  readonly isCopy: boolean;
}

const COMMAND = fileURLToPath(new URL('../scripts/khabar.ts', import.meta.url));
const SITE: Files = {
  'index.html': '<h1>خبر مهم</h1>', 'feed.xml': '<rss/>', 'sitemap.xml': '<urlset/>', 'robots.txt': 'User-agent: *',
  'news/14001102013/index.html': '<h1>یک</h1>', 'news/14001102014/index.html': '<h1>دو</h1>',
  'section/politics/index.html': '<ul/>', 'tag/ناتو/index.html': '<ul>ناتو</ul>', 'about/index.html': '<p/>',
  'assets/style.0a1b2c3d4e.css': 'body{}', 'pagefind/shards.pf_meta': '{}', 'favicon.svg': '<svg/>',
};

let home: string;
let port: number;
let bucketNumber = 0;
let bucket: string;
let client: S3Client;
let seen: Seen[];
/** Answers a request itself, when it returns true. */
let intercept: (request: Seen, response: ServerResponse) => boolean | Promise<boolean>;
let server: ReturnType<typeof createServer>;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khabar-publish-'));
  const names = Array.from({ length: 40 }, (_, index) => ({ name: `news-${index + 1}`, configs: [] }));
  // It takes the path of a bucket without its slash for the signature, and so refuses every list of a client that signs as Amazon wants it.
  const store = new S3rver({ silent: true, directory: join(home, 's3'), allowMismatchedSignatures: true, configureBuckets: names });
  await store.configureBuckets();
  const answer = store.callback();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://127.0.0.1').pathname);
    const one: Seen = { method: request.method ?? '', key: path.slice(bucket.length + 2), isCopy: 'x-amz-copy-source' in request.headers };
    seen.push(one);
    if (!await intercept(one, response)) answer(request, response);
  };
  server = createServer((request, response) => { void handle(request, response); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  port = (server.address() as AddressInfo).port;
  process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
  client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
  });
});

afterAll(() => {
  client.destroy();
  server.closeAllConnections();
  server.close();
  rmSync(home, { recursive: true, force: true });
});

beforeEach(() => {
  bucketNumber += 1;
  bucket = `news-${bucketNumber}`;
  seen = [];
  intercept = () => false;
});

afterEach(() => { intercept = () => false; });

/** Writes a site as `khabar build` does: the folder is a link to a tree, and a marker stands in it. */
function writeSite(files: Files): string {
  const folder = mkdtempSync(join(home, 'site-'));
  mkdirSync(join(folder, '.dist'));
  for (const [path, text] of Object.entries({ ...files, '.khabar-output': 'marker' })) {
    mkdirSync(dirname(join(folder, '.dist', path)), { recursive: true });
    writeFileSync(join(folder, '.dist', path), text);
  }
  symlinkSync('.dist', join(folder, 'dist'));
  return join(folder, 'dist');
}

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly report: PublishReport;
}

async function khabar(...words: string[]): Promise<Result> {
  let out = '';
  let err = '';
  const code = await run(['publish', ...words], { stdout: { write: (text) => { out += text; } }, stderr: { write: (text) => { err += text; } }, env: {} });
  const isJson = words.includes('--json') && out !== '';
  return { code, out, err, get report() { if (!isJson) throw new Error(err || out); return JSON.parse(out) as PublishReport; } };
}

const target = (prefix = ''): string[] => ['--to', `s3://${bucket}/${prefix}`, '--endpoint', `http://127.0.0.1:${port}`];
const publish = (out: string, ...words: string[]): Promise<Result> => khabar(...target(), '--out', out, '--json', ...words);

async function keysOf(prefix = ''): Promise<string[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
  return Contents.map(({ Key = '' }) => Key);
}

/** The files in the bucket, without the bookkeeping. */
async function bucketFiles(prefix = ''): Promise<Files> {
  const keys = (await keysOf(prefix)).filter((key) => !key.startsWith(`${prefix}.khabar/`));
  const pairs = await Promise.all(keys.map(async (key) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return [key.slice(prefix.length), await Body?.transformToString() ?? ''] as const;
  }));
  return Object.fromEntries(pairs);
}

const put = (key: string, text: string): Promise<unknown> => client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text }));
const sent = (): string[] => seen.filter(({ method, key, isCopy }) => method === 'PUT' && !isCopy && !key.startsWith('.khabar/')).map(({ key }) => key);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function digestOf(files: Files): string {
  const digest = new SiteDigest();
  for (const [path, text] of Object.entries(files)) digest.add(path, sha256(text));
  return digest.value;
}

/** Writes a delta as `khabar build --delta` does. */
function writeDelta(from: string | null, to: Files, changed: Files, deleted: string[] = []): string {
  const folder = mkdtempSync(join(home, 'delta-'));
  for (const [path, text] of Object.entries(changed)) {
    mkdirSync(dirname(join(folder, 'files', path)), { recursive: true });
    writeFileSync(join(folder, 'files', path), text);
  }
  const list = Object.entries(changed).map(([path, text]) => ({ path, sha256: sha256(text), bytes: Buffer.byteLength(text) }));
  writeFileSync(join(folder, 'delta.json'), JSON.stringify({ version: 1, from, to: digestOf(to), changed: list, deleted }));
  return folder;
}

test('a bucket gets the site byte for byte, with the headers of each kind of file', async () => {
  const { code, report } = await publish(writeSite(SITE));
  expect(code).toBe(0);
  expect(report).toMatchObject({ version: 1, uploaded: { files: 12 }, deleted: 0, unchanged: 0, previous: null, site: { files: 12, digest: digestOf(SITE) } });
  expect(await bucketFiles()).toEqual(SITE);
  const headers = await Promise.all(['news/14001102013/index.html', 'assets/style.0a1b2c3d4e.css', 'feed.xml', 'favicon.svg'].map(async (key) => {
    const { ContentType, CacheControl } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return `${ContentType}; ${CacheControl}`;
  }));
  expect(headers).toEqual([
    'text/html; charset=utf-8; public, max-age=60, stale-while-revalidate=300',
    'text/css; charset=utf-8; public, max-age=31536000, immutable',
    'application/rss+xml; charset=utf-8; public, max-age=300, stale-while-revalidate=600',
    'image/svg+xml; charset=utf-8; public, max-age=3600, stale-while-revalidate=86400',
  ]);
});

test('a prefix with Persian letters', async () => {
  const out = writeSite(SITE);
  const { code } = await khabar(...target('سایت/خبر'), '--out', out);
  expect(code).toBe(0);
  expect(await bucketFiles('سایت/خبر/')).toEqual(SITE);
  expect((await keysOf()).every((key) => key.startsWith('سایت/خبر/'))).toBe(true);
});

test('only what changed is uploaded, and what is gone is deleted last', async () => {
  await publish(writeSite(SITE));
  seen = [];
  const { 'news/14001102014/index.html': _, ...rest } = SITE;
  const next = { ...rest, 'index.html': '<h1>تازه</h1>', 'news/14001102015/index.html': '<h1>سه</h1>', 'assets/new.1234567890.js': '1', 'section/politics/index.html': '<ol/>' };
  const purge = join(home, 'purge', 'list.txt');
  const { code, report } = await publish(writeSite(next), '--purge', purge);
  expect(code).toBe(0);
  expect(report).toMatchObject({ uploaded: { files: 4 }, deleted: 1, unchanged: 9, purged: 3 });
  expect(await bucketFiles()).toEqual(next);
  expect(sent()).toEqual(['assets/new.1234567890.js', 'news/14001102015/index.html', 'section/politics/index.html', 'index.html']);
  expect(readFileSync(purge, 'utf8')).toBe('/\n/news/14001102014/\n/section/politics/\n');
  const at = (key: string, method: string): number => seen.findLastIndex((one) => one.key === key && one.method === method);
  expect(at('news/14001102014/index.html', 'DELETE')).toBeGreaterThan(at('.khabar/manifests/current.json', 'PUT'));
  expect(at('.khabar/manifests/current.json', 'PUT')).toBeGreaterThan(at('index.html', 'PUT'));
});

test('a first publish keeps the order of the classes', async () => {
  await publish(writeSite(SITE));
  const classes = sent().map((path) => FILE_CLASSES.indexOf(fileClass(path)));
  expect(classes).toHaveLength(12);
  expect(classes).toEqual(classes.toSorted((a, b) => a - b));
});

test('nothing is written when nothing changed', async () => {
  const out = writeSite(SITE);
  const first = await publish(out);
  seen = [];
  const { report } = await publish(out);
  expect(report).toMatchObject({ uploaded: { files: 0 }, deleted: 0, unchanged: 12, release: first.report.release });
  expect(seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
});

test('a push of one article to a large site uploads a small part of the manifest', async () => {
  const pages = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`news/${14001102000 + index}/index.html`, `<h1>${index}</h1>`]));
  await publish(writeSite(pages));
  const before = new Set(await keysOf('.khabar/manifests/shards/'));
  expect(before.size).toBe(8);
  await publish(writeSite({ ...pages, 'news/1/index.html': '<h1>تازه</h1>' }));
  const added = (await keysOf('.khabar/manifests/shards/')).filter((key) => !before.has(key));
  expect(added).toHaveLength(1);
});

test('a dry run says all and writes nothing', async () => {
  const empty = await publish(writeSite(SITE), '--dry-run');
  expect(empty.report).toMatchObject({ dryRun: true, release: null, uploaded: { files: 12 } });
  expect(await keysOf()).toEqual([]);
  await publish(writeSite(SITE));
  const { 'about/index.html': _, ...rest } = SITE;
  seen = [];
  const purge = join(home, 'dry.txt');
  const { code, out } = await khabar(...target(), '--out', writeSite({ ...rest, 'feed.xml': '<rss>۲</rss>' }), '--dry-run', '--purge', purge);
  expect(code).toBe(0);
  expect(out).toContain('upload front feed.xml 13\ndelete page about/index.html\n');
  expect(out).toContain('dry run: 1 files uploaded');
  expect(seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  expect(() => readFileSync(purge)).toThrow();
});

test('an implausible deletion is refused unless it is forced', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`news/${index}/index.html`, `${index}`]));
  await publish(writeSite({ ...SITE, ...many }));
  const small = writeSite(SITE);
  const { code, err } = await publish(small);
  expect(code).toBe(2);
  expect(err).toContain('60 of 72 files would be deleted');
  expect(Object.keys(await bucketFiles())).toHaveLength(72);
  expect((await publish(small, '--force')).report.deleted).toBe(60);
  expect(await bucketFiles()).toEqual(SITE);
});

test('a rollback restores a release byte for byte, and a second one goes further back', async () => {
  const first = await publish(writeSite(SITE));
  const { 'about/index.html': _, ...rest } = SITE;
  const second = { ...rest, 'index.html': 'دوم', 'new/index.html': 'تازه' };
  await publish(writeSite(second));
  const third = { ...second, 'index.html': 'سوم', 'favicon.svg': '<svg>3</svg>' };
  await publish(writeSite(third));
  const back = await khabar(...target(), '--rollback', '--json');
  expect(back.report).toMatchObject({ copied: 2, uploaded: { files: 0 } });
  expect(await bucketFiles()).toEqual(second);
  expect((await khabar(...target(), '--rollback')).code).toBe(0);
  expect(await bucketFiles()).toEqual(SITE);
  const { ContentType, CacheControl } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'about/index.html' }));
  expect([ContentType, CacheControl]).toEqual(['text/html; charset=utf-8', 'public, max-age=60, stale-while-revalidate=300']);
  await publish(writeSite(third));
  const named = await khabar(...target(), '--rollback', first.report.release ?? '', '--json');
  expect(named.report.restores).toBe(first.report.release);
  expect(await bucketFiles()).toEqual(SITE);
  const unknown = await khabar(...target(), '--rollback', '20200101T000000000Z-000000');
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('is not kept')]);
});

test('ten releases are kept, and nothing of the others', async () => {
  const releases: (string | null)[] = [];
  for (let index = 1; index <= 12; index += 1) releases.push((await publish(writeSite({ ...SITE, 'index.html': `${index}` }))).report.release);
  const roots = (await keysOf('.khabar/manifests/2')).map((key) => /([^/]+)\.json$/.exec(key)?.[1]);
  expect(roots).toEqual(releases.slice(2));
  expect((await khabar(...target(), '--rollback', releases[2] ?? '')).code).toBe(0);
  expect((await bucketFiles())['index.html']).toBe('3');
  expect((await khabar(...target(), '--rollback', releases[0] ?? '')).code).toBe(2);
});

test('a delta is applied to the site that it was made for, and refused on another', async () => {
  const next: Files = { ...SITE, 'index.html': 'نو', 'tag/خبر/index.html': 'برچسب' };
  delete next['about/index.html'];
  const delta = writeDelta(digestOf(SITE), next, { 'index.html': 'نو', 'tag/خبر/index.html': 'برچسب' }, ['about/index.html']);
  const early = await khabar(...target(), '--delta', delta);
  expect([early.code, early.err]).toEqual([2, expect.stringContaining('build the whole site')]);
  expect((await khabar(...target(), '--delta', writeDelta(null, SITE, SITE))).code).toBe(0);
  expect(await bucketFiles()).toEqual(SITE);
  const done = await khabar(...target(), '--delta', delta, '--json');
  expect(done.report).toMatchObject({ uploaded: { files: 2 }, deleted: 1, site: { files: 12, digest: digestOf(next) } });
  expect(await bucketFiles()).toEqual(next);
  expect((await khabar(...target(), '--delta', delta, '--json')).report.uploaded.files).toBe(0);
  await publish(writeSite({ ...SITE, 'index.html': 'دیگر' }));
  const late = await khabar(...target(), '--delta', delta);
  expect([late.code, late.err]).toEqual([2, expect.stringContaining('another one than this delta applies to')]);
  expect((await bucketFiles())['index.html']).toBe('دیگر');
  const broken = writeDelta(digestOf(SITE), SITE, { '../out.html': 'x' });
  expect((await khabar(...target(), '--delta', broken)).code).toBe(2);
});

test('a store that is busy for a moment is asked again', async () => {
  let failures = 0;
  intercept = ({ method, key }, response) => {
    if (method !== 'PUT' || key !== 'index.html' || failures >= 2) return false;
    failures += 1;
    response.writeHead(503, { 'content-type': 'application/xml' }).end('<Error><Code>SlowDown</Code><Message>slow</Message></Error>');
    return true;
  };
  const { code } = await publish(writeSite(SITE));
  expect([code, failures]).toEqual([0, 2]);
  expect(await bucketFiles()).toEqual(SITE);
});

test('a store that cannot be reached, a missing bucket and refused access end with exit code 2', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => { closed.listen(0, '127.0.0.1', resolve); });
  const { port: free } = closed.address() as AddressInfo;
  await new Promise((resolve) => { closed.close(resolve); });
  const out = writeSite(SITE);
  const refused = await khabar('--to', `s3://${bucket}`, '--endpoint', `http://127.0.0.1:${free}`, '--out', out);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('cannot be reached (ECONNREFUSED)')]);
  const missing = await khabar('--to', 's3://no-such-bucket', '--endpoint', `http://127.0.0.1:${port}`, '--out', out);
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('there is no bucket')]);
  intercept = (_, response) => {
    response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error><Code>AccessDenied</Code><Message>no</Message></Error>');
    return true;
  };
  const denied = await publish(out);
  expect([denied.code, denied.err]).toEqual([2, expect.stringContaining('refuses access')]);
});

test.each(['manifests/current.json', 'a root', 'a shard'])('a garbled manifest (%s): the whole site is put in order, and nothing is deleted', async (what) => {
  const { report } = await publish(writeSite(SITE));
  const shard = (await keysOf('.khabar/manifests/shards/'))[0] ?? '';
  const key = what === 'a shard' ? shard : what === 'a root' ? `.khabar/manifests/${report.release}.json` : `.khabar/${what}`;
  await put(key, '{"version":1,');
  const { 'about/index.html': about, ...rest } = SITE;
  const next = { ...rest, 'index.html': 'پس از خرابی' };
  const again = await publish(writeSite(next));
  expect(again.code).toBe(0);
  expect(again.report.notes.join()).toContain('cannot be used');
  expect(again.report.uploaded.files).toBe(1);
  expect(await bucketFiles()).toEqual({ ...next, 'about/index.html': about });
  const settled = await publish(writeSite({ ...next, 'index.html': 'سپس' }));
  expect(settled.report).toMatchObject({ uploaded: { files: 1 }, notes: [] });
});

test('a file that was there before and is not ours is left alone', async () => {
  await put('verify-me.txt', 'of somebody else');
  await put('index.html', 'an old page');
  const { report } = await publish(writeSite(SITE));
  expect(report.notes.join()).toContain('verify-me.txt');
  expect(await bucketFiles()).toEqual({ ...SITE, 'verify-me.txt': 'of somebody else' });
});

/** Starts a publish in a process of its own, which is killed when so many files have arrived. */
async function killAfter(files: number, out: string): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, 'publish', ...target(), '--out', out], { stdio: 'ignore' });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  let arrived = 0;
  intercept = async ({ method, key }) => {
    if (method !== 'PUT' || key.startsWith('.khabar/')) return false;
    arrived += 1;
    if (arrived <= files) return false;
    child.kill('SIGKILL');
    return true;
  };
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  intercept = () => false;
}

test('a publish that was killed is resumed where it stopped, and what it left is mended', async () => {
  await publish(writeSite(SITE));
  const pages = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`news/${14001103000 + index}/index.html`, `<h1>${index}</h1>`]));
  const next = { ...SITE, ...pages, 'index.html': 'نو' };
  const out = writeSite(next);
  await killAfter(10, out);
  const half = await bucketFiles();
  // The front of the site is the old one, since it goes last; nothing is missing that it links to.
  expect(half).toMatchObject(SITE);
  const resumed = await publish(out, '--resume');
  expect(resumed.code).toBe(0);
  expect(resumed.report.alreadyThere).toBeGreaterThan(0);
  expect(resumed.report.alreadyThere + resumed.report.uploaded.files).toBe(31);
  expect(await bucketFiles()).toEqual(next);
  expect(await keysOf('.khabar/manifests/pending')).toEqual([]);
});

test('after a kill another site can be published: files of the one that was cut off go', async () => {
  await publish(writeSite(SITE));
  const pages = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`news/${14001103000 + index}/index.html`, `<h1>${index}</h1>`]));
  await killAfter(12, writeSite({ ...SITE, ...pages, 'favicon.svg': '<svg>cut off</svg>' }));
  const next = { ...SITE, 'index.html': 'دیگر' };
  const { code } = await publish(writeSite(next), '--resume');
  expect(code).toBe(0);
  expect(await bucketFiles()).toEqual(next);
  expect((await khabar(...target(), '--rollback')).code).toBe(0);
  expect(await bucketFiles()).toEqual(SITE);
});

test('two publishes at once: the second one notices', async () => {
  await publish(writeSite(SITE));
  let release = (): void => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  let reached = (): void => {};
  const isReached = new Promise<void>((resolve) => { reached = resolve; });
  intercept = async ({ method, key }) => {
    if (method !== 'PUT' || key !== 'index.html') return false;
    reached();
    await held;
    return false;
  };
  const next = { ...SITE, 'index.html': 'نو' };
  const first = publish(writeSite(next));
  await isReached;
  const second = await publish(writeSite({ ...SITE, 'index.html': 'رقیب' }));
  release();
  expect([second.code, second.err]).toEqual([2, expect.stringContaining('another publish to this target is in progress')]);
  expect((await first).code).toBe(0);
  expect(await bucketFiles()).toEqual(next);
});

test('one that was taken over stops, and the next publish goes well', async () => {
  await publish(writeSite(SITE));
  let isTaken = false;
  intercept = async ({ method, key }) => {
    if (method !== 'PUT' || key !== 'favicon.svg' || isTaken) return false;
    isTaken = true;
    const { code } = await publish(writeSite({ ...SITE, 'index.html': 'رقیب' }), '--resume');
    expect(code).toBe(0);
    return false;
  };
  const { code, err } = await publish(writeSite({ ...SITE, 'index.html': 'نو', 'favicon.svg': '<svg>نو</svg>' }));
  expect([isTaken, code, err]).toEqual([true, 2, expect.stringContaining('another publish')]);
  const next = { ...SITE, 'index.html': 'سپس', 'favicon.svg': '<svg>سپس</svg>' };
  expect((await publish(writeSite(next))).code).toBe(0);
  expect(await bucketFiles()).toEqual(next);
});

test('wrong usage', async () => {
  const out = writeSite(SITE);
  const cases: [string[], string][] = [
    [['--out', out], '--to TARGET is missing'],
    [['--to', 'ftp://host/x', '--out', out], 'cannot be published to ftp://'],
    [['--to', `s3://${bucket}`, '--out', join(home, 'nothing')], 'there is no built site'],
    [['--to', `s3://${bucket}`, '--delta', join(home, 'nothing')], 'there is no delta'],
    [['--to', `s3://${bucket}`, '--out', out, '--delta', out], 'leave one out'],
    [['--to', `s3://${bucket}`, 'word'], 'one word too many'],
    [['--to', `s3://${bucket}`, '--rollback', '--out', out], 'leave --out'],
    [['--to', `s3://${bucket}`, '--endpoint', 'host', '--out', out], '--endpoint needs'],
  ];
  for (const [words, message] of cases) {
    const { code, err } = await khabar(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  }
  expect((await khabar(...target(), '--rollback')).err).toContain('no release can be restored');
});

test('a newsroom that was built, and its next delta', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"14001102013"', tags: '[ناتو]' }) });
  await newsroom.build();
  const { code, report } = await khabar(...target(), '--root', newsroom.root, '--json');
  expect(code).toBe(0);
  const texts = (folder: string): Files => Object.fromEntries([...filesBelow(folder)].map(([path, bytes]) => [path, sha256(bytes.toString('latin1'))]));
  const there = async (): Promise<Files> => {
    const keys = (await keysOf()).filter((key) => !key.startsWith('.khabar/'));
    return Object.fromEntries(await Promise.all(keys.map(async (key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return [key, sha256(Buffer.from(await Body?.transformToByteArray() ?? []).toString('latin1'))] as const;
    })));
  };
  expect(await there()).toEqual(texts(newsroom.out));
  expect(report.site.digest).toBe(readFileSync(join(newsroom.out, '.khabar-output'), 'utf8'));
  newsroom.write('content/articles/b.md', articleText({ title: 'خبر دوم', code: '"14001102014"' }));
  const delta = join(newsroom.root, 'delta');
  await newsroom.build({ delta });
  const pushed = await khabar(...target(), '--delta', delta, '--json');
  expect(pushed.code).toBe(0);
  expect(pushed.report.unchanged).toBeGreaterThan(0);
  await newsroom.build();
  expect((await khabar(...target(), '--root', newsroom.root, '--json')).report).toMatchObject({ uploaded: { files: 0 }, deleted: 0 });
  expect(await there()).toEqual(texts(newsroom.out));
});

test('a large file flows through', async () => {
  const film = 'آ'.repeat(5 * 1024 * 1024);
  await publish(writeSite({ ...SITE, 'media/film.mp4': film }));
  expect((await bucketFiles())['media/film.mp4'] === film).toBe(true);
});

test('an object that was deleted behind our back is sent again when its page changes, and told of', async () => {
  await publish(writeSite(SITE));
  await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'index.html' }));
  const { code, report } = await publish(writeSite({ ...SITE, 'index.html': 'نو' }));
  expect(code).toBe(0);
  expect(report.notes.join()).toContain('a rollback cannot bring them back: index.html');
  expect((await bucketFiles())['index.html']).toBe('نو');
});
