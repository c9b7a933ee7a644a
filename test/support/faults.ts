import { expect } from 'vitest';
import type { BuildReport } from '../../src/press/build-report.ts';
import type { ContentIssue } from '../../src/domain/content-issue.ts';
import type { TestNewsroom } from './newsroom.ts';

/** A word that stands in every bad article of these tests, and so in no byte of the site. */
export const LEFT_OUT = 'بیرون‌مانده';
/** The good article beside the bad ones. */
export const GOOD_FILE = 'content/articles/good.md';
export const GOOD_PATH = '/news/14000101001/';

/** The issues of one file in short: `4:7 date-invalid`, with `warning` where it is one. */
export function issuesOf(report: BuildReport, file: string): string[] {
  return report.issues.filter((issue) => issue.file === file).map(short);
}

/** All issues in short, each with its file. */
export function allIssues(report: BuildReport): string[] {
  return report.issues.map((issue) => `${issue.file}:${short(issue)}`);
}

function short({ line, column, rule, severity }: ContentIssue): string {
  return `${line}:${column} ${rule}${severity === 'warning' ? ' warning' : ''}`;
}

/** Checks that nothing of the bad articles is in the site, while the good article is. */
export function expectOnlyGood(newsroom: TestNewsroom): void {
  expect(newsroom.page(GOOD_PATH)).toContain('خبر خوب');
  const leaks = [...newsroom.output()].filter(([path, bytes]) => path.includes(LEFT_OUT) || bytes.includes(LEFT_OUT));
  expect(leaks.map(([path]) => path)).toEqual([]);
}

/** What is wrong with the wording of a message: it must be good Persian and say what to do. */
export function wordingFaults(message: string): string[] {
  const plain = message.replace(/«[^»]*»/g, '«»');
  const checks: [fault: string, isFault: boolean][] = [
    ['Arabic letters', /[يك]/.test(plain)],
    ['a space where a half-space belongs', /(?:^|\s)ن?می\s|\sها(?:ی|یی)?(?=[\s.،؛)]|$)|\sتر(?:ین)?(?=[\s.،])/.test(plain)],
    ['digits that are not Persian', /[0-9\u0660-\u0669]/.test(plain.replace(/[A-Za-z][\w/.-]*|https:\/\/|\b\d\d:\d\d\b/g, ''))],
    ['Latin punctuation', /[;?]|,(?! دو\])/.test(plain)],
    ['two spaces, or one at an end', / {2}|^ | $/.test(message)],
    ['no end', !/[.؟]$/.test(message)],
    ['guillemets that do not pair', (message.match(/«/g) ?? []).length !== (message.match(/»/g) ?? []).length],
    ['control characters', /[\u0000-\u001f\u007f]/.test(message)],
    ['no word on what to do', !/(?:بنویسید|بگذارید|کنید|بدهید|دهید|بسازید|ببندید|بیفزایید|برگزینید|بردارید|می‌خواهید|می‌خواستید|بیاورید|بکاهید)/.test(plain)],
  ];
  return checks.filter(([, isFault]) => isFault).map(([fault]) => fault);
}
