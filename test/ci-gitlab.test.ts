import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, filesBelow } from './support/newsroom.ts';
import { copyEngine, GitLabRunner } from './support/pipeline-run.ts';
import { PublishedNewsroom } from './support/published-newsroom.ts';
import { differences } from './support/site.ts';
import { git, runScript } from './support/workflow-run.ts';

const NOW = Date.now();

function uploaded(output: string): number {
  return Number(/^(\d+) files uploaded/m.exec(output)?.[1] ?? -1);
}

/** Here the newsroom is a clone of the engine with content of its own. */
describe('khabar.gitlab-ci.yml', () => {
  let newsroom: PublishedNewsroom;
  let runner: GitLabRunner;
  beforeAll(() => {
    newsroom = new PublishedNewsroom();
    copyEngine(newsroom.root);
    runner = new GitLabRunner(newsroom.root, { KHABAR_TARGET: newsroom.target });
  });
  afterAll(() => {
    newsroom[Symbol.dispose]();
    runner[Symbol.dispose]();
  });

  test('the first pipeline publishes the whole site, the next what changed, from a fresh clone and the store alone', async () => {
    const first = await runner.run('publish', newsroom.push());
    expect(first.code, first.output).toBe(0);
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW))).toEqual([]);
    const sha = newsroom.push({ 'content/articles/1400/n4.md': articleText({ code: '"104"', title: 'تیتر دیگر', section: 'international', date: '1400/11/05 10:00' }) });
    const second = await runner.run('publish', sha);
    expect(second.code, second.output).toBe(0);
    expect(second.output).not.toContain('building the whole site');
    expect(uploaded(second.output)).toBeLessThan(40);
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW))).toEqual([]);
    expect(readFileSync(join(second.folder, 'khabar-ci/purge.txt'), 'utf8')).toContain('/news/104/\n');
  });

  test('a pipeline that had to wait publishes the newest commit, with bad articles left out, and turns red', async () => {
    const old = newsroom.head;
    newsroom.push({
      'content/articles/1400/bad.md': articleText({ code: '"200"', section: 'sprot' }), 'content/articles/1400/good.md': articleText({ code: '"201"', date: '1400/12/01' }),
    });
    const run = await runner.run('publish', old);
    expect(run.code).toBe(1);
    expect(run.output).toContain('✗ content/articles/1400/bad.md:3:10  unknown-section');
    expect([...newsroom.published().keys()].filter((file) => file.startsWith('news/20'))).toEqual(['news/201/index.html']);
    // The store was saved: there is nothing left to do.
    const again = await runner.run('publish', newsroom.head, { CI_PIPELINE_SOURCE: 'schedule' });
    expect({ code: again.code, uploaded: uploaded(again.output) }).toEqual({ code: 1, uploaded: 0 });
    expect(again.output).not.toContain('building the whole site');
  });

  test('a merge request is checked, reported on and previewed', async () => {
    const base = newsroom.head;
    git(newsroom.root, 'checkout', '--quiet', '-b', 'draft');
    const sha = newsroom.push({ 'content/articles/1400/new.md': articleText({ code: '"500"', agency: 'inas' }), 'content/articles/1400/more.md': articleText({ code: '"501"' }) });
    const source = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_COMMIT_BRANCH: '', CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_MERGE_REQUEST_IID: '7' };
    const lint = await runner.run('content', sha, source);
    expect(lint.code).toBe(1);
    expect([...lint.output.matchAll(/^✗ (\S+?):/gm)].map(([, file]) => file)).toEqual(['content/articles/1400/new.md']);
    const report = JSON.parse(readFileSync(join(lint.folder, 'gl-code-quality-report.json'), 'utf8')) as { severity: string; location: { path: string } }[];
    expect(report.filter(({ severity }) => severity === 'critical').map(({ location }) => location.path)).toEqual(['content/articles/1400/bad.md', 'content/articles/1400/new.md']);
    expect(await runner.run('preview', sha, source)).toMatchObject({ code: 0 });
    using site = new PublishedNewsroom();
    const shown = await runner.run('preview:publish', sha, { ...source, KHABAR_PREVIEW_TARGET: site.root, KHABAR_PREVIEW_HOST: 'preview.example' });
    expect(shown.code, shown.output).toBe(0);
    expect(readFileSync(join(site.root, '7/news/501/index.html'), 'utf8')).toContain('تیتر آزمون');
    git(newsroom.root, 'checkout', '--quiet', 'main');
  });

  test('a lost store heals', async () => {
    runner.loseCaches();
    const run = await runner.run('publish', newsroom.push({ 'content/articles/1400/bad.md': undefined }));
    expect(run.code, run.output).toBe(0);
    expect(differences(newsroom.published(), await newsroom.rebuilt(NOW))).toEqual([]);
  });

  test('after a redesign, parts that other machines have printed are put together', async () => {
    const layout = newsroom.read('src/layouts/PageLayout.astro');
    expect(layout).toContain('</body>');
    const sha = newsroom.push({ 'src/layouts/PageLayout.astro': layout.replace('</body>', '<p>طرح تازه</p></body>') });
    const parts = [];
    for (const part of ['1', '2']) parts.push(await runner.run('reprint', sha, { CI_NODE_INDEX: part, CI_NODE_TOTAL: '2', KHABAR_REPRINT: 'true' }));
    expect(parts.map(({ code }) => code)).toEqual([0, 0]);
    const run = await runner.run('reprint:publish', sha, { KHABAR_REPRINT: 'true' });
    expect(run.code, run.output).toBe(0);
    rmSync(join(run.folder, '.khabar'), { recursive: true });
    const clean = await runScript('node_modules/.bin/node', ['scripts/khabar.ts', 'build', '--out', 'clean'], run.folder, run.folder, {});
    expect(clean.code, clean.output).toBe(0);
    expect(differences(newsroom.published(), filesBelow(realpathSync(join(run.folder, 'clean'))))).toEqual([]);
    expect(newsroom.published().get('index.html')?.toString()).toContain('طرح تازه');
  });
});
