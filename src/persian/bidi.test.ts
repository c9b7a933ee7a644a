import { describe, expect, it } from 'vitest';
import { hasBidiControl, isolate } from './bidi.ts';

describe('isolate', () => {
  it('wraps a text so that it passes its own check', () => {
    expect(isolate('src/a.ts')).toBe('\u2068src/a.ts\u2069');
    expect(hasBidiControl(isolate(isolate('خبر')))).toBe(-1);
  });
});

describe('hasBidiControl', () => {
  it.each([
    ['plain text', 'خبر NATO', -1],
    ['direction marks and half-spaces are fine', 'می\u200Cرود\u200e\u200f\u061c', -1],
    ['balanced isolates', 'a \u2067b \u2066c\u2069 d\u2069', -1],
    ['override', 'خبر \u202eمهم', 4],
    ['embedding, though it is ended', '\u202aa\u202c', 0],
    ['isolate without an end', 'a\u2066b', 1],
    ['end without an isolate', 'ab\u2069', 2],
    ['the outer of two isolates with one end', '\u2067a\u2068b\u2069', 0],
    ['isolate that its paragraph ends', 'a\u2067b\nc\u2069', 1],
    ['override inside an isolate', '\u2067\u202db\u2069', 1],
  ])('%s', (_, text, index) => {
    expect(hasBidiControl(text)).toBe(index);
  });
});
