import { resolve } from 'node:path';
import { isError } from '../../src/domain/content-issue.ts';
import { issuesIn } from '../../src/lint/issues-in.ts';
import type { LintIssue } from '../../src/lint/lint-issue.ts';
import { isReporterName, REPORTERS, type ReporterName } from '../../src/lint/reporters.ts';
import { lintNewsroom, type LintedNewsroom, type LintOptions } from '../../src/press/lint-newsroom.ts';
import { ENGINE_ROOT, newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { sourceLines } from '../../src/press/source-lines.ts';
import { chosenFiles } from '../chosen-files.ts';
import { ROOT_OPTION, textOption, UsageError, type Command, type OptionValues, type Surroundings } from '../command.ts';
import { fixArticles } from '../fix-articles.ts';
import { progressReporter } from '../progress.ts';
import { repositoryFolder } from '../repository-folder.ts';
import { requireFolder } from '../require-folder.ts';

const NAMES = Object.keys(REPORTERS).join(', ');

/** `khabar lint`: checks the content without building. */
export const lintCommand: Command = {
  name: 'lint',
  summary: 'Checks the content, says what is wrong, and mends what has one reading.',
  help: `Usage: khabar lint [FILES] [options]

  FILES            only what concerns these files and folders of content/: paths below the newsroom or the current folder
                   (default: everything)
  --fix            mend what has one reading; on a terminal the changes are shown first, and nothing is written without a yes
  --yes            with --fix: write without asking
  --dry-run        with --fix: show what would be written, as a diff, and write nothing
  --reporter NAME  terminal, json, github (annotations of GitHub Actions) or gitlab (a code quality report);
                   default: terminal
  --committed      do not look for uncommitted changes: a fresh checkout has none
  --root DIR       the newsroom: a folder with content/ (default: this repository)

Exit code: 0 no errors, though perhaps warnings; 1 errors; 2 wrong usage or a fault of the environment. With --fix it is that
of what is left.`,
  options: {
    ...ROOT_OPTION, reporter: { type: 'string' }, committed: { type: 'boolean' }, fix: { type: 'boolean' }, yes: { type: 'boolean' }, 'dry-run': { type: 'boolean' },
  },
  words: { min: 0, max: Infinity },
  async run(words, options, surroundings) {
    const name = reporterOption(options);
    const wantsFix = fixOption(options);
    const paths = newsroomPaths(textOption(options, 'root'));
    await requireFolder(paths.root);
    const chosen = words.length === 0 ? undefined : chosenFiles(words, paths.root, process.cwd());
    for (const word of chosen?.others ?? []) surroundings.stderr.write(`${word} is no content: skipped\n`);
    const lint = (isAsCommitted: boolean): Promise<LintedNewsroom> => issuesOf({ paths, now: Date.now(), isAsCommitted, only: chosen?.content }, surroundings);
    let { issues, rules } = await lint(options['committed'] === true);
    if (wantsFix && rules !== undefined) {
      const isWritten = await fixArticles({
        ...rules, root: paths.root, files: fixableFiles(issues), isDryRun: options['dry-run'] === true, isSure: options['yes'] === true,
        out: name === 'terminal' ? surroundings.stdout : surroundings.stderr,
      }, surroundings);
      // What was just written is not committed.
      if (isWritten) ({ issues } = await lint(false));
    }
    surroundings.stdout.write(REPORTERS[name](issues, {
      folder: repositoryFolder(paths.root), lineOf: sourceLines(paths.root), hasStyles: hasStyles(surroundings),
      // In the engine's own folder the path is short.
      engine: process.cwd() === resolve(ENGINE_ROOT) ? '' : ENGINE_ROOT,
    }));
    return issues.some(isError) ? 1 : 0;
  },
};

function reporterOption(options: OptionValues): ReporterName {
  const name = textOption(options, 'reporter') ?? 'terminal';
  if (isReporterName(name)) return name;
  throw new UsageError(`there is no reporter '${name}'. Known are: ${NAMES}.`);
}

function fixOption(options: OptionValues): boolean {
  const alone = ['yes', 'dry-run'].find((name) => options[name] === true && options['fix'] !== true);
  if (alone !== undefined) throw new UsageError(`--${alone} goes with --fix only.`);
  if (options['yes'] === true && options['dry-run'] === true) throw new UsageError('--yes writes and --dry-run does not: leave one out.');
  return options['fix'] === true;
}

async function issuesOf(options: Omit<LintOptions, 'onProgress'>, surroundings: Surroundings): Promise<LintedNewsroom> {
  // Nothing was asked for that a lint could look at.
  if (options.only?.length === 0) return { issues: [] };
  const progress = progressReporter(surroundings);
  const linted = await lintNewsroom({ ...options, onProgress: progress.report }).finally(progress.end);
  // What is wrong in the settings concerns every file.
  return options.only === undefined || linted.rules === undefined ? linted : { ...linted, issues: issuesIn(linted.issues, options.only) };
}

function fixableFiles(issues: readonly LintIssue[]): string[] {
  return [...new Set(issues.filter(({ isFixable }) => isFixable === true).map(({ file }) => file))];
}

/** As https://no-color.org has it. */
function hasStyles({ stdout, env }: Surroundings): boolean {
  return stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
