import { expect, test } from 'vitest';
import { processorFor } from './processors.ts';
import { textFeatures } from './text-features.ts';

const inputs = import.meta.glob<string>('./fixtures/*/input.md', { query: '?raw', import: 'default', eager: true });

test.each([
  ['متن **ساده** با [پیوند](https://example.com) و [دیگر](www.example.com)', { gfm: false, blocks: false }],
  ['| الف |', { gfm: true, blocks: false }],
  ['الف\n:-', { gfm: true, blocks: false }],
  ['الف[^۱]', { gfm: true, blocks: false }],
  ['~~الف~~', { gfm: true, blocks: false }],
  ['~۵۰', { gfm: false, blocks: false }],
  ['- [X] الف', { gfm: true, blocks: false }],
  ['(HTTPS://example.com)', { gfm: true, blocks: false }],
  ['www.example.com', { gfm: true, blocks: false }],
  ['desk@khabar.example', { gfm: true, blocks: false }],
  ['گفت:سلام 10:30', { gfm: false, blocks: false }],
  ['::figure', { gfm: false, blocks: true }],
])('%j', (source, expected) => expect(textFeatures(source)).toEqual(expected));

test.each(Object.entries(inputs))('an extension that %s does not need would change nothing', (_, source) => {
  const lean = processorFor(textFeatures(source));
  const full = processorFor({ gfm: true, blocks: true });
  expect(String(lean.processSync(source))).toBe(String(full.processSync(source)));
});
