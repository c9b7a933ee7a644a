import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedText, unreadableFile } from '../content/refused-file.ts';
import { isError } from '../domain/content-issue.ts';
import { packArticle } from '../store/pack-article.ts';
import { readArticle } from '../store/read-article.ts';
import type { FileReading, FileToRead, ReadTask } from './worker-tasks.ts';

/** Reads articles' files, frontmatter and text. */
export function readFiles(task: ReadTask): FileReading[] {
  return task.files.map((file) => readOne(file, task));
}

function readOne({ file, knownHash }: FileToRead, { root, siteUrl }: ReadTask): FileReading {
  try {
    const bytes = readBytes(root, file);
    if (!Buffer.isBuffer(bytes)) return { file, hash: '', isKnown: false, issues: [bytes] };
    const id = blobId(bytes);
    if (id === knownHash) return { file, hash: id, isKnown: true, issues: [] };
    const { parsed, issues } = readArticle(bytes, file, siteUrl);
    const isGood = parsed !== undefined && !issues.some(isError);
    return { file, hash: id, isKnown: false, packed: isGood ? packArticle(parsed) : undefined, issues };
  } catch (error) {
    return { file, hash: '', isKnown: false, issues: [unreadableFile(file, error)] };
  }
}

function readBytes(root: string, file: string) {
  const handle = openSync(join(root, file), 'r');
  try {
    const { size, mtimeMs } = fstatSync(handle);
    return refusedText({ file, size, modified: mtimeMs }) ?? readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The id that git gives to a file of these bytes, https://git-scm.com/book/en/v2/Git-Internals-Git-Objects. */
export function blobId(bytes: Uint8Array): string {
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), 'hex');
}
