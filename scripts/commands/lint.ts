import { isError, type ContentIssue } from '../../src/domain/content-issue.ts';
import { issuesIn } from '../../src/lint/issues-in.ts';
import { isReporterName, REPORTERS, type ReporterName } from '../../src/lint/reporters.ts';
import { lintNewsroom, type LintOptions } from '../../src/press/lint-newsroom.ts';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { chosenFiles, type ChosenFiles } from '../chosen-files.ts';
import { ROOT_OPTION, textOption, UsageError, type Command, type OptionValues, type Surroundings } from '../command.ts';
import { progressReporter } from '../progress.ts';
import { repositoryFolder } from '../repository-folder.ts';
import { requireFolder } from '../require-folder.ts';

const NAMES = Object.keys(REPORTERS).join(', ');

/** `khabar lint`: checks the content without building. */
export const lintCommand: Command = {
  name: 'lint',
  summary: 'Checks the content, and says what is wrong.',
  help: `Usage: khabar lint [FILES] [options]

  FILES            only what concerns these files and folders of content/: paths below the newsroom or the current folder
                   (default: everything)
  --reporter NAME  terminal, json, github (annotations of GitHub Actions) or gitlab (a code quality report);
                   default: terminal
  --committed      do not look for uncommitted changes: a fresh checkout has none
  --root DIR       the newsroom: a folder with content/ (default: this repository)

Exit code: 0 no errors, though perhaps warnings; 1 errors; 2 wrong usage or a fault of the environment.`,
  options: { ...ROOT_OPTION, reporter: { type: 'string' }, committed: { type: 'boolean' }, fix: { type: 'boolean' } },
  words: { min: 0, max: Infinity },
  async run(words, options, surroundings) {
    if (options['fix'] === true) throw new UsageError('--fix is not in this edition; nothing was changed.');
    const report = REPORTERS[reporterOption(options)];
    const paths = newsroomPaths(textOption(options, 'root'));
    await requireFolder(paths.root);
    const chosen = words.length === 0 ? undefined : chosenFiles(words, paths.root, process.cwd());
    for (const word of chosen?.others ?? []) surroundings.stderr.write(`${word} is no content: skipped\n`);
    const issues = await issuesOf({ paths, now: Date.now(), isAsCommitted: options['committed'] === true }, chosen, surroundings);
    surroundings.stdout.write(report(issues, { folder: repositoryFolder(paths.root) }));
    return issues.some(isError) ? 1 : 0;
  },
};

function reporterOption(options: OptionValues): ReporterName {
  const name = textOption(options, 'reporter') ?? 'terminal';
  if (isReporterName(name)) return name;
  throw new UsageError(`there is no reporter '${name}'. Known are: ${NAMES}.`);
}

async function issuesOf(options: Omit<LintOptions, 'onProgress'>, chosen: ChosenFiles | undefined, surroundings: Surroundings): Promise<readonly ContentIssue[]> {
  // Nothing was asked for that a lint could look at.
  if (chosen !== undefined && chosen.content.length === 0) return [];
  const progress = progressReporter(surroundings);
  const { issues, isComplete } = await lintNewsroom({ ...options, only: chosen?.content, onProgress: progress.report }).finally(progress.end);
  // What is wrong in the settings concerns every file.
  return chosen === undefined || !isComplete ? issues : issuesIn(issues, chosen.content);
}
