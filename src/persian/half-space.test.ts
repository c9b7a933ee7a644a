import { describe, expect, it } from 'vitest';
import { ZWNJ, tidyHalfSpaces } from './half-space.ts';

describe('tidyHalfSpaces', () => {
  it.each([
    ['keeps one', 'می_رود', 'می_رود'],
    ['collapses several', 'می___رود', 'می_رود'],
    ['before a space', 'کتاب_ ها', 'کتاب ها'],
    ['after a space', 'کتاب _ها', 'کتاب ها'],
    ['beside a line break', 'کتاب_\n_ها', 'کتاب\nها'],
    ['beside a no-break space', 'کتاب_\u00a0ها', 'کتاب\u00a0ها'],
    ['at both ends', '__کتاب_ها_', 'کتاب_ها'],
    ['before punctuation', 'رفته_، آمده_.', 'رفته، آمده.'],
    ['inside guillemets', '«_خبر_»', '«خبر»'],
    ['beside a digit', '۱۴۰۰_ای', '۱۴۰۰_ای'],
    ['beside Latin', 'CD_ها', 'CD_ها'],
    ['beside the signs of Markdown', '*کتاب*_ها [کتاب](x)_ها', '*کتاب*_ها [کتاب](x)_ها'],
    ['nothing else', '__', ''],
  ])('%s', (_, text, expected) => {
    const tidy = tidyHalfSpaces(text.replaceAll('_', ZWNJ));
    expect(tidy).toBe(expected.replaceAll('_', ZWNJ));
    expect(tidyHalfSpaces(tidy)).toBe(tidy);
  });
});
