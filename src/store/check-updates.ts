import { formatDayAndTime } from '../calendar/format-date.ts';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import type { Article } from '../domain/article.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { LiveUpdate } from '../domain/coverage.ts';

/**
 * What the frontmatter of an article and the updates in its text say against each other: updates where nothing is covered live, and
 * (a warning) updates from before the article was published.
 */
export function checkUpdates(article: Article, updates: readonly LiveUpdate[]): ContentIssue[] {
  const { file, date, live } = article;
  if (live === undefined) return updatesWithoutCoverage(file, updates);
  return updates.filter(({ at }) => at < date).map(({ at, line, column }): ContentIssue => ({
    file, line, column, rule: 'update-before-article', severity: 'warning',
    message: contentMessages['update-before-article'](formatDayAndTime(at), formatDayAndTime(date)),
  }));
}

/** Updates in a text that is not covered live, such as a standalone page. */
export function updatesWithoutCoverage(file: string, updates: readonly LiveUpdate[]): ContentIssue[] {
  return updates.map(({ line, column }) => errorAt(file, 'update-outside-live', contentMessages['update-outside-live'](), line, column));
}

/** An article that was last changed by its newest update, if that was later than what its author says. */
export function updatedBy(article: Article, updates: readonly LiveUpdate[]): Article {
  if (article.live === undefined || updates.length === 0) return article;
  return { ...article, updated: Math.max(article.updated ?? article.date, ...updates.map(({ at }) => at)) };
}
