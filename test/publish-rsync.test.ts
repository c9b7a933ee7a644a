import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../scripts/run.ts';
import { SiteDigest } from '../src/domain/site-digest.ts';
import type { PublishReport } from '../src/publish/publish-report.ts';
import { filesBelow } from './support/newsroom.ts';

type Files = Record<string, string>;

const COMMAND = fileURLToPath(new URL('../scripts/khabar.ts', import.meta.url));
const IS_INSTALLED = spawnSync('rsync', ['--version']).status === 0;
const SITE: Files = {
  'index.html': '<h1>خبر مهم</h1>', 'feed.xml': '<rss/>', 'news/14001102013/index.html': '<h1>یک</h1>', 'news/14001102014/index.html': '<h1>دو</h1>',
  'section/politics/index.html': '<ul/>', 'tag/ناتو/index.html': '<ul>ناتو</ul>', 'about/index.html': '<p/>', 'assets/style [1].css': 'body{}', 'favicon.svg': '<svg/>',
};

let home: string;
let port: number;
let daemon: ChildProcess | undefined;
let number = 0;

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
  const code = await run(['publish', ...words, '--json'], { stdout: { write: (text) => { out += text; } }, stderr: { write: (text) => { err += text; } }, env: {} });
  return { code, err, get report() { if (out === '') throw new Error(err); return JSON.parse(out) as PublishReport; } };
}

interface Host {
  readonly name: string;
  readonly address: string;
  readonly publish: (files: Files, ...words: string[]) => ReturnType<typeof khabar>;
  readonly rollback: () => ReturnType<typeof khabar>;
  /** The files that lie there, without the bookkeeping. */
  readonly there: () => Files;
}

/** A folder of the daemon's own, so that tests can run side by side: what takes time is the connections. */
function newHost(): Host {
  number += 1;
  const name = `host-${number}`;
  const address = `rsync://127.0.0.1:${port}/site/${name}`;
  return {
    name, address,
    publish: (files, ...words) => khabar('--to', address, '--out', writeSite(files), ...words),
    rollback: () => khabar('--to', address, '--rollback'),
    there: () => Object.fromEntries([...filesBelow(join(home, 'module', name))].filter(([path]) => !path.startsWith('.khabar/')).map(([path, bytes]) => [path, bytes.toString()])),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  return free;
}

async function isListening(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); }).once('error', () => { resolve(false); });
  });
}

