import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentIssue } from '../domain/content-issue.ts';
import { pictureFault } from '../store/cross-checks.ts';
import type { Store } from '../store/open-store.ts';

/**
 * Names the logos and photos that cannot be shown, once the pictures are known. These are warnings: their pages are printed without them.
 *
 * @param media all files of `content/media`, to name the one that was meant
 */
export function checkRegistryPictures(store: Store, root: string, media: () => readonly string[]): ContentIssue[] {
  const faults = store.prepare(`SELECT used.file, used.src, p.fault FROM (
      SELECT 'content/agencies.yml' AS file, entry ->> '$.logo' AS src FROM agencies WHERE retired = 0
      UNION SELECT 'content/authors.yml', entry ->> '$.photo' FROM authors WHERE retired = 0
      UNION SELECT 'content/site.yml', value ->> '$.design.logo' FROM meta WHERE key = 'config') used
    JOIN pictures p ON p.src = used.src WHERE p.fault IS NOT NULL ORDER BY 1, 2`).all();
  return faults.map(({ file, src, fault }) => {
    const { rule, message } = pictureFault(fault, String(src), media);
    return { file: String(file), ...placeOf(join(root, String(file)), String(src)), rule, severity: 'warning', message };
  });
}

/** Where a registry first says a word; the beginning of the file when it cannot be read any more. */
function placeOf(path: string, word: string): { readonly line: number; readonly column: number } {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes(word));
    return at === -1 ? { line: 1, column: 1 } : { line: at + 1, column: (lines[at]?.indexOf(word) ?? 0) + 1 };
  } catch {
    return { line: 1, column: 1 };
  }
}
