import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import { refusedFile } from '../content/refused-file.ts';
import { walk } from '../content/walk.ts';
import { hidesPage } from '../domain/taken-addresses.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { makeRenditions } from '../media/make-renditions.ts';
import type { Picture } from '../media/picture.ts';
import type { Store } from '../store/open-store.ts';
import type { NewsroomPaths } from './newsroom-paths.ts';
import type { Output } from './output.ts';

/** What the store puts before the path of a file that is no page, among what the output holds. */
export const FILE = 'file:';

/** A file of the output that is no page, and what tells whether it has changed. */
export interface PublishedFile {
  readonly file: string;
  readonly fingerprint: string;
}

/** The files of the site that are not pages, and what is wrong with some of them. */
export interface FilesPlan {
  readonly files: readonly PublishedFile[];
  readonly issues: readonly ContentIssue[];
}

/**
 * Puts the files that are not pages into the release: those of the bundle, the pictures that public pages
 * show, and the newsroom's public folder.
 *
 * @param isPage whether a file of the output is a page, which a file of the public folder must not replace
 */
export async function publishFiles(
  store: Store, output: Output, paths: NewsroomPaths, client: string, isPage: (file: string) => boolean,
): Promise<FilesPlan> {
  const known = new Map(store.prepare("SELECT path, fingerprint FROM printed WHERE path LIKE ? || '%'").all(FILE)
    .map((row) => [String(row['path']).slice(FILE.length), String(row['fingerprint'])]));
  const files: PublishedFile[] = [];
  const issues: ContentIssue[] = [];
  const publish = async (source: string, file: string, fingerprint: string): Promise<void> => {
    files.push({ file, fingerprint });
    if (output.isFresh || known.get(file) !== fingerprint) await output.copy(source, file);
  };
  for (const file of await filesBelow(client)) await publish(join(client, file), file, 'bundle');
  for (const picture of publicPictures(store)) {
    const made = await makeRenditions(picture, join(paths.content, picture.src), paths.renditions);
    for (const path of made) await publish(path, `assets/${basename(path)}`, 'picture');
  }
  for (const source of await walk(paths.root, 'public')) {
    const { file } = source;
    const target = file.slice('public/'.length);
    const refusal = refusedFile(source);
    if (refusal !== undefined) issues.push(refusal);
    else if (hidesPage(target, isPage)) {
      issues.push(errorAt(file, 'public-hides-page', contentMessages['public-hides-page'](target)));
    } else {
      const path = join(paths.root, file);
      await publish(path, target, createHash('sha256').update(await readFile(path)).digest('base64url').slice(0, 22));
    }
  }
  return { files, issues };
}

/** The pictures of listed articles and standalone pages: those of drafts and embargoed articles stay unpublished. */
function publicPictures(store: Store): Picture[] {
  return store.prepare(
    `SELECT picture FROM pictures WHERE picture IS NOT NULL AND src IN (
       SELECT u.src FROM picture_uses u JOIN articles a ON a.id = u.id WHERE a.state = 'listed'
       UNION SELECT json_extract(value, '$.src') FROM standalone, json_each(page, '$.pictures')
     ) ORDER BY src`,
  ).all().map((row) => JSON.parse(String(row['picture'])) as Picture);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
