import { filesWithErrors, isError, type ContentIssue } from '../domain/content-issue.ts';
import { crossCheck, type Surroundings } from '../store/cross-checks.ts';
import type { Store } from '../store/open-store.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import { forgetRetired } from '../store/save-registries.ts';
import { settleStates, type Visibility } from '../store/settle-states.ts';
import { Touched } from '../store/touched.ts';

/**
 * Decides which articles are public. One that contradicts another file gives way to its own released
 * version, and is left out when it has none.
 *
 * @param alsoFaulty errors that were found elsewhere, such as an MDX article that does not compile
 * @returns where files contradict each other
 */
export function settle(
  store: Store, visibility: Visibility, surroundings: Surroundings, pageSize: number, alsoFaulty: readonly ContentIssue[] = [],
): ContentIssue[] {
  const writer = new ArticleWriter(store);
  const errors = new Map<string, ContentIssue>();
  let warnings: readonly ContentIssue[] = [];
  const leftOut = new Set<string>();
  let files = filesWithErrors(alsoFaulty);
  // What is put back may contradict further files. Each file is put back once at most, so that this ends.
  for (let isSettled = false; !isSettled; ) {
    const issues = crossCheck(store, visibility.now, surroundings);
    for (const issue of issues.filter(isError)) errors.set(`${issue.file}\0${issue.line}:${issue.column}\0${issue.rule}`, issue);
    warnings = issues.filter((issue) => !isError(issue));
    files = new Set([...files, ...filesWithErrors(issues)]);
    const fates = [...files].filter((file) => !leftOut.has(file)).map((file) => ({ file, fate: writer.giveWay(file) }));
    for (const { file, fate } of fates) if (fate === 'left-out') leftOut.add(file);
    isSettled = !fates.some(({ fate }) => fate === 'restored');
  }
  settleStates(store, visibility, leftOut, pageSize);
  forgetRetired(store, new Touched(store));
  return [...errors.values(), ...warnings];
}
