import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, filesBelow } from './support/newsroom.ts';
import { PublishedNewsroom } from './support/published-newsroom.ts';
import { differences } from './support/site.ts';
import { git, GitHubRunner, type JobRun } from './support/workflow-run.ts';

const HOUR = 3_600_000;
/** The present, to which a clock set forward is compared. */
const NOW = Date.now();
const NOTHING = '0'.repeat(40);

/** Sets the clock of whatever Node runs forward. */
function later(milliseconds: number): Record<string, string> {
  return { NODE_OPTIONS: `--import=data:text/javascript,const/**/now=Date.now;Date.now=()=>now()+${milliseconds}` };
}

/** What a step printed; a step that was skipped has printed nothing. */
function said(run: JobRun, step: string): string {
  return run.steps.get(step)?.output ?? '';
}

function uploaded(run: JobRun): number {
  return Number(/^(\d+) files uploaded/m.exec(said(run, 'Build and publish'))?.[1] ?? -1);
}

describe('publish.yml', () => {
  const purged: { readonly url: string; readonly token: string; readonly body: unknown }[] = [];
  let cdn: Server;
  let newsroom: PublishedNewsroom;
  let runner: GitHubRunner;
  beforeAll(async () => {
    cdn = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => {
        purged.push({ url: request.url ?? '', token: request.headers.authorization ?? '', body: JSON.parse(body) });
        response.end('{"success":true}');
      });
    });
    await new Promise<void>((resolve) => cdn.listen(0, '127.0.0.1', resolve));
    const api = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}`;
    newsroom = new PublishedNewsroom();
    runner = new GitHubRunner(newsroom.root, {
      vars: { KHABAR_TARGET: newsroom.target, KHABAR_URL: 'https://test.example/', CLOUDFLARE_ZONE: 'zone' },
      secrets: { CLOUDFLARE_TOKEN: 'secret' }, environment: { CLOUDFLARE_API: api },
    });
  });
  afterAll(() => {
    cdn.close();
    newsroom[Symbol.dispose]();
    runner[Symbol.dispose]();
  });

  test('the first push publishes the whole site', async () => {
    const sha = newsroom.push();
    const run = await runner.run('publish', 'publish', { name: 'push', sha, before: NOTHING });
    expect(run.conclusion, said(run, 'Build and publish')).toBe('success');
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW))).toEqual([]);
    expect(uploaded(run)).toBe(newsroom.published().size);
    expect(runner.caches).toHaveLength(1);
    expect(purged).toEqual([]);
  });

  test('a push publishes what it changes, from a fresh clone and the store alone, and purges it', async () => {
    const before = newsroom.head;
    const sha = newsroom.push({ 'content/articles/1400/n4.md': articleText({ code: '"104"', title: 'تیتر دیگر', section: 'international', date: '1400/11/05 10:00', tags: '[اوکراین]' }) });
    const run = await runner.run('publish', 'publish', { name: 'push', sha, before });
    expect(run.conclusion, said(run, 'Build and publish')).toBe('success');
    expect(said(run, 'Restore the store')).toBe(runner.caches[0]);
    expect(said(run, 'Build and publish')).not.toContain('building the whole site');
    expect(uploaded(run)).toBeLessThan(40);
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW))).toEqual([]);
    expect(newsroom.published().get('news/104/index.html')?.toString()).toContain('تیتر دیگر');
    expect(runner.caches).toHaveLength(2);
    expect(purged).toEqual([{ url: '/zones/zone/purge_cache', token: 'Bearer secret', body: { files: expect.arrayContaining(['https://test.example/', 'https://test.example/news/104/']) } }]);
  });

  test('a scheduled run with nothing to do publishes, purges and saves nothing', async () => {
    const run = await runner.run('publish', 'publish', { name: 'schedule', sha: newsroom.head });
    expect(run.conclusion, said(run, 'Build and publish')).toBe('success');
    expect([...run.steps.keys()].slice(-1)).toEqual(['Build and publish']);
    expect(uploaded(run)).toBe(0);
    expect(runner.caches).toHaveLength(2);
  });

  test('a bad article is annotated and the rest published; then the job turns red, and the store is saved', async () => {
    const before = newsroom.head;
    const sha = newsroom.push({
      'content/articles/1400/bad.md': articleText({ code: '"200"', section: 'sprot' }), 'content/articles/1400/good.md': articleText({ code: '"201"', title: 'خبر تازه', date: '1400/12/01' }),
    });
    const run = await runner.run('publish', 'publish', { name: 'push', sha, before });
    expect(run.conclusion).toBe('failure');
    expect(said(run, 'Check the changed files')).toMatch(/^::error file=content\/articles\/1400\/bad\.md,line=3,col=10,title=unknown-section::\S.*$/m);
    expect(run.steps.get('Build and publish')).toMatchObject({ conclusion: 'failure', output: expect.stringContaining('published, but some articles have errors and are left out') });
    expect([...newsroom.published().keys()].filter((file) => file.startsWith('news/20'))).toEqual(['news/201/index.html']);
    expect(run.steps.has('Purge the CDN')).toBe(true);
    expect(runner.caches).toHaveLength(3);
    const mended = newsroom.push({ 'content/articles/1400/bad.md': articleText({ code: '"200"', section: 'sport' }) });
    const next = await runner.run('publish', 'publish', { name: 'push', sha: mended, before: sha });
    expect(next.conclusion, said(next, 'Build and publish')).toBe('success');
    expect(said(next, 'Check the changed files')).not.toContain('::error');
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW))).toEqual([]);
  });

  test('a run that is run again publishes the newest commit; an embargo is kept by it, and ended by the schedule', async () => {
    const old = newsroom.head;
    const embargo = new Date(NOW + HOUR).toISOString();
    const sha = newsroom.push({
      'content/articles/1400/later.md': articleText({ code: '"300"', title: 'خبر فردا', date: '1400/12/02', embargo }), 'content/articles/1400/n1.md': undefined,
    });
    expect(await runner.run('publish', 'publish', { name: 'push', sha: old, before: old })).toMatchObject({ conclusion: 'success' });
    expect([...newsroom.published().keys()].filter((file) => /^news\/(?:101|300)\//.test(file))).toEqual([]);
    const run = await runner.run('publish', 'publish', { name: 'schedule', sha }, { environment: later(2 * HOUR) });
    expect(run.conclusion, said(run, 'Build and publish')).toBe('success');
    expect(newsroom.published().get('news/300/index.html')?.toString()).toContain('خبر فردا');
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW + 2 * HOUR))).toEqual([]);
    // Back to the present: for the tests below the article was never embargoed.
    newsroom.push({ 'content/articles/1400/later.md': articleText({ code: '"300"', title: 'خبر فردا', date: '1400/12/02' }) });
  });

  test.each<[what: string, caches: number, refused: boolean]>([['is an old one', 1, true], ['is lost', 0, false]])('where the store %s, the whole site is built, and what differs is published', async (_, caches, refused) => {
    runner.keepCaches(caches);
    const before = newsroom.head;
    const sha = newsroom.push({ [`content/articles/1400/more-${caches}.md`]: articleText({ code: `"40${caches}"`, date: '1400/12/03' }) });
    const run = await runner.run('publish', 'publish', { name: 'push', sha, before });
    expect(run.conclusion, said(run, 'Build and publish')).toBe('success');
    expect(said(run, 'Build and publish').includes('building the whole site')).toBe(refused);
    expect(uploaded(run)).toBeLessThan(40);
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW))).toEqual([]);
    expect(runner.caches).toHaveLength(caches + 1);
  });

  test('settings that cannot be used leave the site as it is, and the store unsaved', async () => {
    const before = newsroom.head;
    const published = newsroom.published();
    const caches = [...runner.caches];
    const settings = newsroom.read('content/site.yml');
    const sha = newsroom.push({ 'content/site.yml': 'title: روزنامه\n' });
    const run = await runner.run('publish', 'publish', { name: 'push', sha, before });
    expect(run.conclusion).toBe('failure');
    expect(said(run, 'Check the changed files')).toMatch(/^::error file=content\/site\.yml,/m);
    expect(said(run, 'Build and publish')).toContain('nothing was built, and the site stays as it is');
    expect(differences(newsroom.published(), published)).toEqual([]);
    expect(runner.caches).toEqual(caches);
    newsroom.push({ 'content/site.yml': settings });
  });

  test('reprint.yml puts together what other machines have printed; a part that is missing is printed', async () => {
    const sha = newsroom.head;
    const print = await runner.run('reprint', 'print', { name: 'workflow_dispatch', sha }, { contexts: { matrix: { part: 1 }, strategy: { 'job-total': 2 } } });
    expect(print.conclusion, said(print, 'Print a part')).toBe('success');
    newsroom.push({ 'content/articles/1400/n2.md': articleText({ code: '"102"', title: 'در این میان', section: 'sport', date: '1400/11/03 10:00' }) });
    const run = await runner.run('reprint', 'publish', { name: 'workflow_dispatch', sha }, { contexts: { needs: { print: { result: 'success' } } } });
    expect(run.conclusion, said(run, 'Put together and publish')).toBe('success');
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW))).toEqual([]);
  });

  test('nothing runs on another branch, nor while the site is held', async () => {
    const event = { name: 'workflow_dispatch', sha: newsroom.head } as const;
    expect(await runner.run('publish', 'publish', { ...event, ref: 'refs/heads/draft' })).toMatchObject({ conclusion: 'skipped' });
    expect(await runner.run('reprint', 'print', { ...event, ref: 'refs/heads/draft' })).toMatchObject({ conclusion: 'skipped' });
    using held = new GitHubRunner(newsroom.root, { vars: { KHABAR_TARGET: newsroom.target, KHABAR_HOLD: 'true' } });
    expect(await held.run('publish', 'publish', event)).toMatchObject({ conclusion: 'skipped' });
  });

  test('without a target it says what is missing', async () => {
    using unset = new GitHubRunner(newsroom.root);
    const run = await unset.run('publish', 'publish', { name: 'schedule', sha: newsroom.head });
    expect(run).toMatchObject({ conclusion: 'failure' });
    expect(said(run, 'Build and publish')).toContain('KHABAR_TARGET is not set');
    expect(unset.caches).toEqual([]);
  });
});

test('preview.yml builds the site that a pull request would make, and annotates only what it changes', async () => {
  using newsroom = new PublishedNewsroom({ 'content/articles/1400/known.md': articleText({ section: 'sprot' }) });
  newsroom.push();
  git(newsroom.root, 'checkout', '--quiet', '-b', 'draft');
  newsroom.push({ 'content/articles/1400/new.md': articleText({ code: '"500"', title: 'پیشنهاد', agency: 'inas' }), 'content/articles/1400/good.md': articleText({ code: '"501"', title: 'پیشنهاد خوب' }) });
  git(newsroom.root, 'checkout', '--quiet', 'main');
  newsroom.push({ 'content/articles/1400/n3.md': undefined });
  git(newsroom.root, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'draft');
  using runner = new GitHubRunner(newsroom.root);
  const run = await runner.run('preview', 'preview', { name: 'pull_request', sha: newsroom.head, ref: 'refs/pull/1/merge' });
  expect(run.conclusion).toBe('failure');
  expect([...run.steps].filter(([, { conclusion }]) => conclusion === 'failure').map(([name]) => name)).toEqual(['Check the changed files']);
  expect(said(run, 'Check the changed files').split('\n').filter((line) => line.startsWith('::error')).map((line) => line.slice(0, line.indexOf(',')))).toEqual(['::error file=content/articles/1400/new.md']);
  expect(said(run, 'Check the changed files')).not.toContain('known.md');
  expect(run.summary).toMatch(/^``````text\n[^]*✗ content\/articles\/1400\/known\.md:[^]*✗ content\/articles\/1400\/new\.md:[^]*\n9 articles, [^]*``````\n$/);
  const folder = mkdtempSync(join(tmpdir(), 'khabar-preview-'));
  execFileSync('tar', ['-xzf', join(runner.artifact('preview'), 'preview.tar.gz'), '-C', folder]);
  expect(differences(filesBelow(folder), await newsroom.rebuilt(NOW))).toEqual([]);
  expect(readFileSync(join(folder, 'news/501/index.html'), 'utf8')).toContain('پیشنهاد خوب');
  rmSync(folder, { recursive: true });
});
