import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseNewsDate } from '../../src/calendar/parse-date.ts';
import { buildSite } from '../../src/press/build-site.ts';
import type { BuildReport } from '../../src/press/build-report.ts';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { ROOT_OPTION, textOption, UsageError, type Command, type OptionValues } from '../command.ts';
import { issueText } from '../issue-text.ts';
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
  --report FILE  write what was done as JSON

Exit code: 0 done, 1 the content has errors (the rest is published, unless --strict), 2 wrong usage.`,
  options: {
    ...ROOT_OPTION,
    out: { type: 'string' },
    full: { type: 'boolean' },
    now: { type: 'string' },
    drafts: { type: 'boolean' },
    strict: { type: 'boolean' },
    report: { type: 'string' },
  },
  words: { min: 0, max: 0 },
  async run(_, options, surroundings) {
    const paths = newsroomPaths(textOption(options, 'root'), textOption(options, 'out'));
    await requireFolder(paths.root);
    const progress = progressReporter(surroundings);
    const report = await buildSite({
      paths,
      now: clockOption(options),
      drafts: options['drafts'] === true,
      strict: options['strict'] === true,
      full: options['full'] === true,
      onProgress: progress.report,
    }).finally(progress.end);
    for (const issue of report.issues) surroundings.stderr.write(issueText(issue));
    const file = textOption(options, 'report');
    if (file !== undefined) await writeReport(resolve(file), report);
    surroundings.stdout.write(closingLine(report, paths.out));
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
