import { existsSync } from 'node:fs';
import { lstat, readdir, readlink, realpath, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LOCK } from './build-lock.ts';
import { OutputError } from './output.ts';

/** Stands in every tree that we made, so that a folder that is not ours is never replaced; it holds the site's digest. */
export const MARKER = '.khabar-output';

const SLOTS = ['a', 'b'] as const;

/** A site and what lies beside it, on the same file system, so that files can be moved and linked. */
export interface SitePlaces {
  /** The name that a server knows: a link to one of the trees. */
  readonly folder: string;
  readonly home: string;
  readonly lock: string;
  readonly trees: readonly [string, string];
  /** Where a release is collected. */
  readonly staging: string;
  /** Second links to what is collected. */
  readonly twin: string;
  /** The files in which the two trees differ. */
  readonly lastChange: string;
  /** A link on its way to becoming the folder. */
  readonly nextLink: string;
  /** A real folder that makes room for the link. */
  readonly former: string;
  /** A small file on its way to its place. */
  readonly part: string;
}

/** The places of the site that a folder is, or that a link of someone else leads to. */
export async function placesOf(folder: string): Promise<SitePlaces> {
  const own = placesAt(folder);
  const target = await readlink(folder).then((path) => resolve(dirname(folder), path), () => undefined);
  if (target === undefined || own.trees.includes(target)) return own;
  // Someone else's link, to a folder in which the site lies or shall lie.
  const real = await realpath(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new OutputError(`${folder}: ${error.code ?? error.message}`);
  });
  if (real === undefined) return placesOf(target);
  return dirname(real).endsWith('.khabar') && SLOTS.includes(basename(real) as 'a') ? placesAt(namedBy(real)) : placesAt(real);
}

/** The name of the site that a tree belongs to: `/srv/site` of `/srv/.site.khabar/a`. */
function namedBy(tree: string): string {
  const home = dirname(tree);
  return join(dirname(home), basename(home).replace(/^\.(.*)\.khabar$/, '$1'));
}

function placesAt(folder: string): SitePlaces {
  const home = join(dirname(folder), `.${basename(folder)}.khabar`);
  const [a, b] = SLOTS;
  return {
    folder, home, lock: join(home, LOCK), trees: [join(home, a), join(home, b)], staging: join(home, 'next'), twin: join(home, 'next-twin'),
    lastChange: join(home, 'last-change.json'), nextLink: join(home, 'link'), former: join(home, 'former'), part: join(home, 'part'),
  };
}

/** @throws OutputError when the folder holds something that we did not make */
export async function refuseForeign({ folder }: SitePlaces): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new OutputError(`${folder}: ${error.code ?? error.message}`);
  });
  if (entries.length > 0 && !entries.includes(MARKER)) {
    throw new OutputError(`the folder ${folder} is not empty and was not made by khabar; name another one, or empty it`);
  }
}

/** Gives a real folder its name back that has made room for a link which did not come. */
export async function restoreFormer({ folder, former }: SitePlaces): Promise<void> {
  const isThere = await lstat(folder).then(() => true, () => false);
  if (!isThere && existsSync(former)) await rename(former, folder);
}
