import { describe, expect, test } from 'vitest';
import { parseArticle } from './parse-article.ts';

const read = (field: string) => parseArticle(new TextEncoder().encode(`---\ntitle: ت\nsection: sport\ndate: 1405/09/03 12:00\n${field}\n---\nمتن\n`), 'content/articles/a.md');
const at = (iso: string): number => Date.parse(iso);

describe('live', () => {
  test.each([
    ['live: true', {}],
    ['live: closed', { isClosed: true }],
    ['live: { until: 1405/09/03 20:00 }', { until: at('2026-11-24T20:00:00+03:30') }],
    ['live: { closed: ۳ آذر ۱۴۰۵ ساعت ۲۰ }', { until: at('2026-11-24T20:00:00+03:30') }],
    ['live: { until: 1405/09/03 }', { until: at('2026-11-25T00:00:00+03:30') }],
    ['live: false', undefined],
    ['live:', undefined],
  ])('%s', (field, live) => {
    const { article, issues } = read(field);
    expect(issues).toEqual([]);
    expect(article?.live).toEqual(live);
  });

  test.each([
    ['live: yes', 'live-value'], ['live: [true]', 'live-value'], ['live: { since: 1405/09/03 }', 'live-value'],
    ['live: { until: 1405/09/03 20:00, closed: 1405/09/03 20:00 }', 'live-value'], ['live: {}', 'live-value'], ['live: { until: 1405/13/03 }', 'date-invalid'],
  ])('%s is refused as %s', (field, rule) => {
    expect(read(field).issues).toMatchObject([{ rule, severity: 'error', line: 5 }]);
  });
});

describe('breaking', () => {
  test.each([
    ['breaking: 1405/09/03 18:00', '2026-11-24T18:00:00+03:30'],
    ['breaking: until 1405/09/03 18:00', '2026-11-24T18:00:00+03:30'],
    ['breaking: تا ۳ آذر ۱۴۰۵، ساعت ۱۸:۰۰', '2026-11-24T18:00:00+03:30'],
    ['breaking: until 1405/09/03', '2026-11-25T00:00:00+03:30'],
    ['breaking: 2026-11-24T14:30:00Z', '2026-11-24T18:00:00+03:30'],
  ])('%s', (field, iso) => {
    const { article, issues } = read(field);
    expect(issues).toEqual([]);
    expect(article?.breaking).toBe(at(iso));
  });

  test.each(['breaking: true', 'breaking: until', 'breaking: 03/09/1405'])('%s is refused', (field) => {
    expect(read(field).issues).toMatchObject([{ rule: 'date-invalid', severity: 'error', line: 5 }]);
  });

  test('nothing after it is as good as no key', () => {
    expect(read('breaking:').article?.breaking).toBeUndefined();
  });
});
