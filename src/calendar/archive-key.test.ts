import { expect, it } from 'vitest';
import { archiveKey } from './archive-key.ts';

it.each([
  ['2022-01-22T10:15:00Z', { year: '1400', month: '11', day: '02' }],
  ['2022-01-21T20:29:59Z', { year: '1400', month: '11', day: '01' }],
  ['2021-03-20T20:30:00Z', { year: '1400', month: '01', day: '01' }],
])('%s', (iso, key) => {
  expect(archiveKey(Date.parse(iso))).toEqual(key);
});
