import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE_ROOT } from '../src/press/newsroom-paths.ts';
import { articleText, filesBelow, SETTINGS } from './support/newsroom.ts';
import { PublishedNewsroom } from './support/published-newsroom.ts';
import { differences } from './support/site.ts';
import { runScript } from './support/workflow-run.ts';

/** The part of s3rver that is used here; it has no types of its own. */
interface S3Server {
  configureBuckets(): Promise<unknown>;
  callback(): RequestListener;
}
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => S3Server;

/** Runs one of our scripts. */
function script(name: string, words: readonly string[], folder: string, environment: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  return runScript('sh', [join(ENGINE_ROOT, 'ci', name), ...words], folder, folder, environment);
}

describe('lint.sh', () => {
  const wrong = articleText({ section: 'sprot' });
  let newsroom: PublishedNewsroom;
  let first = '';
  beforeAll(() => {
    newsroom = new PublishedNewsroom({ 'content/articles/known.md': wrong });
    first = newsroom.push();
  });
  afterAll(() => newsroom[Symbol.dispose]());

  test.each<[what: string, files: Record<string, string | undefined>, code: number, named: string[]]>([
    ['articles of all names', { 'content/articles/خبر تازه, ۱.md': wrong, "content/articles/it's.md": wrong, 'content/articles/new.md': articleText({ code: '"9"' }) }, 1, ["it's.md", 'خبر تازه, ۱.md']],
    ['a good article', { 'content/articles/new.md': articleText({ code: '"9"' }) }, 0, []],
    ['nothing of the content', { 'notes.md': 'x' }, 0, []],
    ['a removed article: everything', { 'content/articles/1400/n0.md': undefined }, 1, ['known.md']],
    ['a moved article: everything', { 'content/articles/1400/n0.md': undefined, 'content/articles/n0.md': articleText({ code: '"100"' }) }, 1, ['known.md']],
    ['a registry: everything', { 'content/sections.yml': `${SETTINGS['content/sections.yml']}culture: { title: فرهنگ }\n` }, 1, ['known.md']],
    ['a comment', { 'content/comments/100/a.yml': 'name: خواننده\nmessage: سلام\ndate: 1400/11/02\n' }, 0, []],
    ['a comment that is wrong', { 'content/comments/100/a.yml': 'x: 1\n' }, 1, []],
    ['more articles than fit into a command: everything', Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`content/articles/many/${index}.md`, articleText({ code: `"m${index}"` })])), 1, ['known.md']],
  ])('checks %s', async (_, files, code, named) => {
    newsroom.push(files);
    const result = await script('lint.sh', [first, 'terminal'], newsroom.root);
    newsroom.git('reset', '--quiet', '--hard', first);
    expect(result.code, result.output).toBe(code);
    expect([...result.output.matchAll(/^✗ content\/articles\/(.*?):\d/gm)].map(([, file]) => file)).toEqual(named);
  });

  test.each([['', 'an empty name'], ['0'.repeat(40), 'zeros'], ['f'.repeat(40), 'a commit that is nowhere']])('checks everything when the former commit is %s: %s', async (base) => {
    expect(await script('lint.sh', [base, 'terminal'], newsroom.root)).toMatchObject({ code: 1, output: expect.stringContaining('✗ content/articles/known.md:3:10  unknown-section') });
  });
});

