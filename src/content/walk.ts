import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of the newsroom, before it is read. */
export interface WalkedFile {
  /** The path below the newsroom's root, with `/`. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** Set when the file must not or cannot be read. */
  readonly refused?: { readonly kind: 'outside' } | { readonly kind: 'unreadable'; readonly reason: string };
}

/**
 * Lists the files below a folder of the newsroom, sorted, leaving out hidden ones. A symbolic link is
 * followed only while it stays within the newsroom; one that leaves it is listed as refused, so that it
 * can be named. What is no file, such as a pipe, is refused too: to open it could wait for ever. A folder
 * that does not exist has no files; a folder that is named like a text is
 * listed as refused.
 *
 * @param root the newsroom's root
 * @param folder a folder below it: `content/articles`
 * @param isDeep whether folders in it are visited too
 */
export async function walk(root: string, folder: string, isDeep = true): Promise<WalkedFile[]> {
  const home = await realpath(root);
  const found: WalkedFile[] = [];
  const hasTexts = folder.split('/')[0] === 'content';
  const visit = async (path: string, ancestors: readonly string[]): Promise<void> => {
    let real: string;
    try {
      real = await realpath(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || ancestors.length > 0) found.push(unreadable(root, path, error));
      return;
    }
    if (!isWithin(home, real)) {
      found.push({ file: slashed(root, path), size: 0, modified: 0, refused: { kind: 'outside' } });
      return;
    }
    if (ancestors.includes(real)) return;
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      found.push(unreadable(root, path, error));
      return [];
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        if (isDeep) await visitFolder(child, [...ancestors, real]);
      }
      else if (entry.isSymbolicLink()) await visitLink(child, [...ancestors, real]);
      else found.push(await describe(root, child));
    }
  };
  const visitFolder = async (path: string, ancestors: readonly string[]): Promise<void> => {
    if (hasTexts && isText(path)) found.push(unreadable(root, path, 'EISDIR'));
    else await visit(path, ancestors);
  };
  const visitLink = async (path: string, ancestors: readonly string[]): Promise<void> => {
    try {
      const real = await realpath(path);
      if (!isWithin(home, real)) found.push({ file: slashed(root, path), size: 0, modified: 0, refused: { kind: 'outside' } });
      else if ((await stat(path)).isDirectory()) {
        if (isDeep) await visitFolder(path, ancestors);
      }
      else found.push(await describe(root, path));
    } catch (error) {
      found.push(unreadable(root, path, error));
    }
  };
  await visit(join(root, folder), []);
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** Lists the files that lie in a folder of the newsroom itself, as walk does. */
export function listFolder(root: string, folder: string): Promise<WalkedFile[]> {
  return walk(root, folder, false);
}

/** Whether a file of `content/` is an article or a page, by its name. */
export function isText(file: string): boolean {
  return file.endsWith('.md') || file.endsWith('.mdx');
}

async function describe(root: string, path: string): Promise<WalkedFile> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) return unreadable(root, path, 'not-a-file');
    const { size, mtimeMs } = entry;
    return { file: slashed(root, path), size, modified: mtimeMs };
  } catch (error) {
    return unreadable(root, path, error);
  }
}

function unreadable(root: string, path: string, error: unknown): WalkedFile {
  const reason = typeof error === 'string' ? error : ((error as NodeJS.ErrnoException).code ?? String(error));
  return { file: slashed(root, path), size: 0, modified: 0, refused: { kind: 'unreadable', reason } };
}

/** Whether a path lies within a folder, or is it; both absolute and without `..`. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function slashed(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
