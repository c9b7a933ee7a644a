import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads lines of the newsroom's files, for showing what an issue is about. The file that was read last is kept, since issues come in
 * the order of their files. A file that cannot be read has no lines.
 *
 * @param root the newsroom's root
 */
export function sourceLines(root: string): (file: string, line: number) => string | undefined {
  let open: { readonly file: string; readonly lines: readonly string[] } | undefined;
  return (file, line) => {
    if (open?.file !== file) open = { file, lines: linesOf(join(root, file)) };
    return open.lines[line - 1];
  };
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '').split(/\r?\n/);
  } catch {
    return [];
  }
}