describe('comments.sh', () => {
  let newsroom: PublishedNewsroom;
  let first = '';
  beforeAll(() => {
    newsroom = new PublishedNewsroom({ 'content/comments/1/old.yml': 'x: 1\n' });
    first = newsroom.push();
  });
  afterAll(() => newsroom[Symbol.dispose]());

  const COMMENT = { 'content/comments/14001102013/1.yml': 'x' };
  const NO_COMMENT = { 'content/articles/1400/n0.md': 'x', 'notes.md': 'x' };

  test.each<[what: string, files: Record<string, string | undefined>, branch: string, code: number, named: string[]]>([
    ['comments alone pass', { ...COMMENT, 'content/comments/2/b.json': 'x', 'content/comments/1/old.yml': undefined }, 'staticman_1', 0, []],
    ['what brings no comments passes', NO_COMMENT, 'articles', 0, []],
    ['an article beside comments is refused', { ...COMMENT, ...NO_COMMENT }, 'feature', 1, ['content/articles/1400/n0.md', 'notes.md']],
    ['a branch of Staticman without comments is refused', NO_COMMENT, 'staticman_1', 1, ['content/articles/1400/n0.md', 'notes.md']],
    ['a workflow is refused', { ...COMMENT, '.github/workflows/x.yml': 'x' }, '', 1, ['.github/workflows/x.yml']],
    ['another kind of file is refused', { 'content/comments/1/a.html': 'x', 'content/comments/a.yml': 'x', 'content/comments/1/2/a.yml': 'x', 'content/comments/1/\u0646.yml': 'x' }, '', 1,
      ['content/comments/1/2/a.yml', 'content/comments/1/a.html', '"content/comments/1/\\331\\206.yml"', 'content/comments/a.yml']],
    ['a folder of nearly that name is no comment', { 'content/comments-old/1/a.yml': 'x' }, '', 0, []],
  ])('%s', async (_, files, branch, code, named) => {
    newsroom.push(files);
    const result = await script('comments.sh', [first, branch], newsroom.root);
    newsroom.git('reset', '--quiet', '--hard', first);
    expect(result.code, result.output).toBe(code);
    expect([...result.output.matchAll(/^ {2}(.*)$/gm)].map(([, file]) => file)).toEqual(named);
  });

  test('a link among the comments is refused', async () => {
    mkdirSync(join(newsroom.root, 'content/comments/1'), { recursive: true });
    symlinkSync('/etc/passwd', join(newsroom.root, 'content/comments/1/link.yml'));
    newsroom.push({});
    const result = await script('comments.sh', [first], newsroom.root);
    newsroom.git('reset', '--quiet', '--hard', first);
    expect(result).toMatchObject({ code: 1, output: expect.stringContaining('content/comments/1/link.yml') });
  });

  test('a commit that is nowhere is a fault', async () => {
    expect((await script('comments.sh', ['f'.repeat(40)], newsroom.root)).code).toBe(2);
  });
});

describe('purge-cloudflare.sh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-purge-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Purges so many addresses at a CDN that answers with a status, and tells what it was asked. */
  async function purge(count: number, status = 200): Promise<{ code: number; bodies: { files?: string[]; purge_everything?: boolean }[] }> {
    const bodies: { files?: string[] }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => {
        bodies.push(JSON.parse(body));
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    writeFileSync(join(folder, 'purge.txt'), Array.from({ length: count }, (_, index) => `${index === 1 ? 'https://khabar.example' : ''}/news/${index}/\n`).join(''));
    const { code } = await script('purge-cloudflare.sh', ['purge.txt'], folder, {
      CLOUDFLARE_API: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, KHABAR_URL: 'https://khabar.example', CLOUDFLARE_ZONE: 'zone', CLOUDFLARE_TOKEN: 'secret',
    });
    server.close();
    return { code, bodies };
  }

  test('asks for at most thirty addresses at a time, each of them whole', async () => {
    const { code, bodies } = await purge(65);
    expect(code).toBe(0);
    expect(bodies.map(({ files = [] }) => files.length)).toEqual([30, 30, 5]);
    expect(bodies.flatMap(({ files = [] }) => files)).toEqual(Array.from({ length: 65 }, (_, index) => `https://khabar.example/news/${index}/`));
  });

  test.each<[count: number, bodies: unknown[]]>([
    [0, []],
    [30, [{ files: expect.objectContaining({ length: 30 }) }]],
    [1501, [{ purge_everything: true }]],
  ])('%i addresses', async (count, bodies) => {
    expect(await purge(count)).toEqual({ code: 0, bodies });
  });

  test('fails when the CDN refuses', async () => {
    expect((await purge(1, 403)).code).not.toBe(0);
  });
});

