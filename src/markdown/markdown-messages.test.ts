import { describe, expect, test } from 'vitest';
import { markdownRules } from './markdown-messages.ts';

/** What every message is told here; each takes what it needs. */
const details = ['یک', ['دو', 'سه'], 'missing', 'چهار'] as never[];

describe.each(Object.entries(markdownRules))('%s', (_, { message }) => {
  const say = message as (...details: never[]) => string;
  const text = say(...details);

  test('is a Persian sentence', () => {
    expect(text).toMatch(/^[\u0600-\u06FF].*[.؟]$/);
    expect(text).not.toMatch(/[يكىة٠-٩0-9](?![.:])/);
  });

  test('has its half-spaces', () => {
    expect(text).not.toMatch(/(?<=^|\s)(?:ن?می) /);
    expect(text).not.toMatch(/ (?:ها|های|هایی|تر|ترین)(?=[\s.،؛])/);
    expect(text).not.toMatch(/ \u200C|\u200C |\u200C{2}/);
  });
});
