import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../store/read-article.ts';
import type { FileReading, ReadTask } from './worker-tasks.ts';

/** Reads articles' files, frontmatter and text. */
export async function readFiles(task: ReadTask): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const file of task.files) {
    try {
      const bytes = await readFile(join(task.root, file));
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      readings.push({ file, hash, reading: readArticle(bytes, file, task.siteUrl) });
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      readings.push({ file, hash: '', reading: { issues: [] }, unreadable: reason });
    }
  }
  return readings;
}
