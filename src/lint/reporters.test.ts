import { describe, expect, test } from 'vitest';
import type { LintIssue } from './lint-issue.ts';
import { isolate } from '../persian/bidi.ts';
import { isReporterName, REPORTERS } from './reporters.ts';

const section: LintIssue = {
  file: 'content/articles/bad.md', line: 3, column: 10, rule: 'unknown-section', severity: 'error',
  message: `بخش «${isolate('politic')}» در فایل sections.yml نیست.`,
};
const copy: LintIssue = {
  file: 'content/articles/copy.md', line: 5, column: 7, rule: 'code-duplicate', severity: 'error', message: 'این کد را خبر دیگری دارد.',
  related: [{ file: 'content/articles/good.md', line: 8, column: 7 }, { file: 'content/articles/other.md', line: 2, column: 1 }],
};
const html: LintIssue = {
  file: 'content/articles/html.md', line: 12, column: 1, rule: 'raw-html', severity: 'warning', message: 'برچسب HTML کنار گذاشته شد.',
};
const awkward: LintIssue = {
  file: 'content/articles/۱۰۰%, نیمه:خبر.md', line: 1, column: 1, rule: 'field-value', severity: 'warning', message: '۵۰% از, دو: خط\nدوم\rسوم',
};
const code: LintIssue = {
  file: 'content/articles/talks.md', line: 3, column: 7, end: { line: 3, column: 17 }, rule: 'code-missing', severity: 'warning', message: 'کد نیست.',
  isFixable: true, page: 'docs/rules/code-missing.md',
};
const ROOT = { folder: '' };

