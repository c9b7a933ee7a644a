import type { LintIssue } from '../lint-issue.ts';
import { placeText, type Reporter } from '../reporter.ts';

/**
 * Tells issues to GitHub Actions, which shows them beside the lines of a pull request: one workflow command a line,
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands. Places in conflict are named below
 * the message, since a command has one place only, and so is the page that explains the rule.
 */
export const github: Reporter = (issues, { folder }) => issues.map((issue) => command(issue, folder)).join('');

function command({ file, line, column, end, rule, severity, message, related = [], page }: LintIssue, folder: string): string {
  // An end in another line cannot be given together with a column.
  const ends = end !== undefined && end.line === line && end.column > column ? { endLine: line, endColumn: end.column } : {};
  const properties = { file: folder + file, line, ...ends, col: column, title: rule };
  const more = page === undefined ? '' : `\n${page}`;
  const words = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  const places = related.map((place) => `\n↳ ${placeText({ ...place, file: folder + place.file })}`).join('');
  return `::${severity} ${words}::${escapeData(message + places + more)}\n`;
}

/** As `escapeData` of @actions/core does. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `escapeProperty` of @actions/core does: a property ends at a comma, all of them at a colon. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
