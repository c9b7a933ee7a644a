import { expect, test } from 'vitest';
import { isHiddenName, readSitePath, type SitePathProblem } from './site-path.ts';

test.each(['index.html', 'tag/ناتو/index.html', 'می‌رود.html', '.well-known/security.txt', 'a b/c.html'])('%s is a path of a site', (path) => {
  expect(readSitePath(path)).toEqual({ ok: true, value: path.normalize('NFC') });
});

test('a path is in NFC', () => {
  expect(readSitePath('\u0627\u0653.html')).toEqual({ ok: true, value: '\u0622.html' });
});

test.each<[string, SitePathProblem]>([
  ['', 'empty'], ['/a', 'absolute'], ['a\\b', 'backslash'], ['a\nb', 'control-character'], ['a\ud800', 'control-character'], ['../a', 'not-plain'],
  ['a//b', 'not-plain'], ['a/./b', 'not-plain'], ['a/', 'not-plain'], ['.khabar/x', 'hidden'], ['a/.git/x', 'hidden'], ['آ'.repeat(501), 'too-long'],
])('%j is refused: %s', (path, problem) => {
  expect(readSitePath(path)).toMatchObject({ ok: false, problem });
});

test('hidden names', () => {
  expect(['.khabar-output', '.git', '.well-known', 'a.b'].map(isHiddenName)).toEqual([true, true, false, false]);
});
