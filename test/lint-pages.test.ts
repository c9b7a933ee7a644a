import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DocumentRule } from '../src/lint/rule.ts';
import { RULES } from '../src/lint/rules.ts';
import { documentOf } from './support/linted.ts';

/** The example below a heading of a rule's page, as an article. */
function example(id: string, heading: string): string {
  const page = readFileSync(new URL(`../docs/rules/${id}.md`, import.meta.url), 'utf8');
  const [, language, text = ''] = new RegExp(`^## ${heading}\\n\\n\`\`\`(\\w+)\\n([^]*?)\\n\`\`\``, 'm').exec(page) ?? [];
  // A character that is not seen is named.
  const written = text.replace(/<U\+([0-9A-F]{4})>/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)));
  const isFrontmatter = language === 'yaml';
  const required = { title: 'تیتر', section: 'politics', date: '1400/11/02' };
  const fields = Object.entries(required).filter(([key]) => !isFrontmatter || !new RegExp(`^${key}:`, 'm').test(written)).map(([key, value]) => `${key}: ${value}`);
  return `---\n${[...fields, ...isFrontmatter ? [written] : []].join('\n')}\n---\n${isFrontmatter ? '' : `${written}\n`}`;
}

test.each(RULES.filter((rule): rule is DocumentRule => rule.scope === 'document').map((rule) => [rule.id, rule] as const))('the examples of %s are wrong and right', (id, rule) => {
  expect(rule.check(documentOf(example(id, 'نادرست'))).length).toBeGreaterThan(0);
  expect(rule.check(documentOf(example(id, 'درست'))).map(({ message }) => message)).toEqual([]);
});
