import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentMessages } from '../content/content-messages.ts';
import { markdownRules } from '../markdown/markdown-messages.ts';
import { rulePage } from './lint-issue.ts';
import { RULES } from './rules.ts';

const FOLDER = new URL('./rules/', import.meta.url);
const DOCS = new URL('../../docs/rules/', import.meta.url);
const SEVERITIES = { error: 'خطا', warning: 'هشدار', off: 'خاموش' } as const;

test('each file holds the rule that it is named for', () => {
  const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.test.ts')).map((name) => name.replace(/\.ts$/, ''));
  expect(RULES.map(({ id }) => id)).toEqual(files.sort());
});

test('no id is one of the build', () => {
  expect(RULES.filter(({ id }) => Object.hasOwn(contentMessages, id) || Object.hasOwn(markdownRules, id))).toEqual([]);
});

test('there are no pages of rules that are not there', () => {
  expect(readdirSync(DOCS).map((name) => name.replace(/\.md$/, '')).sort()).toEqual([...RULES.map(({ id }) => id), 'lint-setting'].sort());
});

describe('each rule has a page for authors', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(rulePage(id)).toBe(`docs/rules/${id}.md`);
    const page = readFileSync(new URL(`${id}.md`, DOCS), 'utf8');
    expect(page).toMatch(/^# [آ-ی]/);
    expect(page).toContain(`\n\`${id}\` · شدت: ${SEVERITIES[rule.severity]} · `);
    for (const heading of ['چرا', 'نادرست', 'درست', 'خاموش\u200Cکردن']) expect(page).toMatch(new RegExp(`^## ${heading}$`, 'm'));
    expect(page).toMatch(new RegExp(`lint:\n  rules:\n    ${id}: `));
    expect(page).toContain(`# khabar-lint-off ${id}\n`);
    expect(page.split('\n').length).toBeLessThan(70);
  });
});

test('docs/lint.md lists each rule with its severity', () => {
  const table = readFileSync(new URL('../lint.md', DOCS), 'utf8');
  for (const { id, severity } of RULES) expect(table).toMatch(new RegExp(`^\\| \\[\`${id}\`\\]\\(rules/${id}\\.md\\) \\| .* \\| ${severity} \\| .*\\|$`, 'm'));
});

test('a build loads no rule', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(new URL(file), 'utf8');
    for (const [, target = ''] of text.matchAll(/^(?:import|export)\s+(?!type\s)[^'";]*?from\s+'(\.[^']+\.ts)'/gm)) visit(new URL(target, file).href);
  };
  visit(new URL('../../scripts/commands/build.ts', import.meta.url).href);
  visit(new URL('../press/worker.ts', import.meta.url).href);
  expect(seen.size).toBeGreaterThan(50);
  expect([...seen].filter((file) => file.includes('/lint/rules') || file.includes('lexicon'))).toEqual([]);
});
