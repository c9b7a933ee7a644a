import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSame, type FileChanges, type FoundFile, type KnownFiles } from './file-changes.ts';
import { committedTrees, eachFileBelow, entriesOf, foldersBelow, uncommittedPaths, type TreeEntry } from './git.ts';
import { isText } from './walk.ts';

/** With more changed folders than this, the whole commit is listed at once: one call of git instead of many. */
const MANY_FOLDERS = 12;

/** Raised within this file when git's view is not enough, so that the folders have to be walked. */
class NeedsWalk extends Error {}

/**
 * Finds what has changed in folders of a newsroom by asking git: folders whose tree is another one in the commit
 * that is checked out, and what is not as committed in the working tree. The cost is that of the change and
 * of git's own look at the working tree; no commit but the present one is needed, so that shallow clones serve.
 *
 * @param root the newsroom's root
 * @param folders folders below it: `content`, `public`
 * @param isAsCommitted whether the working tree is known to be as committed: to look at a million files takes git two seconds
 * @param onChange called as soon as the commit is known to be another one, before it is known what has changed
 * @returns undefined when git cannot tell: there is none, or there are links or nested repositories, which have to be walked
 */
export async function changesByGit(
  root: string, folders: readonly string[], known: KnownFiles, isAsCommitted = false, onChange: () => void = () => {},
): Promise<FileChanges | undefined> {
  // Git looks at the working tree while the commit is compared.
  const [committed, uncommitted] = await Promise.all([
    committedTrees(root, folders).then((tops) => {
      if (tops === undefined) return undefined;
      if ([...tops].some(([top, tree]) => known.trees.get(top) !== tree)) onChange();
      return changedInCommit(root, tops, known).catch(orWalk);
    }),
    isAsCommitted ? [] : uncommittedPaths(root, folders),
  ]);
  if (committed === undefined || uncommitted === undefined) return undefined;
  const dirty = uncommitted.filter((path) => !isHidden(path));
  try {
    return await withWorkingTree(root, committed, dirty, known);
  } catch (error) {
    return orWalk(error);
  }
}

async function withWorkingTree(root: string, committed: CommitChanges, dirty: readonly string[], known: KnownFiles): Promise<FileChanges> {
  const found = new Map<string, FoundFile>([...committed.files].map(([file, blob]) => [file, { file, size: -1, modified: -1, blob }]));
  const gone = new Set(committed.gone);
  const deleted = new Set<string>();
  for (const file of dirty) {
    found.delete(file);
    gone.delete(file);
    const present = await describe(root, file);
    if (present !== undefined) found.set(file, present);
    else {
      gone.add(file);
      deleted.add(file);
    }
  }
  for (const [file, entry] of found) {
    const before = known.get(file);
    if (before !== undefined && isSame(entry, before)) found.delete(file);
  }
  return { found: [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1)), gone: [...gone].sort(), deleted, trees: committed.trees };
}

/** What the commit that is checked out has otherwise than the store. */
interface CommitChanges {
  /** New and changed files, by git's id of their bytes. */
  readonly files: ReadonlyMap<string, string>;
  readonly gone: ReadonlySet<string>;
  readonly trees: ReadonlyMap<string, string>;
}

async function changedInCommit(root: string, tops: ReadonlyMap<string, string>, known: KnownFiles): Promise<CommitChanges> {
  const trees = new Map<string, string>();
  for (const [top, tree] of tops) {
    trees.set(top, tree);
    // Where the top is the same, everything below it is.
    const below = known.trees.get(top) === tree ? knownBelow(top, known) : await foldersBelow(root, tree).then(orGitFailed);
    for (const { mode, id, path } of below) {
      if (mode === '160000') throw new NeedsWalk();
      if (!isHidden(path)) trees.set(`${top}/${path}`, id);
    }
  }
  const changed = new Set([...trees].filter(([folder, tree]) => known.trees.get(folder) !== tree).map(([folder]) => folder));
  for (const file of known.uncommitted()) changed.add(folderOf(file));
  for (const folder of known.trees.keys()) if (!trees.has(folder)) changed.add(folder);
  if ([...trees.keys()].some((folder) => isText(folder))) throw new NeedsWalk();
  const files = new Map<string, string>();
  const gone = new Set<string>();
  const whole = changed.size > MANY_FOLDERS ? await allFiles(root, tops) : undefined;
  for (const folder of changed) {
    const tree = trees.get(folder);
    const entries = whole?.get(folder) ?? (whole === undefined && tree !== undefined ? await filesOf(root, tree) : new Map<string, string>());
    const before = known.inFolder(folder);
    for (const [name, blob] of entries) if (before.get(name)?.blob !== blob) files.set(`${folder}/${name}`, blob);
    for (const name of before.keys()) if (!entries.has(name)) gone.add(`${folder}/${name}`);
  }
  return { files, gone, trees };
}

function knownBelow(top: string, known: KnownFiles): TreeEntry[] {
  return [...known.trees].filter(([folder]) => folder.startsWith(`${top}/`)).map(([folder, id]) => ({ mode: '040000', id, path: folder.slice(top.length + 1) }));
}

/** The files that lie in a tree itself, by name, with git's id of their bytes. */
async function filesOf(root: string, tree: string): Promise<Map<string, string>> {
  const entries = await entriesOf(root, tree).then(orGitFailed);
  return new Map(entries.filter(isFile).map(({ path, id }) => [path, id]));
}

/** All files below the trees, by folder and name. */
async function allFiles(root: string, tops: ReadonlyMap<string, string>): Promise<Map<string, Map<string, string>>> {
  const folders = new Map<string, Map<string, string>>();
  for (const [top, tree] of tops) {
    let needsWalk = false;
    const ok = await eachFileBelow(root, tree, (entry) => {
      if (isHidden(entry.path)) return;
      if (!entry.mode.startsWith('100')) needsWalk = true;
      const file = `${top}/${entry.path}`;
      const folder = folderOf(file);
      let files = folders.get(folder);
      if (files === undefined) folders.set(folder, (files = new Map()));
      files.set(file.slice(folder.length + 1), entry.id);
    });
    if (needsWalk || !ok) throw new NeedsWalk();
  }
  return folders;
}

/** Whether an entry is a file that is not hidden. A link or a nested repository has to be walked. */
function isFile({ mode, path }: TreeEntry): boolean {
  if (path.startsWith('.') || mode === '040000') return false;
  if (!mode.startsWith('100')) throw new NeedsWalk();
  return true;
}

/** A file of the working tree as it is now; undefined when there is none. */
async function describe(root: string, file: string): Promise<FoundFile | undefined> {
  if (file.endsWith('/') || file.split('/').slice(0, -1).some(isText)) throw new NeedsWalk();
  try {
    const entry = await lstat(join(root, file));
    if (entry.isFile()) return { file, size: entry.size, modified: entry.mtimeMs };
    if (entry.isDirectory() && !isText(file)) return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  }
  throw new NeedsWalk();
}

function orWalk(error: unknown): undefined {
  if (!(error instanceof NeedsWalk)) throw error;
}

function orGitFailed<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NeedsWalk();
  return value;
}

function isHidden(path: string): boolean {
  return /(?:^|\/)\./.test(path);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
