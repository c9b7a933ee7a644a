import type { LintedDocument } from '../linted-document.ts';
import type { SourceEdit } from '../span.ts';

/**
 * The edit that writes a field into the frontmatter: after the colon of a key that has no value, else in a line of its own below
 * the date, with the line ending that stands there. Whether the frontmatter has the shape for it shows when it is read again.
 *
 * @param value ASCII letters, digits and hyphens
 */
export function fieldEdit({ text, frontmatter }: LintedDocument, key: string, value: string): SourceEdit | undefined {
  const written = frontmatter?.spanOf([key]);
  if (written !== undefined) {
    const colon = text.indexOf(':', written.end) + 1;
    return colon === 0 ? undefined : { start: colon, end: colon, text: ` "${value}"` };
  }
  const date = frontmatter?.spanOf(['date']);
  const lineEnd = date === undefined ? -1 : text.indexOf('\n', date.end);
  if (lineEnd === -1) return undefined;
  const ending = text[lineEnd - 1] === '\r' ? '\r\n' : '\n';
  return { start: lineEnd + 1, end: lineEnd + 1, text: `${key}: "${value}"${ending}` };
}
