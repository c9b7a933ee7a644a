import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chosenFiles } from './chosen-files.ts';
import { UsageError } from './command.ts';
import { repositoryFolder } from './repository-folder.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'khabar-chosen-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, 'repository', 'paper');
mkdirSync(join(root, 'content/articles'), { recursive: true });
mkdirSync(join(folder, 'repository', '.git'));
for (const file of ['content/articles/a.md', 'content/site.yml', 'readme.md']) writeFileSync(join(root, file), '');
symlinkSync(root, join(folder, 'link'));

test.each<[word: string, cwd: string, file: string | undefined]>([
  ['content/articles/a.md', folder, 'content/articles/a.md'],
  ['content/articles/a.md', root, 'content/articles/a.md'],
  ['./a.md', join(root, 'content/articles'), 'content/articles/a.md'],
  ['repository/paper/content/site.yml', folder, 'content/site.yml'],
  [join(root, 'content/site.yml'), '/', 'content/site.yml'],
  ['content/articles/', root, 'content/articles'],
  ['content', root, 'content'],
  ['readme.md', root, undefined],
  ['../paper/content/../readme.md', root, undefined],
])('%s in %s', (word, cwd, file) => {
  expect(chosenFiles([word], root, cwd)).toEqual(file === undefined ? { content: [], others: [word] } : { content: [file], others: [] });
});

test('a newsroom that was named by a link is the same', () => {
  expect(chosenFiles(['content/site.yml'], join(folder, 'link'), root)).toEqual({ content: ['content/site.yml'], others: [] });
  expect(chosenFiles(['a.md'], join(folder, 'link'), join(root, 'content/articles'))).toEqual({ content: ['content/articles/a.md'], others: [] });
});

test('a file that does not exist is an error', () => {
  expect(() => chosenFiles(['content/site.yml', 'content/articles/b.md'], root, root)).toThrow(new UsageError('there is no file content/articles/b.md.'));
});

test.each([[root, 'paper/'], [join(folder, 'link'), 'paper/'], [join(folder, 'repository'), ''], [folder, '']])('the folder of %s in its repository is "%s"', (path, expected) => {
  expect(repositoryFolder(path)).toBe(expected);
});
