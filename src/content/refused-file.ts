import type { ContentIssue } from '../domain/content-issue.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { contentMessages } from './content-messages.ts';
import { errorAt } from './issue-at.ts';
import type { WalkedFile } from './walk.ts';

/** A larger text is refused unread: no article is 2 MiB of words. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Why a file that was found is not opened, or undefined when it may be. */
export function refusedFile({ file, refused }: WalkedFile): ContentIssue | undefined {
  if (refused === undefined) return undefined;
  if (refused.kind === 'outside') return errorAt(file, 'file-outside', contentMessages['file-outside']());
  return unreadableFile(file, refused.reason);
}

/** As refusedFile, for a text, which has a largest size. */
export function refusedText(source: WalkedFile): ContentIssue | undefined {
  if (source.refused !== undefined || source.size <= MAX_BYTES) return refusedFile(source);
  const megabytes = toPersianDigits((source.size / 1024 / 1024).toFixed(1).replace(/\.0$/, '').replace('.', '٫'));
  return errorAt(source.file, 'file-too-large', contentMessages['file-too-large'](megabytes));
}

/** Says that the system did not open a file: its code, such as `EACCES`, or what was thrown. */
export function unreadableFile(file: string, reason: unknown): ContentIssue {
  const code = typeof reason === 'string' ? reason : ((reason as NodeJS.ErrnoException).code ?? String(reason));
  return errorAt(file, 'file-unreadable', contentMessages['file-unreadable'](code));
}
