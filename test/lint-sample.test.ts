import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintNewsroom } from '../src/press/lint-newsroom.ts';
import { ENGINE_ROOT, newsroomPaths } from '../src/press/newsroom-paths.ts';
import { NOW } from './support/linted.ts';
import { TestNewsroom } from './support/newsroom.ts';

test('the sample newsroom has nothing to mend', async () => {
  using newsroom = new TestNewsroom();
  cpSync(join(ENGINE_ROOT, 'content'), join(newsroom.root, 'content'), { recursive: true });
  const { issues } = await lintNewsroom({ paths: newsroomPaths(newsroom.root), now: NOW, isAsCommitted: false, onProgress: () => {} });
  expect(issues).toEqual([]);
});