describe('terminal', () => {
  test('tells place and rule, the message below, places in conflict below that, and how many there are', () => {
    expect(REPORTERS.terminal([section, copy, html], ROOT)).toBe(`✗ content/articles/bad.md:3:10  unknown-section
    بخش «\u2068politic\u2069» در فایل sections.yml نیست.
✗ content/articles/copy.md:5:7  code-duplicate
    این کد را خبر دیگری دارد.
    ↳ content/articles/good.md:8:7
    ↳ content/articles/other.md:2:1
! content/articles/html.md:12:1  raw-html
    برچسب HTML کنار گذاشته شد.
2 errors, 1 warnings
`);
  });

  test('shows the line of each issue and repeats what it is about below', () => {
    expect(REPORTERS.terminal([code], { folder: '', engine: '/engine/' })).toContain('Read more:\n  /engine/docs/rules/code-missing.md\n');
    expect(REPORTERS.terminal([code, section], { folder: '', lineOf: (file) => (file === code.file ? 'date: 1400/11/02 # امروز' : 'section: politic') }))
      .toBe(`! content/articles/talks.md:3:7  code-missing
    کد نیست.
    \u2068date: 1400/11/02 # امروز\u2069
    ↑ «\u20681400/11/02\u2069»
✗ content/articles/bad.md:3:10  unknown-section
    بخش «\u2068politic\u2069» در فایل sections.yml نیست.
    \u2068section: politic\u2069
    ↑ «\u2068politic\u2069»
Read more:
  docs/rules/code-missing.md
1 errors, 1 warnings, 1 of them mended by --fix
`);
  });

  test('lets no name of a file command the terminal', () => {
    expect(REPORTERS.terminal([{ ...html, file: 'content/articles/a\u001b[2J\u202e.md' }], ROOT)).toMatch(/^! content\/articles\/a\ufffd\[2J\ufffd\.md:12:1 /);
  });

  test('counts when there is nothing', () => {
    expect(REPORTERS.terminal([], ROOT)).toBe('0 errors, 0 warnings\n');
  });
});

describe('json', () => {
  test('tells issues as the build report does, keys in one order', () => {
    const shuffled = { message: copy.message, severity: copy.severity, related: copy.related, rule: copy.rule, column: 7, line: 5, file: copy.file };
    expect(REPORTERS.json([shuffled, html], { folder: 'paper/' })).toBe(`{
  "version": 1,
  "issues": [
    {
      "file": "content/articles/copy.md",
      "line": 5,
      "column": 7,
      "rule": "code-duplicate",
      "severity": "error",
      "message": "این کد را خبر دیگری دارد.",
      "related": [
        {
          "file": "content/articles/good.md",
          "line": 8,
          "column": 7
        },
        {
          "file": "content/articles/other.md",
          "line": 2,
          "column": 1
        }
      ],
      "fixable": false
    },
    {
      "file": "content/articles/html.md",
      "line": 12,
      "column": 1,
      "rule": "raw-html",
      "severity": "warning",
      "message": "برچسب HTML کنار گذاشته شد.",
      "fixable": false
    }
  ],
  "errors": 1,
  "warnings": 1,
  "fixable": 0
}
`);
  });

  test('is a value when there is nothing', () => {
    expect(JSON.parse(REPORTERS.json([], ROOT))).toEqual({ version: 1, issues: [], errors: 0, warnings: 0, fixable: 0 });
  });

  test('tells of a rule of lint where it ends, whether it is mended, and which page explains it', () => {
    expect(JSON.parse(REPORTERS.json([code], ROOT))).toMatchObject({
      issues: [{ line: 3, column: 7, endLine: 3, endColumn: 17, rule: 'code-missing', fixable: true, help: 'docs/rules/code-missing.md' }], fixable: 1,
    });
  });
});

describe('github', () => {
  test.each<[what: string, issue: LintIssue, folder: string, line: string]>([
    [
      'an error, its isolates kept', section, '',
      '::error file=content/articles/bad.md,line=3,col=10,title=unknown-section::بخش «\u2068politic\u2069» در فایل sections.yml نیست.\n',
    ],
    ['a warning', html, '', '::warning file=content/articles/html.md,line=12,col=1,title=raw-html::برچسب HTML کنار گذاشته شد.\n'],
    [
      'places in conflict, all named from the root of the repository', copy, 'paper/',
      '::error file=paper/content/articles/copy.md,line=5,col=7,title=code-duplicate::این کد را خبر دیگری دارد.%0A↳ paper/content/articles/good.md:8:7%0A↳ paper/content/articles/other.md:2:1\n',
    ],
    [
      'where it ends, and the page of its rule', code, '',
      '::warning file=content/articles/talks.md,line=3,endLine=3,endColumn=17,col=7,title=code-missing::کد نیست.%0Adocs/rules/code-missing.md\n',
    ],
    [
      'an end in another line is left out', { ...code, end: { line: 4, column: 2 }, rule: 'raw-html', page: undefined }, '',
      '::warning file=content/articles/talks.md,line=3,col=7,title=raw-html::کد نیست.\n',
    ],
    [
      'signs that would end a property or a command', awkward, '',
      '::warning file=content/articles/۱۰۰%25%2C نیمه%3Aخبر.md,line=1,col=1,title=field-value::۵۰%25 از, دو: خط%0Aدوم%0Dسوم\n',
    ],
  ])('%s', (_, issue, folder, line) => {
    expect(REPORTERS.github([issue], { folder })).toBe(line);
  });

  test('says nothing when there is nothing', () => {
    expect(REPORTERS.github([], ROOT)).toBe('');
  });
});

describe('gitlab', () => {
  const fingerprints = (issues: readonly LintIssue[], folder = ''): string[] =>
    (JSON.parse(REPORTERS.gitlab(issues, { folder })) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);

  test('tells a code quality report', () => {
    expect(JSON.parse(REPORTERS.gitlab([section, html], { folder: 'paper/' }))).toEqual([
      {
        description: section.message, check_name: 'unknown-section', fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'critical', location: { path: 'paper/content/articles/bad.md', lines: { begin: 3 } },
      },
      {
        description: html.message, check_name: 'raw-html', fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'minor', location: { path: 'paper/content/articles/html.md', lines: { begin: 12 } },
      },
    ]);
  });

  test('is an empty list when there is nothing', () => {
    expect(REPORTERS.gitlab([], ROOT)).toBe('[]\n');
  });

  test('knows an issue again on another line and among others', () => {
    const [known] = fingerprints([section]);
    expect(fingerprints([copy, { ...section, line: 30, column: 1 }])[1]).toBe(known);
  });

  test('tells apart what differs in file, rule or message, and what is said twice in one file', () => {
    const issues = [
      section, { ...section, line: 9 }, { ...section, line: 12 }, { ...section, file: 'content/articles/worse.md' },
      { ...section, rule: 'unknown-agency' }, { ...section, message: 'پیام دیگر' },
    ];
    expect(new Set(fingerprints(issues)).size).toBe(issues.length);
    expect(fingerprints(issues)).toEqual(fingerprints(issues));
  });
});

test.each([['terminal', true], ['json', true], ['github', true], ['gitlab', true], ['markdown', false], ['constructor', false]])('%s is a reporter: %s', (name, is) => {
  expect(isReporterName(name)).toBe(is);
});
