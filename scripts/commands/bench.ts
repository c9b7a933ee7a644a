import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Machine } from '../../src/bench/bench-result.ts';
import { benchTables } from '../../src/bench/bench-tables.ts';
import { hugoVersion } from '../../src/bench/hugo-run.ts';
import { runBench } from '../../src/bench/run-bench.ts';
import { SyntheticNewsroom } from '../../src/bench/synthetic-newsroom.ts';
import { writeFiles } from '../../src/bench/write-newsroom.ts';
import { ENGINE_ROOT } from '../../src/press/newsroom-paths.ts';
import { numberOption, textOption, UsageError, type Command, type OptionValues } from '../command.ts';

/** `khabar bench`: makes a synthetic newsroom and times each kind of build. */
export const benchCommand: Command = {
  name: 'bench',
  summary: 'Makes a synthetic newsroom and times each kind of build.',
  help: `Usage: khabar bench [options]

  --articles N   how many articles (default: 1000)
  --seed N       another number makes other articles (default: 1)
  --pictures N   how many pictures a third of the articles share (default: none)
  --brief        texts of one paragraph: for very many articles
  --make DIR     write the newsroom to DIR, and measure nothing
  --runs N       measure each kind of build so often, and tell the medians (default: 3, but 1 for those that print every page)
  --beside hugo  measure a full build of the same articles by the program hugo too
  --profile      tell the time of each phase of a build too
  --json         print what was measured as JSON
  --keep DIR     work in DIR, which is empty, and keep it (default: a temporary folder)

Measured are builds by the command line of a copy of this engine: a full build; one after nothing changed; after a
push of one new article, of one edited and of one withdrawn; after a change of a template. Memory and CPU need Linux.`,
  options: {
    articles: { type: 'string' }, seed: { type: 'string' }, pictures: { type: 'string' }, brief: { type: 'boolean' }, make: { type: 'string' }, runs: { type: 'string' },
    beside: { type: 'string' }, profile: { type: 'boolean' }, json: { type: 'boolean' }, keep: { type: 'string' },
  },
  words: { min: 0, max: 0 },
  async run(_, options, { stdout, stderr, env }) {
    const newsroom = new SyntheticNewsroom({
      seed: numberOption(options, 'seed') ?? 1, count: numberOption(options, 'articles', 1) ?? 1000,
      pictures: numberOption(options, 'pictures') ?? 0, brief: options['brief'] === true,
    });
    const make = textOption(options, 'make');
    if (make !== undefined) {
      writeFiles(await emptyFolder('make', make), newsroom.files());
      stdout.write(`${resolve(make)}\n`);
      return 0;
    }
    const runs = numberOption(options, 'runs', 1);
    const besideHugo = besideOption(options, env);
    const keep = textOption(options, 'keep');
    const folder = keep === undefined ? await mkdtemp(join(tmpdir(), 'khabar-bench-')) : await emptyFolder('keep', keep);
    const tidy = (): void => {
      if (keep === undefined) rmSync(folder, { recursive: true, force: true });
    };
    // Without this, Ctrl-C would leave gigabytes in the temporary folder.
    process.once('SIGINT', () => {
      tidy();
      process.exit(130);
    });
    try {
      const result = await runBench({
        newsroom, folder, engine: ENGINE_ROOT, node: process.execPath, env, machine: machine(), runs, besideHugo,
        onProgress: (what) => stderr.write(`${what}\n`),
      });
      stdout.write(options['json'] === true ? `${JSON.stringify(result, null, 2)}\n` : benchTables(result, options['profile'] === true));
      return 0;
    } finally {
      tidy();
    }
  },
};

function besideOption(options: OptionValues, env: Readonly<Record<string, string | undefined>>): boolean {
  const peer = textOption(options, 'beside');
  if (peer === undefined) return false;
  if (peer !== 'hugo') throw new UsageError(`--beside knows hugo only, not '${peer}'.`);
  if (hugoVersion(env) === undefined) throw new UsageError('--beside hugo needs the program hugo, which is not on this machine.');
  return true;
}

/** Makes a folder, or takes one that has nothing in it: what is there is somebody's. */
async function emptyFolder(option: string, path: string): Promise<string> {
  const folder = resolve(path);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new UsageError(`--${option} needs an empty folder, and ${folder} is not empty.`);
  return folder;
}

function machine(): Machine {
  const processors = cpus();
  return {
    platform: `${platform()} ${release()}`, processor: processors[0]?.model.trim() ?? 'unknown', cores: processors.length, memory: totalmem(), node: process.versions.node,
  };
}
