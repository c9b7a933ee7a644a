import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PublishError } from './publish-error.ts';
import { isHiddenName, readSitePath, type SitePathProblem } from './site-path.ts';

/** A file of the built site, before it is hashed. */
export interface OutputFile {
  /** Below the site's root, in NFC. */
  readonly path: string;
  /** Absolute, as the file system has it. */
  readonly file: string;
}

const PROBLEMS: Record<SitePathProblem, string> = {
  empty: 'has no name', absolute: 'is absolute', backslash: 'has a backslash', 'control-character': 'has a control character',
  'not-plain': 'is not plain', hidden: 'is hidden', 'too-long': 'is longer than 1000 bytes',
};

/**
 * Lists the files of a built site, without the hidden ones, which are bookkeeping. Nothing outside the folder is
 * listed: a symbolic link in it is refused, since it could lead anywhere.
 *
 * @throws PublishError `source` for links, for what is no file, and for names that cannot be published
 */
export async function listOutput(folder: string): Promise<OutputFile[]> {
  const root = await realpath(folder);
  const found = new Map<string, string>();
  const visit = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
      if (isHiddenName(entry.name)) continue;
      const raw = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await visit(raw);
      else if (!entry.isFile()) throw new PublishError('source', `${join(root, raw)} is ${entry.isSymbolicLink() ? 'a symbolic link' : 'no file'}; a site is published from plain files only`);
      else note(raw);
    }
  };
  const note = (raw: string): void => {
    const path = readSitePath(raw);
    if (!path.ok) throw new PublishError('source', `the path ${JSON.stringify(raw)} in ${root} ${PROBLEMS[path.problem]}; rename it`);
    if (found.has(path.value)) throw new PublishError('source', `two files in ${root} have one address: ${path.value}; their names differ in Unicode form only`);
    found.set(path.value, join(root, raw));
  };
  await visit('');
  return [...found].map(([path, file]) => ({ path, file }));
}

/** Whether a folder holds a site that khabar built. */
export async function isBuiltSite(folder: string): Promise<boolean> {
  return stat(join(folder, '.khabar-output')).then((entry) => entry.isFile(), () => false);
}
