import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listOutput } from './list-output.ts';

let home: string;
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'khabar-list-')); });
afterEach(() => { rmSync(home, { recursive: true, force: true }); });

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(home, 'site', path)), { recursive: true });
    writeFileSync(join(home, 'site', path), path);
  }
}

const list = async (): Promise<string[]> => (await listOutput(join(home, 'site'))).map(({ path }) => path).sort();

test('hidden files are bookkeeping, but for those that the web knows', async () => {
  write('.khabar-output', '.git/config', 'news/.DS_Store', '.well-known/security.txt', 'index.html');
  expect(await list()).toEqual(['.well-known/security.txt', 'index.html']);
});

test('the site may be a symbolic link; in it none is followed', async () => {
  write('index.html');
  symlinkSync('site', join(home, 'link'));
  expect((await listOutput(join(home, 'link'))).map(({ path }) => path)).toEqual(['index.html']);
  symlinkSync('/etc/passwd', join(home, 'site', 'passwd'));
  await expect(list()).rejects.toThrow(/passwd is a symbolic link/);
});

test('paths are in NFC, and their files where the file system has them', async () => {
  const decomposed = 'a\u0308.html';
  write(decomposed, 'tag/اوکراین/index.html');
  expect(await list()).toEqual(['tag/اوکراین/index.html', 'ä.html'.normalize('NFC')]);
  write(decomposed.normalize('NFC'));
  await expect(list()).rejects.toThrow('two files');
});

test.each([['a\\b.html', 'has a backslash'], ['a\nb.html', 'has a control character']])('a name that cannot be published is named: %j', async (name, problem) => {
  write(name);
  await expect(list()).rejects.toThrow(problem);
});
