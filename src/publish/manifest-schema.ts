import { hash } from 'node:crypto';
import { z } from 'zod';
import { readSitePath } from './site-path.ts';
import { RELEASE_ID } from './release-id.ts';
import type { SiteFile } from './site-file.ts';

const count = z.number().int().min(0);
/** A SHA-256 in hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** A path of a site, already in its final form. */
export const sitePathSchema = z.string().refine((path) => {
  const read = readSitePath(path);
  return read.ok && read.value === path;
}, 'not a path of a site');
const releaseSchema = z.string().regex(RELEASE_ID);

/** What is told of a release wherever it is named. */
const summary = {
  release: releaseSchema,
  /** When it was published, ISO 8601 in UTC. */
  time: z.string(),
  files: count,
  bytes: count,
  /** The site digest of all files, see `src/domain/site-digest.ts`. */
  digest: sha256Schema,
  /** The release that was public before, whose bytes this one replaced. */
  previous: releaseSchema.nullable(),
  /** The release that a rollback goes to: the previous one, or after a rollback the one before the restored release. */
  fallback: releaseSchema.nullable(),
  /** The release whose files these are, when it was made by a rollback. */
  restores: releaseSchema.nullable(),
};

/** One release: all its files, by way of the shards. */
const rootSchema = z.object({
  version: z.literal(1),
  ...summary,
  /** There are 2 to the power of `bits` shards. */
  bits: count.max(12),
  /** The SHA-256 of each shard's text; an empty string for one without files. */
  shards: z.array(z.union([sha256Schema, z.literal('')])),
}).refine(({ bits, shards }) => shards.length === 2 ** bits, 'a wrong number of shards');

/** Which release is public, and which ones are kept. */
const currentSchema = z.object({
  version: z.literal(1),
  release: releaseSchema,
  /** Oldest first; the last one is public. Each with the SHA-256 of its root's text. */
  releases: z.array(z.object({ ...summary, root: sha256Schema })).min(1),
}).refine(({ release, releases }) => releases.at(-1)?.release === release, 'the last release is not the public one');

/** A publish in progress, or one that was cut off. */
const pendingSchema = z.object({
  version: z.literal(1),
  release: releaseSchema,
  /** Releases that were cut off before, whose files may lie about. */
  unfinished: z.array(releaseSchema),
  /** Who publishes: random, new for each run. */
  token: z.string(),
  /** Goes up while the publisher lives. */
  beat: count,
  /** When it last went up by the publisher's clock, ISO 8601 in UTC. */
  time: z.string(),
  /** Whether the publisher has given up by itself. */
  ended: z.boolean(),
  /** Whether all files are in order, and old releases remain to be forgotten. */
  settled: z.boolean().optional(),
});

export type ReleaseRoot = Readonly<z.infer<typeof rootSchema>>;
export type Current = Readonly<z.infer<typeof currentSchema>>;
export type KeptRelease = Current['releases'][number];
export type Pending = Readonly<z.infer<typeof pendingSchema>>;
export type FolderRecord = Readonly<z.infer<typeof folderSchema>>;

const linesSchema = z.array(z.tuple([sitePathSchema, sha256Schema, count]));
const shardSchema = z.object({ version: z.literal(1), files: linesSchema });
/** A release in a folder: its tree lies beside the record, so that all its files are told in one piece. */
const folderSchema = z.object({
  version: z.literal(1),
  release: releaseSchema,
  time: z.string(),
  digest: sha256Schema,
  previous: releaseSchema.nullable(),
  fallback: releaseSchema.nullable(),
  restores: releaseSchema.nullable(),
  files: linesSchema,
});

/** Raised when a part of the published manifest is missing or damaged. */
export class ManifestError extends Error {}

export const readRoot = (name: string, text: string): ReleaseRoot => parse(rootSchema, name, text);
export const readCurrent = (name: string, text: string): Current => parse(currentSchema, name, text);
export const readPending = (name: string, text: string): Pending => parse(pendingSchema, name, text);
export const readFolderRecord = (name: string, text: string): FolderRecord => parse(folderSchema, name, text);

/**
 * Reads a shard.
 *
 * @param name the SHA-256 that its text must have
 * @throws ManifestError when the text is another one
 */
export function readShard(name: string, text: string): SiteFile[] {
  if (hash('sha256', text) !== name) throw new ManifestError(`the shard ${name} is damaged`);
  return parse(shardSchema, name, text).files.map(([path, sha256, bytes]) => ({ path, sha256, bytes }));
}

/** How a note is written: indented, so that a person can read it in an emergency. */
export function noteText(value: ReleaseRoot | Current | Pending): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function parse<Output>(schema: z.ZodType<Output>, name: string, text: string): Output {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ManifestError(`${name} is no JSON`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new ManifestError(`${name} is damaged: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
