import { spawn } from 'node:child_process';

/** An entry of a git tree. */
export interface TreeEntry {
  /** `100644` and `100755` are files, `040000` folders, `120000` links, `160000` other repositories. */
  readonly mode: string;
  readonly id: string;
  /** The path below the folder that was asked for. */
  readonly path: string;
}

/**
 * The trees of folders in the commit that is checked out, by folder; those that are not in it are left out.
 *
 * @param root where git is asked, and what the folders lie in
 * @returns undefined without git, outside a repository and before the first commit
 */
export async function committedTrees(root: string, folders: readonly string[]): Promise<Map<string, string> | undefined> {
  const trees = new Map<string, string>();
  const ok = await runGit(root, ['ls-tree', '-z', '-d', 'HEAD', '--', ...folders], (part) => {
    const { id, path } = parseEntry(part);
    trees.set(path, id);
  });
  return ok ? trees : undefined;
}

/** All folders below a tree. */
export function foldersBelow(root: string, tree: string): Promise<TreeEntry[] | undefined> {
  return listTree(root, ['-r', '-d', tree]);
}

/** What lies in a tree itself. */
export function entriesOf(root: string, tree: string): Promise<TreeEntry[] | undefined> {
  return listTree(root, [tree]);
}

/** All files below a tree, told one by one. */
export function eachFileBelow(root: string, tree: string, onEntry: (entry: TreeEntry) => void): Promise<boolean> {
  return runGit(root, ['ls-tree', '-z', '-r', '--full-tree', tree], (part) => onEntry(parseEntry(part)));
}

/**
 * Paths in folders that are not as committed: changed, deleted, new, and those that git ignores, since the newsroom's
 * files are those that are there. One that ends with `/` is a repository of its own.
 */
export async function uncommittedPaths(root: string, folders: readonly string[]): Promise<string[] | undefined> {
  const paths: string[] = [];
  const words = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignored=traditional', '--', ...folders];
  let prefix = '';
  const answers = await Promise.all([
    runGit(root, ['rev-parse', '--show-prefix'], (part) => { prefix += part.trimEnd(); }), runGit(root, words, (part) => paths.push(part.slice(STATUS.length))),
  ]);
  // Porcelain paths count from the repository's own root.
  return answers.every(Boolean) ? paths.map((path) => path.slice(prefix.length)) : undefined;
}

/** What stands before each path in the porcelain format: two letters and a space. */
const STATUS = 'XY ';

async function listTree(root: string, words: readonly string[]): Promise<TreeEntry[] | undefined> {
  const entries: TreeEntry[] = [];
  const ok = await runGit(root, ['ls-tree', '-z', '--full-tree', ...words], (part) => entries.push(parseEntry(part)));
  return ok ? entries : undefined;
}

/** `040000 tree fa24d1f7…<TAB>content/articles` */
function parseEntry(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
  return { mode, id, path: line.slice(tab + 1) };
}

/**
 * Runs git in a folder.
 *
 * @param onPart called with each part of its output, which is parted by NUL
 * @returns whether it ended well; false also when there is no git
 */
function runGit(folder: string, words: readonly string[], onPart: (part: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const git = spawn('git', ['--no-optional-locks', ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    let rest = '';
    git.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\0');
      rest = parts.pop() ?? '';
      for (const part of parts) onPart(part);
    });
    git.on('error', () => resolve(false));
    git.on('close', (code) => {
      if (rest !== '') onPart(rest);
      resolve(code === 0);
    });
  });
}
