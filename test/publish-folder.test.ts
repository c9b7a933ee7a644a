import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../scripts/run.ts';
import { SiteDigest } from '../src/domain/site-digest.ts';
import { lockFolder } from '../src/press/build-lock.ts';
import type { PublishReport } from '../src/publish/publish-report.ts';
import { filesBelow } from './support/newsroom.ts';

type Files = Record<string, string>;

const COMMAND = fileURLToPath(new URL('../scripts/khabar.ts', import.meta.url));
const SITE: Files = {
  'index.html': '<h1>خبر مهم</h1>', 'news/14001102013/index.html': '<h1>یک</h1>', 'news/14001102014/index.html': '<h1>دو</h1>',
  'tag/ناتو/index.html': '<ul>ناتو</ul>', 'about/index.html': '<p/>', 'assets/style.0a1b2c3d4e.css': 'body{}',
};

let home: string;
let number = 0;
let target: string;

beforeAll(() => { home = mkdtempSync(join(tmpdir(), 'khabar-folder-')); });
afterAll(() => { rmSync(home, { recursive: true, force: true }); });
beforeEach(() => {
  number += 1;
  mkdirSync(join(home, `www-${number}`));
  target = join(home, `www-${number}`, 'سایت');
});

function writeSite(files: Files): string {
  const folder = mkdtempSync(join(home, 'site-'));
  for (const [path, text] of Object.entries({ ...files, '.khabar-output': 'marker' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function khabar(...words: string[]): Promise<{ code: number; err: string; report: PublishReport }> {
  let [out, err] = ['', ''];
  const code = await run(['publish', '--to', target, ...words, '--json'], { stdout: { write: (text) => { out += text; } }, stderr: { write: (text) => { err += text; } }, env: {} });
  return { code, err, get report() { if (out === '') throw new Error(err); return JSON.parse(out) as PublishReport; } };
}

const publish = (files: Files, ...words: string[]): ReturnType<typeof khabar> => khabar('--out', writeSite(files), ...words);
const there = (): Files => Object.fromEntries([...filesBelow(target)].map(([path, bytes]) => [path, bytes.toString()]));
const kept = (): string => join(dirname(target), '.سایت.khabar-published');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const digestOf = (files: Files): string => Object.entries(files).reduce((digest, [path, text]) => digest.add(path, sha256(text)), new SiteDigest()).value;

test('a folder gets the site byte for byte, as a link; unchanged files are hard links', async () => {
  const { code, report } = await publish(SITE);
  expect([code, report.uploaded.files, report.site.digest]).toEqual([0, 6, digestOf(SITE)]);
  expect(there()).toEqual(SITE);
  expect(lstatSync(target).isSymbolicLink()).toBe(true);
  expect(existsSync(join(target, '.khabar-output'))).toBe(false);
  const before = statSync(join(target, 'about/index.html')).ino;
  const { 'news/14001102014/index.html': _, ...rest } = SITE;
  const next = { ...rest, 'index.html': 'نو' };
  const purge = join(home, 'purge.json');
  const second = await publish(next, '--purge', purge);
  expect(second.report).toMatchObject({ uploaded: { files: 1 }, deleted: 1, unchanged: 4, previous: report.release });
  expect(there()).toEqual(next);
  expect(statSync(join(target, 'about/index.html')).ino).toBe(before);
  expect(JSON.parse(readFileSync(purge, 'utf8'))).toEqual(['/', '/news/14001102014/']);
  expect((await publish(next)).report).toMatchObject({ uploaded: { files: 0 }, release: second.report.release });
});

test('the bytes are copies: a build that writes over its own trees does not change the published site', async () => {
  const out = writeSite(SITE);
  await khabar('--out', out);
  writeFileSync(join(out, 'index.html'), 'half');
  expect(there()).toEqual(SITE);
});

test('a dry run writes nothing', async () => {
  expect((await publish(SITE, '--dry-run')).report).toMatchObject({ release: null, uploaded: { files: 6 } });
  expect(readdirSync(dirname(target))).toEqual([]);
});

test('a folder or link of somebody else is refused; an empty folder is taken', async () => {
  mkdirSync(target);
  writeFileSync(join(target, 'theirs.txt'), 'x');
  const { code, err } = await publish(SITE);
  expect([code, err]).toEqual([2, expect.stringContaining('was not made by khabar publish')]);
  expect(there()).toEqual({ 'theirs.txt': 'x' });
  rmSync(target, { recursive: true });
  symlinkSync(home, target);
  expect((await publish(SITE)).code).toBe(2);
  rmSync(target);
  mkdirSync(target);
  expect((await publish(SITE)).code).toBe(0);
  expect(there()).toEqual(SITE);
});

test('a rollback restores byte for byte; ten releases are kept', async () => {
  const first = await publish(SITE);
  const { 'about/index.html': _, ...rest } = SITE;
  const second = { ...rest, 'index.html': 'دوم' };
  await publish(second);
  await publish({ ...second, 'index.html': 'سوم' });
  expect((await khabar('--rollback')).code).toBe(0);
  expect(there()).toEqual(second);
  expect((await khabar('--rollback')).report).toMatchObject({ restores: first.report.release, copied: 2 });
  expect(there()).toEqual(SITE);
  expect((await khabar('--rollback', '20200101T000000000Z-000000')).code).toBe(2);
  for (let index = 0; index < 8; index += 1) await publish({ ...SITE, 'index.html': `${index}` });
  expect(readdirSync(kept()).filter((name) => name.endsWith('.json'))).toHaveLength(10);
  expect((await khabar('--rollback', first.report.release ?? '')).err).toContain('is not kept');
});

test('a delta is applied, and refused on another site', async () => {
  await publish(SITE);
  const next: Files = { ...SITE, 'index.html': 'نو' };
  delete next['about/index.html'];
  const folder = mkdtempSync(join(home, 'delta-'));
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'files/index.html'), 'نو');
  writeFileSync(join(folder, 'delta.json'), JSON.stringify({
    version: 1, from: digestOf(SITE), to: digestOf(next), changed: [{ path: 'index.html', sha256: sha256('نو'), bytes: 4 }], deleted: ['about/index.html'],
  }));
  expect((await khabar('--delta', folder)).report).toMatchObject({ uploaded: { files: 1 }, deleted: 1 });
  expect(there()).toEqual(next);
  await publish({ ...SITE, 'index.html': 'دیگر' });
  const { code, err } = await khabar('--delta', folder);
  expect([code, err]).toEqual([2, expect.stringContaining('another one than this delta applies to')]);
});

test('an implausible deletion is refused unless it is forced', async () => {
  await publish({ ...SITE, ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`news/${index}/index.html`, `${index}`])) });
  expect((await publish(SITE)).err).toContain('60 of 66 files would be deleted');
  expect((await publish(SITE, '--force')).report.deleted).toBe(60);
});

