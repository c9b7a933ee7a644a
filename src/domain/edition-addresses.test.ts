import { expect, test } from 'vitest';
import { isMachinePath, outputFile } from './addresses.ts';
import { isEditionPath, issuePath, litePath, parseIssuePath, parseLitePath } from './edition-addresses.ts';

test('a text-only article has an address of its own', () => {
  expect(litePath('14001102013')).toBe('/lite/14001102013/');
  expect(parseLitePath('/lite/14001102013/')).toBe('14001102013');
  expect(outputFile('/lite/14001102013/')).toBe('lite/14001102013/index.html');
});

test.each(['/lite/', '/lite/1', '/lite/1/2/', '/news/1/', 'lite/1/'])('%s is no text-only article', (path) => {
  expect(parseLitePath(path)).toBeUndefined();
});

test.each([[14050903, 'epub', '/archive/1405/09/03/issue-1405-09-03.epub'], [13991230, 'html', '/archive/1399/12/30/issue-1399-12-30.html']] as const)('the issue of %i as %s', (day, format, path) => {
  expect(issuePath(day, format)).toBe(path);
  expect(parseIssuePath(path)).toEqual({ day, format });
});

test.each([
  '/archive/1405/09/03/', '/archive/1405/09/03/issue-1405-09-04.epub', '/archive/1405/09/03/issue-1405-09-03.pdf', '/archive/1405/09/issue-1405-09-03.epub', '/issue-1405-09-03.epub',
])('%s is no issue', (path) => {
  expect(parseIssuePath(path)).toBeUndefined();
});

test.each(['/lite/', '/lite/1/', '/archive/1405/09/03/issue-1405-09-03.html', '/archive/1405/09/03/issue-1405-09-03.epub'])('%s is printed without a template', (path) => {
  expect(isEditionPath(path)).toBe(true);
  expect(isMachinePath(path)).toBe(true);
});

test.each(['/', '/news/1/', '/archive/1405/09/03/', '/litegrid/'])('%s is a page', (path) => {
  expect(isMachinePath(path)).toBe(false);
});
