import { expect, test } from 'vitest';
import { applyDelta, parseDelta } from './delta.ts';

const SUM = 'a'.repeat(64);
const DELTA = { version: 1, from: SUM, to: SUM, changed: [{ path: 'index.html', sha256: SUM, bytes: 1 }], deleted: ['old.html'] };

test('a delta is read and carried out', () => {
  const delta = parseDelta(JSON.stringify(DELTA));
  const same = { path: 'same.html', sha256: SUM, bytes: 2 };
  expect(applyDelta([same, { path: 'old.html', sha256: SUM, bytes: 3 }, { path: 'index.html', sha256: 'b'.repeat(64), bytes: 4 }], delta)).toEqual([same, DELTA.changed[0]]);
});

test.each<[string, unknown]>([
  ['another version', { ...DELTA, version: 2 }],
  ['an unknown key', { ...DELTA, more: 1 }],
  ['a path that leaves the site', { ...DELTA, deleted: ['../x'] }],
  ['a hidden path', { ...DELTA, deleted: ['.khabar/manifests/current.json'] }],
  ['a path twice', { ...DELTA, deleted: ['index.html'] }],
  ['deletions in a whole site', { ...DELTA, from: null }],
  ['a short hash', { ...DELTA, to: 'a' }],
  ['no object', []],
])('%s is refused', (_, value) => {
  expect(() => parseDelta(JSON.stringify(value))).toThrow(expect.objectContaining({ fault: 'source' }));
  expect(() => parseDelta('{')).toThrow('is no JSON');
});
