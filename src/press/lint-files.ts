import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintDocument } from '../lint/lint-document.ts';
import { readDocument } from '../lint/reading/read-document.ts';
import { blobId } from './read-files.ts';
import type { LintBatch, LintTask } from './worker-tasks.ts';

/** Runs the rules of lint on files. One that cannot be read is left out: the build's own reading has said why. */
export function lintFiles({ root, site, files }: LintTask): LintBatch {
  return files.flatMap((file) => {
    try {
      const bytes = readFileSync(join(root, file));
      const document = readDocument(bytes, file, site);
      return document === undefined ? [] : [{ file, hash: blobId(bytes), reading: lintDocument(document) }];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      return [];
    }
  });
}
