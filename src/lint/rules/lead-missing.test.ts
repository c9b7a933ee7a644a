import { expect, test } from 'vitest';
import { article, findings } from '../../../test/support/linted.ts';
import { leadMissing } from './lead-missing.ts';

test.each<[what: string, text: string, found: string[]]>([
  ['no lead: at the title', article(''), ['2:8 تیتر']],
  ['an empty one: at its key', article('lead:   # بعدا'), ['5:1 lead']],
  ['blank in quotes', article('lead: "  "'), ['5:7 "  "']],
  ['a lead', article('lead: چه رخ داد.'), []],
  ['a draft is told too', article('status: draft'), ['2:8 تیتر']],
  ['frontmatter with an error is left to the build', article('date: x'), []],
])('%s', (_, text, found) => {
  expect(findings(leadMissing, text)).toEqual(found);
});

test('standalone pages have no lead', () => {
  expect(findings(leadMissing, '---\ntitle: درباره ما\n---\n', 'content/pages/about.md')).toEqual([]);
});
