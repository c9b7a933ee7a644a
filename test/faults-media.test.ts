import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildReport } from '../src/press/build-report.ts';
import { expectOnlyGood, GOOD_FILE, issuesOf, LEFT_OUT, wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const PDF = '%PDF-1.7\n%%EOF\n';

/** What an article asks for, and what is said of it where the block stands. */
const HOSTILE: [name: string, src: string, rule: string, word: string][] = [
  ['a file that is not there', 'media/budjet.pdf', 'media-missing', 'budget.pdf'],
  ['a link to a file of the machine', 'media/outside.pdf', 'media-outside', 'outside.pdf'],
  ['a folder with the name of a file', 'media/folder.pdf', 'media-missing', 'folder.pdf'],
  ['a link to itself', 'media/loop.pdf', 'media-unreadable', 'loop.pdf'],
  ['a text that is too large', 'media/large.txt', 'media-too-large', '۵'],
  ['a page with the name of a book', 'media/page.pdf', 'media-content', 'PDF'],
  ['a name that is written otherwise', 'media/Budget.PDF', 'media-name-form', 'media/budget.pdf'],
  ['one of two that only letter case tells apart', 'media/twin.pdf', 'media-name-twin', 'media/Twin.pdf'],
];

describe('hostile files', () => {
  let newsroom: TestNewsroom;
  let report: BuildReport;
  const outside = mkdtempSync(join(tmpdir(), 'khabar-outside-'));

  beforeAll(async () => {
    newsroom = new TestNewsroom({
      [GOOD_FILE]: articleText({ code: '"14000101001"', title: 'خبر خوب' }, '::document{src="media/budget.pdf" title="لایحه بودجه"}\n'),
      'content/media/budget.pdf': PDF, 'content/media/page.pdf': '<!doctype html><script>alert(1)</script>',
      'content/media/large.txt': 'الف'.repeat(1_000_000), 'content/media/twin.pdf': PDF, 'content/media/Twin.pdf': PDF,
      ...Object.fromEntries(HOSTILE.map(([, src], at) => [`content/articles/hostile-${at}.md`, articleText({}, `${LEFT_OUT}\n\n::document{src="${src}" title="سند"}\n`)])),
    });
    writeFileSync(join(outside, 'secret.pdf'), PDF);
    symlinkSync(join(outside, 'secret.pdf'), join(newsroom.root, 'content/media/outside.pdf'));
    symlinkSync('loop.pdf', join(newsroom.root, 'content/media/loop.pdf'));
    mkdirSync(join(newsroom.root, 'content/media/folder.pdf'));
    writeFileSync(join(newsroom.root, 'content/media/folder.pdf/x.txt'), 'متن');
    report = await newsroom.build();
  });
  afterAll(() => {
    newsroom[Symbol.dispose]();
    rmSync(outside, { recursive: true });
  });

  test.each(HOSTILE.map(([name, , rule, word], at) => ({ name, rule, word, file: `content/articles/hostile-${at}.md` })))('$name', ({ rule, word, file }) => {
    expect(issuesOf(report, file).map((issue) => issue.replace(/:\d+ /, ': '))).toEqual([`8: ${rule}`]);
    expect(report.issues.find((issue) => issue.file === file)?.message).toContain(word);
  });

  test('the rest is published, and every message says what to do', () => {
    expectOnlyGood(newsroom);
    expect([...newsroom.output().keys()].filter((file) => file.endsWith('.pdf'))).toHaveLength(1);
    expect(report.issues.flatMap(({ rule, message }) => wordingFaults(message).map((fault) => `${rule}: ${fault}`))).toEqual([]);
  });
});

test('a recommendation of a story that is unknown or taken down is a warning where its code stands', async () => {
  using newsroom = new TestNewsroom({
    [GOOD_FILE]: articleText({ code: '"14000101001"', title: 'خبر خوب' }, '::readmore{codes="99 14000101002"}\n'),
    'content/articles/down.md': articleText({ code: '"14000101002"', withdrawn: '{ date: 1400/11/03, reason: دلیل }' }),
  });
  const report = await newsroom.build();
  expect(report.issues.map(({ rule, severity, file, line }) => [rule, severity, file, line])).toEqual([
    ['mention-unknown', 'warning', GOOD_FILE, 7], ['mention-withdrawn', 'warning', GOOD_FILE, 7],
  ]);
  expect(report.issues.flatMap(({ message }) => wordingFaults(message))).toEqual([]);
  expect(newsroom.page('/news/14000101001/')).not.toContain('14000101002');
});
