import { expect, test } from 'vitest';
import { addressOf, purgeFileText, purgeList, staledPaths } from './purge-list.ts';

test.each([['index.html', '/'], ['news/1/index.html', '/news/1/'], ['404.html', '/404.html'], ['tag/ناتو/index.html', '/tag/%D9%86%D8%A7%D8%AA%D9%88/'], ['a?b#c/index.html', '/a%3Fb%23c/'], ['myindex.html', '/myindex.html']])('%s is read at %s', (path, address) => {
  expect(addressOf(path)).toBe(address);
});

test('what is new is not purged; addresses are sorted, each once', () => {
  const file = { sha256: 'a', bytes: 1 };
  const paths = staledPaths({ uploads: [{ path: 'new.html', ...file }, { path: 'index.html', ...file, replaces: 'b' }], deletions: [{ path: 'a/index.html', ...file }] });
  expect(purgeList([...paths, 'index.html'], 'https://khabar.example/')).toEqual(['https://khabar.example/a/', 'https://khabar.example/']);
});

test('the purge file is text or JSON', () => {
  expect(purgeFileText('list.txt', ['/', '/a/'])).toBe('/\n/a/\n');
  expect(JSON.parse(purgeFileText('list.json', ['/']))).toEqual(['/']);
});
