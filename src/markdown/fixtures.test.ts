import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

const inputs = import.meta.glob<string>('./fixtures/*/input.md', { query: '?raw', import: 'default', eager: true });
const outputs = import.meta.glob<string>('./fixtures/*/output.html', { query: '?raw', import: 'default', eager: true });

describe('fixtures', () => {
  test.each(Object.entries(inputs))('%s', (path, source) => {
    const { document } = renderMarkdown(source, { siteUrl: 'https://khabar.example' });
    expect(`${document?.html}\n`).toBe(outputs[path.replace('input.md', 'output.html')]);
  });
});
