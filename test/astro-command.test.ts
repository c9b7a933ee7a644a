import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EngineCopy } from '../src/bench/engine-copy.ts';
import { ENGINE_ROOT } from '../src/press/newsroom-paths.ts';
import { articleText, filesBelow, TestNewsroom } from './support/newsroom.ts';
import { differences } from './support/site.ts';

test('`astro build` makes the same site', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/first.md': articleText({ code: '"1"' }), 'content/articles/second.mdx': articleText({ code: '"2"' }, 'متن {1 + 1}\n') });
  await newsroom.build();
  const { folder } = new EngineCopy(ENGINE_ROOT, join(newsroom.root, 'engine'));
  cpSync(join(ENGINE_ROOT, 'astro.config.mjs'), join(folder, 'astro.config.mjs'));
  cpSync(join(newsroom.root, 'content'), join(folder, 'content'), { recursive: true });
  execFileSync(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: folder, stdio: 'pipe' });
  expect(differences(newsroom.output(), filesBelow(join(folder, 'dist')))).toEqual([]);
});
