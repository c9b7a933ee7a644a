import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerInbox } from '../src/press/preview-inbox.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');

describe('the inbox of the preview', () => {
  const newsroom = new TestNewsroom();
  const inbox = join(newsroom.root, '.khabar/inbox');
  const server = createServer((request, response) => {
    void answerInbox(inbox, request, response, NOW, (file) => received.push(file)).then((isAnswered) => {
      if (!isAnswered) response.writeHead(404).end();
    });
  });
  const received: string[] = [];
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    newsroom[Symbol.dispose]();
  });

  function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(url + path, { method: 'POST', body, redirect: 'manual', headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded', ...headers } });
  }

  test('writes each submission to a file, and sends the browser to the page of thanks', async () => {
    const body = new URLSearchParams({ name: '../../x', text: 'آب\u200cوهوا\r\nدو' }).toString();
    const answer = await post('/_khabar/inbox/comments', body);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/thanks/comments/']);
    await post('/_khabar/inbox/comments', body);
    expect(readdirSync(inbox).sort()).toEqual(['2026-11-24T12-00-00-000Z-comments-2.json', '2026-11-24T12-00-00-000Z-comments.json']);
    expect(JSON.parse(readFileSync(received[0] ?? '', 'utf8'))).toEqual({ received: '2026-11-24T12:00:00.000Z', form: 'comments', fields: { name: '../../x', text: 'آب\u200cوهوا\r\nدو' } });
  });

  test('answers script with JSON', async () => {
    const answer = await post('/_khabar/inbox/newsletter', 'email=a%40b.example', { accept: 'application/json' });
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  });

  test.each<[what: string, path: string, body: string, headers: Record<string, string>, status: number]>([
    ['another site', '/_khabar/inbox/comments', 'a=b', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', '/_khabar/inbox/comments', 'a=b', { origin: 'null' }, 403],
    ['too much', '/_khabar/inbox/comments', 'a'.repeat(300_000), {}, 413],
    ['another form', '/_khabar/inbox/other', 'a=b', {}, 404],
    ['a path', '/_khabar/inbox/comments/../../x', 'a=b', {}, 404],
  ])('takes nothing from %s', async (_, path, body, headers, status) => {
    const before = readdirSync(inbox).length;
    // fetch resolves dots and sets the origin by itself in places.
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      httpRequest(url + '/', { path, method: 'POST', headers: { origin: url, ...headers } }, (answer) => resolve(answer.resume().statusCode)).on('error', reject).end(body);
    });
    expect(answered).toBe(status);
    expect(readdirSync(inbox)).toHaveLength(before);
  });

  test('takes nothing that is only looked at', async () => {
    expect((await fetch(`${url}/_khabar/inbox/comments`)).status).toBe(405);
  });
});

test('khabar dev takes the forms of its pages, though none is set up, and says so', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"1"' }) });
  const command = fileURLToPath(new URL('../scripts/khabar.ts', import.meta.url));
  // Vite behaves otherwise where it believes to be tested.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const child = spawn(process.execPath, [command, 'dev', '--root', newsroom.root, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const ended = once(child, 'close');
  let output = '';
  child.stdout.on('data', (data: Buffer) => void (output += data.toString()));
  try {
    await expect.poll(() => output, { timeout: 45_000 }).toMatch(/preview: http:\/\/127\.0\.0\.1:\d+\//);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
    const html = await (await fetch(`${url}/news/1/`)).text();
    expect(html).toContain('action="/_khabar/inbox/comments"');
    expect((await fetch(`${url}/lite/1/`)).headers.get('content-type')).toBe('text/html; charset=utf-8');
    const answer = await fetch(`${url}/_khabar/inbox/comments`, { method: 'POST', body: new URLSearchParams({ text: 'سلام' }), headers: { origin: url } });
    expect(new URL(answer.url).pathname).toBe('/thanks/comments/');
    expect(await answer.text()).toContain('دیدگاه شما رسید');
    await expect.poll(() => output).toMatch(/a form was sent: .*\.khabar\/inbox\/.*-comments\.json/);
    expect(existsSync(/a form was sent: (.*)/.exec(output)?.[1] ?? '')).toBe(true);
  } finally {
    child.kill();
    await ended;
  }
}, 90_000);
