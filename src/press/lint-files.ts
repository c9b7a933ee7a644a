import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintDocument } from '../lint/lint-document.ts';
import { readDocument } from '../lint/reading/read-document.ts';
import { blobId } from './read-files.ts';
import type { LintBatch, LintTask } from './worker-tasks.ts';

/**
 * Runs the rules of lint on files. One that cannot be read is left out: the build's own reading has said why.
 *
 * @throws when a rule does, with the name of the file: a fault of the engine
 */
export function lintFiles({ root, site, files }: LintTask): LintBatch {
  return files.flatMap((file) => {
    const bytes = bytesOf(join(root, file));
    try {
      const document = bytes === undefined ? undefined : readDocument(bytes, file, site);
      return bytes === undefined || document === undefined ? [] : [{ file, hash: blobId(bytes), reading: lintDocument(document) }];
    } catch (error) {
      throw new Error(`${file}: ${String(error)}`, { cause: error });
    }
  });
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
