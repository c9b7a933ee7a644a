import { existsSync } from 'node:fs';
import { readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MARKER, type SitePlaces } from './site-places.ts';

/** A tree of files. */
export interface SiteTree {
  readonly path: string;
  /** The digest of the site in it; undefined when it is not known to be whole. */
  readonly digest: string | undefined;
}

/** In which files the trees of two sites differ. */
export interface TreeDifference {
  /** The digests of the two. */
  readonly digests: readonly (string | undefined)[];
  readonly files: readonly string[];
}

/** The tree that is public: one of ours, or a folder that was restored from a copy of one. */
export async function liveTree({ folder, home }: SitePlaces): Promise<SiteTree | undefined> {
  if (!existsSync(join(folder, MARKER))) return undefined;
  const path = await realpath(folder);
  const isOurs = dirname(path) === (await realpath(home).catch(() => home));
  return { path: isOurs ? join(home, basename(path)) : path, digest: await digestOf(path) };
}

/** The digest that stands in a tree; undefined without one. */
export async function digestOf(tree: string): Promise<string | undefined> {
  const text = await readFile(join(tree, MARKER), 'utf8').catch(() => '');
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}

/** What was noted of the difference between the trees; undefined when that cannot be read. */
export async function readDifference(path: string): Promise<TreeDifference | undefined> {
  try {
    const { digests, files } = JSON.parse(await readFile(path, 'utf8'));
    return Array.isArray(digests) && Array.isArray(files) ? { digests: digests.map(String), files: files.map(String) } : undefined;
  } catch {
    return undefined;
  }
}

/** Moves a tree into the place of another. */
export async function moveTree(tree: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await rename(tree, place);
}
