import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseNewsDate } from '../../src/calendar/parse-date.ts';
import { parseSitePart } from '../../src/domain/site-part.ts';
import { issueText } from '../../src/lint/reporters/terminal.ts';
import { buildSite, type BuildOptions } from '../../src/press/build-site.ts';
import type { BuildReport } from '../../src/press/build-report.ts';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { ROOT_OPTION, textOption, UsageError, type Command, type OptionValues } from '../command.ts';
import { progressReporter } from '../progress.ts';
import { requireFolder } from '../require-folder.ts';

/** `khabar build`: builds the site. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'Builds the newsroom\'s site.',
  help: `Usage: khabar build [options]

  --root DIR     the newsroom: a folder with content/ (default: this repository)
  --out DIR      where the site goes (default: dist/ in the newsroom)
  --full         read every file and print every page again
  --now ISO      the clock that decides on embargoes (default: now)
  --drafts       show drafts too
  --strict       publish nothing when there is any error
  --relative     print links that work from any folder without a server: file://, a USB stick, IPFS
  --precompress  put Brotli and gzip copies beside the files, for a server that sends those (nginx)
  --committed    do not look for uncommitted changes: a fresh checkout has none
  --delta DIR    write only what has changed since the last build, with a list of what to delete, into DIR; the
                 site itself need not be there, only the store (.khabar/)
  --shard K/N    print the K-th of N parts of the whole site into --out DIR, for another machine to put together
  --parts DIR    take the pages that stand in the parts below DIR from there
  --profile      say how long each phase took
  --report FILE  write what was done as JSON

Exit code: 0 done, 1 the content has errors (the rest is published, unless --strict), 2 wrong usage.`,
  options: {
    ...ROOT_OPTION,
    out: { type: 'string' },
    full: { type: 'boolean' },
    now: { type: 'string' },
    drafts: { type: 'boolean' },
    strict: { type: 'boolean' },
    committed: { type: 'boolean' },
    relative: { type: 'boolean' },
    precompress: { type: 'boolean' },
    report: { type: 'string' },
    delta: { type: 'string' },
    shard: { type: 'string' },
    parts: { type: 'string' },
    profile: { type: 'boolean' },
  },
  words: { min: 0, max: 0 },
  async run(_, options, surroundings) {
    const paths = newsroomPaths(textOption(options, 'root'), textOption(options, 'out'));
    await requireFolder(paths.root);
    const target = await targetOptions(options, paths.out);
    const progress = progressReporter(surroundings);
    const report = await buildSite({
      paths,
      now: clockOption(options),
      drafts: options['drafts'] === true,
      strict: options['strict'] === true,
      full: options['full'] === true,
      isRelative: options['relative'] === true ? true : undefined,
      isPrecompressed: options['precompress'] === true,
      isAsCommitted: options['committed'] === true,
      ...target,
      onProgress: progress.report,
    }).finally(progress.end);
    for (const issue of report.issues) surroundings.stderr.write(issueText(issue));
    const file = textOption(options, 'report');
    if (file !== undefined) await writeReport(resolve(file), report);
    if (options['profile'] === true) surroundings.stdout.write(profileTable(report));
    surroundings.stdout.write(closingLine(report, target.part?.folder ?? target.delta ?? paths.out));
    return report.errors > 0 ? 1 : 0;
  },
};

function clockOption(options: OptionValues): number {
  const text = textOption(options, 'now');
  if (text === undefined) return Date.now();
  const now = parseNewsDate(text);
  if (!now.ok) throw new UsageError(`--now needs an ISO 8601 moment such as 2026-11-24T06:00:00+03:30, not '${text}'.`);
  return now.value;
}

/** Where the build goes: the site, its changes alone, or a part of it. */
async function targetOptions(options: OptionValues, out: string): Promise<Pick<BuildOptions, 'delta' | 'part' | 'parts'>> {
  const [delta, shard, parts] = ['delta', 'shard', 'parts'].map((name) => textOption(options, name));
  if (delta !== undefined && (shard !== undefined || textOption(options, 'out') !== undefined)) {
    throw new UsageError('--delta names the only folder that is written: leave --out and --shard out.');
  }
  if (shard === undefined) return { delta: delta === undefined ? undefined : resolve(delta), parts: await partFolders(parts) };
  const part = parseSitePart(shard);
  if (part === undefined) throw new UsageError(`--shard needs a part of a whole such as 2/8, not '${shard}'.`);
  if (textOption(options, 'out') === undefined) throw new UsageError('--shard needs a folder for the part: --out DIR.');
  return { part: { folder: out, part }, parts: await partFolders(parts) };
}

/** The parts of a site in the folders below one. */
async function partFolders(folder: string | undefined): Promise<string[]> {
  if (folder === undefined) return [];
  await requireFolder(resolve(folder));
  const entries = await readdir(resolve(folder), { withFileTypes: true });
  const parts = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(resolve(folder), name)).sort();
  if (parts.length === 0) throw new UsageError(`there are no parts in ${folder}`);
  return parts;
}

/** Each phase with its time and its share of the whole. */
function profileTable({ timings }: BuildReport): string {
  const total = Math.max(1, timings['total'] ?? 1);
  const lines = Object.entries(timings).map(([phase, time]) =>
    `  ${phase.padEnd(14)} ${String(time).padStart(8)} ms ${((time / total) * 100).toFixed(1).padStart(6)}%`);
  return `${lines.join('\n')}\n`;
}

async function writeReport(file: string, report: BuildReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

function closingLine({ published, pages, articles, errors, warnings, written, timings }: BuildReport, out: string): string {
  const faults = errors + warnings === 0 ? '' : `, ${errors} errors, ${warnings} warnings`;
  const seconds = ((timings['total'] ?? 0) / 1000).toFixed(1);
  if (!published) return `nothing was published${faults} (${seconds} s)\n`;
  return `${articles.public} articles, ${pages.total} pages, ${pages.printed} printed, ${pages.removed} removed, ${written.files} files written${faults} (${seconds} s)\n${out}\n`;
}