describe('push.sh', () => {
  /** Stands for ssh: notes how it was called, and runs on this machine what it is asked to run on the other. */
  const SSH = `#!/bin/sh
echo "$*" >>"$HOME/ssh.txt"
while :; do
  case $1 in
    -i) stat -c %a "$2" >>"$HOME/ssh.txt"; cat "$2" >>"$HOME/ssh.txt"; shift 2 ;;
    -o | -l) shift 2 ;;
    -*) shift ;;
    *) break ;;
  esac
done
shift
exec sh -c "$*"
`;

  test('reaches a host through ssh with the key and the hosts that it is given, and leaves no key behind', async () => {
    using newsroom = new PublishedNewsroom();
    newsroom.push();
    newsroom.write('bin/ssh', SSH);
    chmodSync(join(newsroom.root, 'bin/ssh'), 0o755);
    mkdirSync(join(newsroom.root, 'tmp'));
    const site = join(newsroom.root, 'host/site');
    mkdirSync(join(newsroom.root, 'host'));
    const { code, output } = await script('push.sh', [], newsroom.root, {
      PATH: `${join(newsroom.root, 'bin')}:${process.env['PATH'] ?? ''}`, TMPDIR: join(newsroom.root, 'tmp'),
      KHABAR_TARGET: `www@host.example:${site}`, SSH_PRIVATE_KEY: 'the key', SSH_KNOWN_HOSTS: 'host.example ssh-ed25519 AAAA',
    });
    expect(code, output).toBe(0);
    expect(readFileSync(join(site, 'news/104/index.html'), 'utf8')).toContain('خبر شماره 4');
    const noted = readFileSync(join(newsroom.root, 'ssh.txt'), 'utf8');
    expect(noted).toMatch(/^-i \S+\/key -o IdentitiesOnly=yes -o UserKnownHostsFile=\S+\/known_hosts -o StrictHostKeyChecking=yes -o BatchMode=yes .*\n600\nthe key\n/);
    expect(readdirSync(join(newsroom.root, 'tmp')).filter((name) => name !== 'node-compile-cache')).toEqual([]);
    const published = new Map([...filesBelow(site)].filter(([file]) => !file.startsWith('.khabar/')));
    expect(differences(published, await newsroom.rebuilt(Date.now()))).toEqual([]);
  });

  test('publishes to an object store that is not Amazon\'s, though the region that is not set comes as an empty text', async () => {
    using newsroom = new PublishedNewsroom();
    newsroom.push();
    const store = new S3rver({ silent: true, directory: join(newsroom.root, 's3'), allowMismatchedSignatures: true, configureBuckets: [{ name: 'news', configs: [] }] });
    await store.configureBuckets();
    const server = createServer(store.callback());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { code, output } = await script('push.sh', [], newsroom.root, {
      KHABAR_TARGET: 's3://news/site', KHABAR_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_REGION: '', AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', SSH_PRIVATE_KEY: '', GITHUB_OUTPUT: join(newsroom.root, 'output'),
    });
    server.close();
    server.closeAllConnections();
    expect(code, output).toBe(0);
    expect(readFileSync(join(newsroom.root, 'output'), 'utf8')).toBe('published=true\nchanged=true\n');
    expect(Number(/^(\d+) files uploaded/m.exec(output)?.[1])).toBe((await newsroom.rebuilt(Date.now())).size);
  });

  test('a target that does not answer is told, and nothing is said to be published', async () => {
    using newsroom = new PublishedNewsroom();
    newsroom.push();
    const { code, output } = await script('push.sh', [], newsroom.root, {
      KHABAR_TARGET: 's3://news', KHABAR_ENDPOINT: 'http://127.0.0.1:9', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', GITHUB_OUTPUT: join(newsroom.root, 'output'),
    });
    expect({ code, output: output.includes('building the whole site') }).toEqual({ code: 2, output: false });
    expect(output).toContain('khabar publish: ');
    expect(existsSync(join(newsroom.root, 'output'))).toBe(false);
  });
});
