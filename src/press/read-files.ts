import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedText, unreadableFile } from '../content/refused-file.ts';
import { isError, type ContentIssue } from '../domain/content-issue.ts';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { packArticle } from '../store/pack-article.ts';
import { packTexts, TEXTS_TOGETHER } from '../store/pack-texts.ts';
import { readArticle } from '../store/read-article.ts';
import { batches } from './batches.ts';
import type { FileReading, FileToRead, ReadBatch, ReadTask } from './worker-tasks.ts';

/** Reads articles' files, frontmatter and text. */
export function readFiles(task: ReadTask): ReadBatch {
  const readings = task.files.map((file) => readOne(file, task));
  const good = readings.flatMap(({ reading: { file }, document }) => (document === undefined ? [] : [{ file, document }]));
  const texts = [...batches(good, TEXTS_TOGETHER)].map((together) => ({
    packed: packTexts(together.map(({ document }) => document)), files: together.map(({ file }) => file),
  }));
  return { readings: readings.map(({ reading }) => reading), texts };
}

function readOne({ file, knownHash }: FileToRead, { root, siteUrl, typography }: ReadTask): { reading: FileReading; document?: MarkdownDocument } {
  try {
    const bytes = readBytes(root, file);
    if (!Buffer.isBuffer(bytes)) return { reading: { file, hash: '', isKnown: false, issues: [bytes] } };
    const id = blobId(bytes);
    if (id === knownHash) return { reading: { file, hash: id, isKnown: true, issues: [] } };
    const { parsed, issues } = readArticle(bytes, file, { siteUrl, typography });
    if (parsed === undefined || issues.some(isError)) return { reading: { file, hash: id, isKnown: false, issues } };
    return { reading: { file, hash: id, isKnown: false, packed: packArticle(parsed), issues }, document: parsed.document };
  } catch (error) {
    return { reading: { file, hash: '', isKnown: false, issues: [unreadableFile(file, error)] } };
  }
}

/**
 * The bytes of a text of the newsroom, or why it is refused unread.
 *
 * @throws what the system says when it cannot be opened
 */
export function readBytes(root: string, file: string): Buffer | ContentIssue {
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
