import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixDocument } from '../lint/fix/fix-document.ts';
import { blobId } from './read-files.ts';
import type { FileFix, FixTask } from './worker-tasks.ts';

/** The byte order mark of UTF-8. */
export const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Works out the fixes of files. Those in which there is nothing to fix, or that cannot be read, are left out. */
export function fixFiles({ root, site, files, off }: FixTask): FileFix[] {
  const isOn = (rule: string): boolean => !off.includes(rule);
  return files.flatMap((file) => {
    const bytes = readFileSync(join(root, file));
    const fixed = fixDocument(bytes, file, site, isOn);
    if (fixed === undefined) return [];
    const hasMark = bytes.subarray(0, MARK.length).equals(MARK);
    return [{ file, hash: blobId(bytes), before: bytes.toString('utf8', hasMark ? MARK.length : 0), hasMark, ...fixed }];
  });
}
