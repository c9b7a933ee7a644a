import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import type { parseMostRead } from '../content/parse-most-read.ts';
import { refusedText, unreadableFile } from '../content/refused-file.ts';
import type { WalkedFile } from '../content/walk.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { writeMeta, type Store } from '../store/open-store.ts';

const FILE = 'content/most-read.yml';

/**
 * Takes over the list of what readers open most, when the newsroom has one. It is read by each build, since it is short and an unknown code
 * must be named each time. Called when the articles are in the store; the front page and the shared boxes, which show it, are asked for by each
 * build.
 *
 * @param found what was found in `content/`
 * @returns what is wrong in it; the rest of it counts all the same
 */
export async function syncMostRead(store: Store, root: string, found: readonly WalkedFile[]): Promise<readonly ContentIssue[]> {
  const { codes, issues } = await readList(root, found.find(({ file }) => file === FILE));
  writeMeta(store, 'mostRead', JSON.stringify(codes.map(({ code }) => code)));
  const known = store.prepare('SELECT 1 FROM articles WHERE code = ?');
  const unknown = codes.filter(({ code }) => known.get(code) === undefined);
  return [...issues, ...unknown.map(({ code, line, column }) => errorAt(FILE, 'most-read-unknown', contentMessages['most-read-unknown'](code), line, column))];
}

async function readList(root: string, source: WalkedFile | undefined): Promise<ReturnType<typeof parseMostRead>> {
  if (source === undefined) return { codes: [], issues: [] };
  const refusal = refusedText(source);
  if (refusal !== undefined) return { codes: [], issues: [refusal] };
  const bytes = await readFile(join(root, FILE)).catch((error: unknown) => unreadableFile(FILE, error));
  if (!(bytes instanceof Uint8Array)) return { codes: [], issues: [bytes] };
  // Most newsrooms have no such list, and do without what reads YAML.
  return (await import('../content/parse-most-read.ts')).parseMostRead(bytes, FILE);
}
