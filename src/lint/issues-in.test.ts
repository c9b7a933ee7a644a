import { expect, test } from 'vitest';
import type { ContentIssue } from '../domain/content-issue.ts';
import { issuesIn } from './issues-in.ts';

const at = (file: string, ...related: string[]): ContentIssue => ({
  file, line: 1, column: 1, rule: 'r', severity: 'error', message: 'm',
  ...related.length > 0 && { related: related.map((place) => ({ file: place, line: 1, column: 1 })) },
});
const ISSUES = [
  at('content/articles/a.md'), at('content/articles/b.md', 'content/articles/c.md'), at('content/articles/1405/d.md'), at('content/sections.yml'),
];

test.each<[paths: string[], files: string[]]>([
  [['content/articles/a.md'], ['content/articles/a.md']],
  [['content/articles/c.md'], ['content/articles/b.md']],
  [['content/articles/b.md', 'content/articles/c.md'], ['content/articles/b.md']],
  [['content/articles/1405'], ['content/articles/1405/d.md']],
  [['content/articles/14'], []],
  [['content'], ISSUES.map(({ file }) => file)],
  [['content/articles/e.md'], []],
  [[], []],
])('%j', (paths, files) => {
  expect(issuesIn(ISSUES, paths).map(({ file }) => file)).toEqual(files);
});
