import { expect, test } from 'vitest';
import { SiteDigest } from './site-digest.ts';

const [A, B] = ['aa'.repeat(32), 'bb'.repeat(32)] as const;

test('a digest is that of the files, whatever their order and history', () => {
  const one = new SiteDigest().add('index.html', A).add('news/1/index.html', B);
  const other = new SiteDigest().add('old.html', B).add('news/1/index.html', B).add('index.html', A).remove('old.html', B);
  expect(other.value).toBe(one.value);
  expect(one.value).toMatch(/^[0-9a-f]{64}$/);
});

test('a digest goes on from a value', () => {
  const before = new SiteDigest().add('index.html', A);
  expect(new SiteDigest(before.value).remove('index.html', A).add('index.html', B).value).toBe(new SiteDigest().add('index.html', B).value);
});

test.each([
  ['a file has other bytes', ['index.html', B]],
  ['a file has another path', ['home.html', A]],
] as const)('sites differ when %s', (_, [path, hash]) => {
  expect(new SiteDigest().add(path, hash).value).not.toBe(new SiteDigest().add('index.html', A).value);
});

test('an empty site has the digest that is left when all files are taken away', () => {
  expect(new SiteDigest().add('a', A).remove('a', A).value).toBe(new SiteDigest().value);
});