test('a garbled record: the files are read instead; a file that is gone is brought again', async () => {
  const { report } = await publish(SITE);
  writeFileSync(join(kept(), `${report.release}.json`), 'garbage');
  const again = await publish({ ...SITE, 'index.html': 'نو' });
  expect(again.report).toMatchObject({ uploaded: { files: 1 }, unchanged: 5 });
  expect(again.report.notes).toHaveLength(1);
  rmSync(join(target, 'about/index.html'));
  expect((await publish({ ...SITE, 'index.html': 'سه' })).code).toBe(0);
  expect(there()).toEqual({ ...SITE, 'index.html': 'سه' });
});

test('readers never miss a page, nor see half of a release at one moment', async () => {
  await publish(SITE);
  let isDone = false;
  let reads = 0;
  const faults: string[] = [];
  const reader = async (): Promise<void> => {
    while (!isDone) {
      for (const path of Object.keys(SITE)) {
        try {
          if (readFileSync(join(target, path), 'utf8') === '') faults.push(`${path}: empty`);
        } catch (error) {
          faults.push(`${path}: ${String(error)}`);
        }
        reads += 1;
      }
      await setImmediate();
    }
  };
  const reading = reader();
  for (let index = 0; index < 12; index += 1) expect((await publish({ ...SITE, 'index.html': `<h1>${index}</h1>` })).code).toBe(0);
  isDone = true;
  await reading;
  expect(faults).toEqual([]);
  expect(reads).toBeGreaterThan(50);
});

test('two at once: the second one notices', async () => {
  await publish(SITE);
  const unlock = lockFolder(kept(), 'busy');
  const { code, err } = await publish({ ...SITE, 'index.html': 'رقیب' });
  unlock();
  expect([code, err]).toEqual([2, expect.stringContaining('another publish to this folder is in progress')]);
  expect(there()).toEqual(SITE);
});

test('a publish that was killed leaves the old site whole, and the next one clears up', async () => {
  await publish(SITE);
  const next = { ...SITE, ...Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`news/${index}/index.html`, `<h1>${index}</h1>`])) };
  const out = writeSite(next);
  const child = spawn(process.execPath, [COMMAND, 'publish', '--to', target, '--out', out], { stdio: 'ignore' });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  const isWriting = (): boolean => readdirSync(kept()).some((name) => name.endsWith('.part'));
  while (!isWriting() && child.exitCode === null) await setImmediate();
  child.kill('SIGKILL');
  await ended;
  expect([Object.keys(SITE).length, Object.keys(next).length]).toContain(Object.keys(there()).length);
  expect((await khabar('--out', out)).code).toBe(0);
  expect(there()).toEqual(next);
  expect(isWriting()).toBe(false);
});
