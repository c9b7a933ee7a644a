import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextSettings } from '../config/text-settings.ts';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import { refusedText, unreadableFile } from '../content/refused-file.ts';
import type { WalkedFile } from '../content/walk.ts';
import { filesWithErrors, type ContentIssue } from '../domain/content-issue.ts';
import { pictureFault } from '../store/cross-checks.ts';
import type { Store } from '../store/open-store.ts';
import type { ParsedPage } from '../store/read-article.ts';
import { saveStandalonePages } from '../store/save-standalone.ts';
import type { Touched } from '../store/touched.ts';

/** The standalone pages as their files say, and what is wrong with some of them. */
export interface StandaloneSync {
  readonly good: readonly ParsedPage[];
  readonly issues: readonly ContentIssue[];
}

/** Brings the store in line with the files of `content/pages`, all of which are read. */
export async function syncStandalone(store: Store, root: string, settings: TextSettings, files: readonly WalkedFile[], touched: Touched): Promise<StandaloneSync> {
  const good = new Map<string, ParsedPage>();
  const issues: ContentIssue[] = [];
  for (const source of files) {
    const { page, issues: found } = await readOne(root, settings, source);
    issues.push(...found);
    if (page === undefined) continue;
    const first = good.get(page.name);
    if (first === undefined) good.set(page.name, page);
    else {
      issues.push({
        ...errorAt(source.file, 'page-duplicate', contentMessages['page-duplicate'](page.name, first.file)),
        related: [{ file: first.file, line: 1, column: 1 }],
      });
    }
  }
  saveStandalonePages(store, [...good.values()], filesWithErrors(issues), touched);
  return { good: [...good.values()], issues };
}

/** Leaves out the pages whose pictures cannot be shown, once the pictures are known. */
export function checkPicturesOfPages(store: Store, { good, issues }: StandaloneSync, media: () => readonly string[], touched: Touched): ContentIssue[] {
  const known = store.prepare('SELECT fault FROM pictures WHERE src = ?');
  const faults = good.flatMap(({ file, pictures }) => pictures.flatMap(({ src, line, column }) => {
    const row = known.get(src);
    if (row !== undefined && row['fault'] === null) return [];
    const { rule, message } = pictureFault(row?.['fault'], src, media);
    return [errorAt(file, rule, message, line, column)];
  }));
  const bad = filesWithErrors(faults);
  if (bad.size > 0) saveStandalonePages(store, good.filter(({ file }) => !bad.has(file)), filesWithErrors([...issues, ...faults]), touched);
  return faults;
}

async function readOne(root: string, settings: TextSettings, source: WalkedFile): Promise<{ page?: ParsedPage; issues: readonly ContentIssue[] }> {
  const refusal = refusedText(source);
  if (refusal !== undefined) return { issues: [refusal] };
  const bytes = await readFile(join(root, source.file)).catch((error: unknown) => unreadableFile(source.file, error));
  if (!(bytes instanceof Uint8Array)) return { issues: [bytes] };
  const { readPage } = await import('../store/read-article.ts');
  return readPage(bytes, source.file, settings);
}
