import { SiteDigest } from '../domain/site-digest.ts';
import { applyDelta } from './delta.ts';
import { differingFiles, type Manifest } from './manifest.ts';
import { planChanges, type Plan } from './plan.ts';
import { PublishError } from './publish-error.ts';
import { shardBits, shardName, shardText, splitIntoShards } from './shards.ts';
import { bytesOf, type SiteFile } from './site-file.ts';
import type { SiteDelta } from './site-source.ts';

/** The site that shall be public, as a manifest and as changes of the published one. */
export interface NextSite {
  readonly plan: Plan;
  readonly bits: number;
  /** The names of all shards. */
  readonly shards: readonly string[];
  /** The texts of those that the published manifest lacks, by their names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: number;
  readonly bytes: number;
  readonly digest: string;
  /** Looks files of the new site up. */
  readonly find: (paths: ReadonlySet<string>) => Promise<ReadonlyMap<string, SiteFile>>;
}

/**
 * A site of which every file is known. Shards that are as they were published are neither fetched nor compared.
 *
 * @param published undefined when nothing is
 */
export async function wholeNextSite(files: readonly SiteFile[], published: Manifest | undefined): Promise<NextSite> {
  const bits = shardBits(files.length, published?.root.bits);
  const split = splitIntoShards(files, bits);
  const { shards, texts, changed } = nameShards(split, published?.root.bits === bits ? published.root.shards : []);
  const old = published === undefined ? [] : await published.files(published.root.bits === bits ? changed : undefined);
  const digest = new SiteDigest();
  for (const { path, sha256 } of files) digest.add(path, sha256);
  const next = published?.root.bits === bits ? changed.flatMap((index) => split[index] ?? []) : files;
  return {
    plan: planChanges(old, next), bits, shards, texts, files: files.length, bytes: bytesOf(files), digest: digest.value,
    find: async (paths) => new Map(files.filter(({ path }) => paths.has(path)).map((file) => [file.path, file])),
  };
}

/**
 * The published site with a delta carried out on it, at the cost of the delta.
 *
 * @throws PublishError `other-site` when the delta applies to another site; `source` when it does not make the site that it promises
 */
export async function deltaNextSite({ from, delta }: SiteDelta, published: Manifest | undefined): Promise<NextSite> {
  if (published !== undefined && published.root.digest === delta.to) return releaseNextSite(published, published);
  if (published === undefined || published.root.digest !== from) {
    throw new PublishError('other-site', 'the published site is another one than this delta applies to; build the whole site and publish that');
  }
  const { root } = published;
  const touched = published.indicesOf([...delta.changed.map(({ path }) => path), ...delta.deleted]);
  const old = await published.files(touched);
  const changed = applyDelta(old, delta);
  const { digest, files, bytes } = totals(root, old, changed);
  if (digest !== delta.to) throw new PublishError('source', 'the delta does not make the site that it promises; build the whole site and publish that');
  const bits = shardBits(files, root.bits);
  const find = async (paths: ReadonlySet<string>): Promise<Map<string, SiteFile>> => {
    const at = applyDelta(await published.files(published.indicesOf(paths)), delta);
    return new Map(at.filter(({ path }) => paths.has(path)).map((file) => [file.path, file]));
  };
  const plan = planChanges(old, changed);
  if (bits !== root.bits) {
    const { shards, texts } = nameShards(splitIntoShards(applyDelta(await published.files(), delta), bits), []);
    return { plan, bits, shards, texts, files, bytes, digest, find };
  }
  const split = splitIntoShards(changed, bits);
  const named = nameShards(split, root.shards);
  const shards = root.shards.map((shard, index) => touched.has(index) ? named.shards[index] ?? '' : shard);
  return { plan, bits, shards, texts: named.texts, files, bytes, digest, find };
}

/** The site of a release that is kept, to be public again. */
export async function releaseNextSite(release: Manifest, published: Manifest): Promise<NextSite> {
  const { bits, shards, files, bytes, digest } = release.root;
  const [old, next] = await differingFiles(published, release);
  return {
    plan: planChanges(old, next), bits, shards, texts: new Map(), files, bytes, digest,
    find: async (paths) => new Map((await release.files(release.indicesOf(paths))).filter(({ path }) => paths.has(path)).map((file) => [file.path, file])),
  };
}

/** Names shards, and keeps the texts and numbers of those that are not in `present`. */
function nameShards(split: readonly (readonly SiteFile[])[], present: readonly string[]): { shards: string[]; texts: Map<string, string>; changed: number[] } {
  const texts = new Map<string, string>();
  const changed: number[] = [];
  const shards = split.map((files, index) => {
    const text = shardText(files);
    const shard = shardName(text);
    if (present[index] === shard) return shard;
    changed.push(index);
    if (shard !== '') texts.set(shard, text);
    return shard;
  });
  return { shards, texts, changed };
}

function totals(root: Manifest['root'], old: readonly SiteFile[], changed: readonly SiteFile[]): { digest: string; files: number; bytes: number } {
  const digest = new SiteDigest(root.digest);
  for (const { path, sha256 } of old) digest.remove(path, sha256);
  for (const { path, sha256 } of changed) digest.add(path, sha256);
  return { digest: digest.value, files: root.files - old.length + changed.length, bytes: root.bytes - bytesOf(old) + bytesOf(changed) };
}
