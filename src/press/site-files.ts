import { hash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import { refusedFile } from '../content/refused-file.ts';
import { walk } from '../content/walk.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { pageAddress } from '../domain/addresses.ts';
import { hidesPage } from '../domain/taken-addresses.ts';
import { makeRenditions } from '../media/make-renditions.ts';
import type { Picture } from '../media/picture.ts';
import { machineViewFor } from '../queries/machine-view-for.ts';
import { pageContext } from '../queries/page-context.ts';
import { viewFor } from '../queries/view-for.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import type { Store } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import { REGISTRY_PICTURES } from '../store/registry-pictures.ts';
import { Touched } from '../store/touched.ts';
import { clearPlace } from './clear-place.ts';
import type { NewsroomPaths } from './newsroom-paths.ts';
import type { Plan } from './plan.ts';

/** What putting files into a release needs. */
export interface SiteFilesOptions {
  readonly store: Store;
  readonly record: ReleaseRecord;
  readonly paths: NewsroomPaths;
  /** The folder of the bundle's files for the browser. */
  readonly client: string;
  /** The folder that files are written into. */
  readonly staging: string;
  /** A folder for a second link to each file, when the whole site is written. */
  readonly twin?: string;
  /** Whether there may be older files in the place of those that are written. */
  readonly isInPlace: boolean;
  readonly scope: Plan['scope'];
  /** Takes a file for this machine's part of the site. */
  readonly isMine: (file: string) => boolean;
}

/**
 * Puts the files that are not pages into the release, where they are new: those of the bundle, the pictures that public
 * pages show, and the newsroom's public folder.
 *
 * @returns what is wrong in the public folder
 */
export async function collectSiteFiles(options: SiteFilesOptions): Promise<ContentIssue[]> {
  await collectBundle(options);
  await collectPictures(options);
  return collectPublic(options);
}

async function collectBundle(options: SiteFilesOptions): Promise<void> {
  const files = await filesBelow(options.client);
  for (const file of files) await collect(options, 'bundle:', join(options.client, file), file, 'bundle');
  removeOthers(options, 'bundle:', new Set(files));
}

async function collectPictures(options: SiteFilesOptions): Promise<void> {
  const { store, record, paths, scope } = options;
  const shown = scope === 'touched' ? new Touched(store).pictures() : allPictures(store);
  const isPublic = publicPicture(store);
  const leads = leadsArticle(store);
  const present = new Set<string>();
  for (const src of shown) {
    const picture = isPublic(src);
    const wanted = picture === undefined ? [] : [...picture.renditions, ...(leads(src) ? picture.shapes : [])];
    const made = picture === undefined ? [] : await makeRenditions(picture, join(paths.content, picture.src), paths.renditions, wanted);
    const files = made.map((path) => `assets/${basename(path)}`);
    record.addPicture(src, files);
    for (const [index, file] of files.entries()) {
      present.add(file);
      await collect(options, 'picture:', made[index] as string, file, 'picture');
    }
  }
  if (scope === 'touched') for (const file of record.lostPictureFiles()) record.remove(`picture:${file}`);
  else removeOthers(options, 'picture:', present);
}

/** Tells the picture of a source when readers may see it: that of a draft or of an embargoed article stays unpublished. */
function publicPicture(store: Store): (src: string) => Picture | undefined {
  const find = store.prepare(
    `SELECT picture FROM pictures p WHERE src = :src AND picture IS NOT NULL AND (
       EXISTS (SELECT 1 FROM picture_uses u JOIN articles a ON a.id = u.id WHERE u.src = :src AND a.state = 'listed')
       OR EXISTS (SELECT 1 FROM (${REGISTRY_PICTURES}) WHERE src = :src)
       OR EXISTS (SELECT 1 FROM standalone, json_each(page, '$.pictures') WHERE json_extract(value, '$.src') = :src))`,
  );
  return (src) => {
    const row = find.get({ src });
    return row === undefined ? undefined : (JSON.parse(String(row['picture'])) as Picture);
  };
}

/** Tells whether a picture leads an article that readers find. */
function leadsArticle(store: Store): (src: string) => boolean {
  const find = store.prepare(`SELECT 1 FROM picture_uses u JOIN articles a ON a.id = u.id
    WHERE u.src = ? AND a.state = 'listed' AND a.article ->> '$.image.src' = u.src LIMIT 1`);
  return (src) => find.get(src) !== undefined;
}

function allPictures(store: Store): string[] {
  return store.prepare('SELECT src FROM pictures ORDER BY src').all().map(({ src }) => String(src));
}

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
      present.add(target);
      await collect(options, 'public:', join(paths.root, file), target, `${size}:${modified}`);
    }
  }
  removeOthers(options, 'public:', present);
  return issues;
}

/** Copies a file into the release, unless the site has it. */
async function collect({ record, staging, twin, isInPlace, scope, isMine }: SiteFilesOptions, kind: string, source: string, file: string, fingerprint: string): Promise<void> {
  const known = scope === 'whole' ? undefined : record.known(kind + file);
  if (known?.fingerprint === fingerprint || !isMine(file)) return;
  const bytes = await readFile(source);
  const sha256 = hash('sha256', bytes, 'hex');
  const isNew = known?.sha256 !== sha256;
  if (isNew) {
    const target = join(staging, file);
    if (isInPlace) clearPlace(staging, file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
    if (twin !== undefined) {
      await mkdir(dirname(join(twin, file)), { recursive: true });
      await link(target, join(twin, file));
    }
  }
  record.add(kind + file, { fingerprint, sha256, bytes: bytes.length }, isNew);
}

function removeOthers({ record, scope }: SiteFilesOptions, kind: string, present: ReadonlySet<string>): void {
  if (scope === 'whole') return;
  for (const path of [...record.knownBelow(kind)]) if (!present.has(path.slice(kind.length))) record.remove(path);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
