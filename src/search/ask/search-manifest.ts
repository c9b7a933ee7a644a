/** One shard, as the manifest tells of it. Both days are Jalali, as numbers, inclusive. */
export interface ShardEntry {
  /** Its folder below `pagefind/`. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Number of its articles. */
  readonly count: number;
  /** Part of the name of its head, which says what is in it. */
  readonly head: string;
}

/** What a search begins with: which shards there are, and what the ids in them are called. */
export interface SearchManifest {
  /** The newest first. */
  readonly shards: readonly ShardEntry[];
  /** Titles of sections by id, in the order of the newspaper. */
  readonly sections: Readonly<Record<string, string>>;
  readonly agencies: Readonly<Record<string, string>>;
}

/**
 * The file with which every search begins, below the site's root. It names what is there now, so that nobody may keep it for long. Like all
 * files of the index it is packed, so that it is small on any server.
 */
export const MANIFEST_FILE = 'pagefind/shards.pf_meta';

/** The file of a shard's head. */
export function headFile({ name, head }: Pick<ShardEntry, 'name' | 'head'>): string {
  return `pagefind/${name}/head_${head}.pf_meta`;
}

/** The file of a piece of a shard's words. */
export function pieceFile(shard: string, piece: string): string {
  return `pagefind/${shard}/words_${piece}.pf_index`;
}

/** The file of what a result shows of an article. */
export function textFile(code: string): string {
  return `pagefind/text/${code}.pf_text`;
}

/** A manifest as it is written: shards as rows, `to` as the step from `from`. */
interface WrittenManifest {
  readonly version: 1;
  readonly shards: readonly (readonly [name: string, from: number, span: number, count: number, head: string])[];
  readonly sections: Readonly<Record<string, string>>;
  readonly agencies: Readonly<Record<string, string>>;
}

/** Writes a manifest as JSON. */
export function writeManifest({ shards, sections, agencies }: SearchManifest): string {
  const written = shards.map(({ name, from, to, count, head }) => [name, from, to - from, count, head] as const);
  return JSON.stringify({ version: 1, shards: written, sections, agencies } satisfies WrittenManifest);
}

/**
 * Reads a manifest.
 *
 * @throws SyntaxError when it is no JSON, RangeError when it is of another version
 */
export function readManifest(text: string): SearchManifest {
  const { version, shards, sections, agencies } = JSON.parse(text) as WrittenManifest;
  if (version !== 1) throw new RangeError(`the manifest of search is of version ${String(version)}`);
  return { shards: shards.map(([name, from, span, count, head]) => ({ name, from, to: from + span, count, head })), sections, agencies };
}
