import { expect, test } from 'vitest';
import { isFiltered, readState, writeState, type SearchState } from './search-state.ts';

const EMPTY: SearchState = { query: '', filters: {}, sort: 'relevance', page: 1 };

test.each<[string, Partial<SearchState>]>([
  ['', {}],
  ['?q=', {}],
  ['?q=تهران', { query: 'تهران' }],
  ['?q=%D8%AA%D9%87%D8%B1%D8%A7%D9%86+1400', { query: 'تهران 1400' }],
  ['?q=a&section=sport&agency=isna&year=1400&tag=جام-جهانی&sort=date&page=3', { query: 'a', filters: { section: 'sport', agency: 'isna', year: 1400, tag: 'جام-جهانی' }, sort: 'date', page: 3 }],
  ['?q=a&year=x&page=0&sort=other&section=', { query: 'a' }],
  ['?q=a&page=-1&year=99999', { query: 'a' }],
])('reads «%s»', (search, expected) => {
  expect(readState(search)).toEqual({ ...EMPTY, ...expected });
});

test('what was written is read again', () => {
  const state: SearchState = { query: 'نرم\u200Cافزار & «خبر»', filters: { section: 'sport', year: 1400, tag: 'یک-دو' }, sort: 'date', page: 2 };
  expect(readState(writeState(state))).toEqual(state);
  expect(writeState(EMPTY)).toBe('');
  expect(writeState({ ...EMPTY, query: '  ' })).toBe('');
});

test('a long query is cut', () => {
  expect(readState(`?q=${'ا'.repeat(100_000)}`).query).toHaveLength(300);
});

test('filters are told from none', () => {
  expect([isFiltered(EMPTY), isFiltered({ ...EMPTY, filters: { year: 1400 } })]).toEqual([false, true]);
});
