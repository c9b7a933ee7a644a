import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewsroomFile } from './synthetic-newsroom.ts';

/**
 * Writes files below a folder, one after another as they are made.
 *
 * @param root an absolute path; it is made when it is not there
 * @param onProgress told after every thousand files how many there are
 */
export function writeFiles(root: string, files: Iterable<NewsroomFile>, onProgress: (done: number) => void = () => {}): void {
  const made = new Set<string>();
  let done = 0;
  for (const { path, content } of files) {
    const target = join(root, path);
    const folder = dirname(target);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    writeFileSync(target, content);
    done += 1;
    if (done % 1000 === 0) onProgress(done);
  }
}