describe.skipIf(!IS_INSTALLED)('through a real rsync daemon (skipped where rsync is not installed)', () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'khabar-rsync-test-'));
    mkdirSync(join(home, 'module'));
    port = await freePort();
    const config = ['use chroot = no', 'reverse lookup = no', `uid = ${process.getuid?.() ?? 0}`, `gid = ${process.getgid?.() ?? 0}`, `log file = ${home}/log`, '[site]', `path = ${home}/module`, 'read only = no'];
    writeFileSync(join(home, 'rsyncd.conf'), `${config.join('\n')}\n`);
    daemon = spawn('rsync', ['--daemon', '--no-detach', '--address=127.0.0.1', `--port=${port}`, `--config=${home}/rsyncd.conf`], { stdio: 'ignore' });
    for (let tries = 0; tries < 100 && !await isListening(); tries += 1) await sleep(50);
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => { daemon?.once('exit', resolve); });
    daemon?.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  });

  test.concurrent('the site arrives byte for byte; then only what changed; what is gone goes, with its folder', async () => {
    const { name, publish, there } = newHost();
    const first = await publish(SITE);
    expect([first.err, first.code]).toEqual([expect.any(String), 0]);
    expect(first.report.uploaded.files).toBe(9);
    expect(there()).toEqual(SITE);
    const { 'news/14001102014/index.html': _, ...rest } = SITE;
    const next = { ...rest, 'index.html': '<h1>تازه</h1>', 'news/14001102015/index.html': '<h1>سه</h1>' };
    const dry = await publish(next, '--dry-run');
    expect(dry.report).toMatchObject({ uploaded: { files: 2 }, deleted: 1 });
    expect(there()).toEqual(SITE);
    const second = await publish(next);
    expect(second.report).toMatchObject({ uploaded: { files: 2 }, deleted: 1, unchanged: 7, notes: [] });
    expect(there()).toEqual(next);
    expect(() => readFileSync(join(home, 'module', name, 'news/14001102014'))).toThrow('ENOENT');
    expect((await publish(next)).report).toMatchObject({ uploaded: { files: 0 }, release: second.report.release });
  });

  test.concurrent('a rollback restores byte for byte', async () => {
    const { publish, rollback, there } = newHost();
    await publish(SITE);
    const { 'about/index.html': _, ...rest } = SITE;
    const second = { ...rest, 'index.html': 'دوم', 'tag/خبر/index.html': 'x' };
    await publish(second);
    await publish({ ...second, 'index.html': 'سوم' });
    expect((await rollback()).report).toMatchObject({ copied: 1, unchanged: 8, deleted: 0 });
    expect(there()).toEqual(second);
    expect((await rollback()).code).toBe(0);
    expect(there()).toEqual(SITE);
  });

  test.concurrent('a delta, and one for another site', async () => {
    const { address, publish, there } = newHost();
    await publish(SITE);
    const next = { ...SITE, 'index.html': 'نو' };
    const digestOf = (files: Files): string => Object.entries(files).reduce((digest, [path, text]) => digest.add(path, createHash('sha256').update(text).digest('hex')), new SiteDigest()).value;
    const folder = mkdtempSync(join(home, 'delta-'));
    mkdirSync(join(folder, 'files'));
    writeFileSync(join(folder, 'files/index.html'), 'نو');
    const sha256 = createHash('sha256').update('نو').digest('hex');
    writeFileSync(join(folder, 'delta.json'), JSON.stringify({ version: 1, from: digestOf(SITE), to: digestOf(next), changed: [{ path: 'index.html', sha256, bytes: 4 }], deleted: [] }));
    expect((await khabar('--to', address, '--delta', folder)).report.uploaded.files).toBe(1);
    expect(there()).toEqual(next);
    await publish({ ...SITE, 'index.html': 'دیگر' });
    expect((await khabar('--to', address, '--delta', folder)).code).toBe(2);
  });

  test.concurrent('a publish that is killed at any step is mended by the next one, and can be rolled back', async () => {
    const { address, publish, rollback, there } = newHost();
    await publish(SITE);
    const { 'about/index.html': _, ...rest } = SITE;
    let present = SITE;
    for (const [round, step] of [13, 16].entries()) {
      const next: Files = { ...(round % 2 === 0 ? rest : SITE), 'index.html': `دور ${round}`, 'news/14001102013/index.html': `<h1>${round}</h1>`, [`news/${round}/index.html`]: 'نو' };
      const tools = mkdtempSync(join(home, 'tools-'));
      // The real program, but for one call, at which the publish that makes it is killed.
      writeFileSync(join(tools, 'rsync'), `#!/bin/sh\necho x >> ${tools}/calls\nif [ "$(wc -l < ${tools}/calls)" -eq ${step} ]; then kill -9 $PPID; exit 1; fi\nPATH=$REAL_PATH exec rsync "$@"\n`);
      chmodSync(join(tools, 'rsync'), 0o755);
      const env = { ...process.env, PATH: `${tools}:${process.env['PATH'] ?? ''}`, REAL_PATH: process.env['PATH'] };
      const child = spawn(process.execPath, [COMMAND, 'publish', '--to', address, '--out', writeSite(next)], { env, stdio: 'ignore' });
      await new Promise((resolve) => { child.once('exit', resolve); });
      expect(child.signalCode).toBe('SIGKILL');
      const { code, err } = await publish(next, '--resume');
      expect([code, err]).toEqual([0, expect.any(String)]);
      expect(there()).toEqual(next);
      if (round === 1) {
        expect((await rollback()).code).toBe(0);
        expect(there()).toEqual(present);
      } else present = next;
    }
  });

  test('a daemon that is not there, a module that is not there, and no rsync at all', async () => {
    const { address } = newHost();
    const out = writeSite(SITE);
    const refused = await khabar('--to', `rsync://127.0.0.1:${await freePort()}/site`, '--out', out);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Connection refused')]);
    const missing = await khabar('--to', `rsync://127.0.0.1:${port}/other`, '--out', out);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('Unknown module')]);
    const path = process.env['PATH'];
    process.env['PATH'] = join(home, 'empty');
    const absent = await khabar('--to', address, '--out', out).finally(() => { process.env['PATH'] = path; });
    expect([absent.code, absent.err]).toEqual([2, expect.stringContaining('rsync is not installed')]);
  });

  test.concurrent('a garbled manifest, and files that are not ours', async () => {
    const { name, publish, there } = newHost();
    await publish(SITE);
    writeFileSync(join(home, 'module', name, '.khabar/manifests/current.json'), 'garbage');
    writeFileSync(join(home, 'module', name, 'verify.txt'), 'theirs');
    const { code, report } = await publish({ ...SITE, 'index.html': 'پس' });
    expect([code, report.uploaded.files]).toEqual([0, 1]);
    expect(report.notes.join()).toContain('verify.txt');
    expect(there()).toEqual({ ...SITE, 'index.html': 'پس', 'verify.txt': 'theirs' });
  });
});
