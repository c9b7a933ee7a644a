import { parseComment } from '../content/parse-comment.ts';
import { unreadableFile } from '../content/refused-file.ts';
import { blobId, readBytes } from './read-files.ts';
import type { CommentReading, CommentsTask, FileToRead } from './worker-tasks.ts';

const START = { line: 1, column: 1 };

/** Reads comments' files. */
export function readComments({ root, files }: CommentsTask): CommentReading[] {
  return files.map((file) => readOne(root, file));
}

function readOne(root: string, { file, knownHash }: FileToRead): CommentReading {
  try {
    const bytes = readBytes(root, file);
    if (!Buffer.isBuffer(bytes)) return { file, hash: '', isKnown: false, place: START, issues: [bytes] };
    const hash = blobId(bytes);
    if (hash === knownHash) return { file, hash, isKnown: true, place: START, issues: [] };
    return { file, hash, isKnown: false, ...parseComment(bytes, file) };
  } catch (error) {
    return { file, hash: '', isKnown: false, place: START, issues: [unreadableFile(file, error)] };
  }
}
