import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import { refusedFile } from '../content/refused-file.ts';
import { walk } from '../content/walk.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { pageAddress } from '../domain/addresses.ts';
import { hidesPage } from '../domain/taken-addresses.ts';
import { faultText } from '../media/picture-fault.ts';
import { machineViewFor } from '../queries/machine-view-for.ts';
import { pageContext } from '../queries/page-context.ts';
import { viewFor } from '../queries/view-for.ts';
import { pictureFault } from '../store/cross-checks.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import { collect, removeOthers, type Clean, type SiteFilesOptions } from './collect-file.ts';
import { collectPictures } from './picture-files.ts';
import { WORKER_FILE, WORKER_OFF_FILE } from './service-worker-files.ts';

/**
 * Puts the files that are not pages into the release, where they are new: those of the bundle, the pictures that public
 * pages show, and the newsroom's public folder.
 *
 * @returns what is wrong in the public folder, and with pictures that changed meanwhile
 */
export async function collectSiteFiles(options: SiteFilesOptions): Promise<ContentIssue[]> {
  await collectBundle(options);
  const pictureIssues = await collectPictures(options);
  return [...pictureIssues, ...await collectPublic(options)];
}

async function collectBundle(options: SiteFilesOptions): Promise<void> {
  const { offline } = new NewsroomReader(options.store).config;
  const isWanted = offline && options.finish.links?.kind !== 'relative';
  const files = (await filesBelow(options.client)).filter((file) => file !== WORKER_OFF_FILE);
  for (const file of files) {
    const source = join(options.client, file === WORKER_FILE && !isWanted ? WORKER_OFF_FILE : file);
    // The service worker alone is not named by what it holds.
    const fingerprint = file === WORKER_FILE ? hash('sha256', await readFile(source), 'hex') : 'bundle';
    await collect(options, 'bundle:', source, file, fingerprint);
  }
  removeOthers(options, 'bundle:', new Set(files));
}

/** Loaded when a file has changed: a push seldom does that. */
const clean: Clean = async (bytes, file) => (await import('../media/strip-metadata.ts')).stripMetadata(bytes, file);

async function collectPublic(options: SiteFilesOptions): Promise<ContentIssue[]> {
  const { store, paths } = options;
  const issues: ContentIssue[] = [];
  const present = new Set<string>();
  const context = pageContext(new NewsroomReader(store));
  const isPage = (file: string): boolean => (machineViewFor(pageAddress(file), context) ?? viewFor(pageAddress(file), context)) !== undefined;
  for (const source of await walk(paths.root, 'public')) {
    const { file, size, modified } = source;
    const target = file.slice('public/'.length);
    const refusal = refusedFile(source);
    if (refusal !== undefined) issues.push(refusal);
    else if (hidesPage(target, isPage)) {
      issues.push(errorAt(file, 'public-hides-page', contentMessages['public-hides-page'](target)));
    } else {
      const fault = await collect(options, 'public:', join(paths.root, file), target, `${size}:${modified}`, clean);
      if (fault === undefined) present.add(target);
      else {
        const { rule, message } = pictureFault(faultText(fault), file, () => []);
        issues.push(errorAt(file, rule, message));
      }
    }
  }
  removeOthers(options, 'public:', present);
  return issues;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
