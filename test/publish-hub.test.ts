import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../scripts/run.ts';
import type { PublishReport } from '../src/publish/publish-report.ts';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';

/** A hub as https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.3.html (7.1) has it: 204 for what it takes, 4xx for what it does not understand. */
class Hub implements AsyncDisposable {
  readonly told: string[] = [];
  readonly #server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const form = new URLSearchParams(body);
    const isGood = request.method === 'POST' && request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true && form.get('hub.mode') === 'publish';
    if (isGood) this.told.push(...form.getAll('hub.url'));
    response.writeHead(isGood ? 204 : 400).end();
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/?a=1&b=2`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }
}

let home: string;
let newsroom: TestNewsroom;
const hub = new Hub();

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khabar-hub-'));
  newsroom = new TestNewsroom({
    'content/site.yml': `${SETTINGS['content/site.yml']}feeds: { hub: "${await hub.open()}" }\n`,
    'content/articles/a.md': articleText({ code: '"1"' }), 'content/articles/b.md': articleText({ code: '"2"', section: 'sport', date: '1400/11/01' }),
  });
  await newsroom.build();
});

afterAll(async () => {
  newsroom[Symbol.dispose]();
  rmSync(home, { recursive: true, force: true });
  await hub[Symbol.asyncDispose]();
});

/** Publishes to a folder, and says of which feeds the hub has heard meanwhile. */
async function publish(...words: string[]): Promise<{ code: number; report: PublishReport & { hubTold: string[] }; heard: string[] }> {
  let out = '';
  hub.told.length = 0;
  const code = await run(['publish', '--to', join(home, 'site'), '--root', newsroom.root, '--json', ...words], { stdout: { write: (text) => { out += text; } }, stderr: { write: () => {} }, env: {} });
  return { code, report: JSON.parse(out), heard: [...hub.told].sort() };
}

const ALL = ['atom.xml', 'feed.json', 'feed.xml'];
const SPORT = ALL.map((file) => `section/sport/${file}`);
const addresses = (files: readonly string[]): string[] => files.map((file) => `https://test.example/${file}`);

test('the hub hears of each feed that changed, once it is public, and of nothing else', async () => {
  // Nobody follows what has never been public.
  expect(await publish()).toMatchObject({ code: 0, heard: [], report: { hubTold: [] } });
  newsroom.write('content/articles/b.md', articleText({ code: '"2"', section: 'sport', date: '1400/11/01' }, 'متن تازه.\n'));
  await newsroom.build();
  const dry = await publish('--dry-run');
  expect([dry.heard, dry.report.hubTold]).toEqual([[], addresses([...ALL, ...SPORT])]);
  const { code, report, heard } = await publish();
  expect([code, heard, report.hubTold, report.notes]).toEqual([0, addresses([...ALL, ...SPORT]), addresses([...ALL, ...SPORT]), []]);
  expect(await publish()).toMatchObject({ heard: [] });
});

test('with --no-hub, and after a rollback, it hears nothing', async () => {
  newsroom.write('content/articles/a.md', articleText({ code: '"1"' }, 'متن تازه.\n'));
  await newsroom.build();
  expect(await publish('--no-hub')).toMatchObject({ code: 0, heard: [], report: { hubTold: [] } });
  expect(await publish('--rollback')).toMatchObject({ code: 0, heard: [], report: { hubTold: [] } });
});

test('a hub that is not there is a note, and the site is public', async () => {
  const closed = new Hub();
  const address = await closed.open();
  await closed[Symbol.asyncDispose]();
  newsroom.write('content/site.yml', `${SETTINGS['content/site.yml']}feeds: { hub: "${address}" }\n`);
  await newsroom.build();
  const { code, report } = await publish();
  expect([code, report.hubTold]).toEqual([0, []]);
  expect(report.notes).toEqual([expect.stringMatching(/^the hub http:\/\/127\.0\.0\.1:\d+\/\?a=1&b=2 was not told of \d+ feeds \(.*ECONNREFUSED.*\)/)]);
});
