import { hash } from 'node:crypto';
import { MANIFEST_FILE, textFile, type ShardEntry } from '../search/ask/search-manifest.ts';
import { usingPagefind } from '../search/make/pagefind-indexer.ts';
import { SearchSource } from '../search/make/search-source.ts';
import { inTransaction, type Store } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import { Touched } from '../store/touched.ts';
import { batches } from './batches.ts';
import { PageWriter, type PagePlace } from './page-writer.ts';
import type { Plan } from './plan.ts';
import { RESULT, SearchMaker, SHARD, type SearchOutcome, type SearchTask } from './search-maker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Fewer tasks than this are done here, in less time than workers need to start. */
const FEW = 4;
/** Articles in one task of a worker, where only what results show of them is asked. */
const BATCH = 512;

/** What putting the index into a release needs. */
export interface SearchOptions extends PagePlace {
  readonly storePath: string;
  /** Fingerprint of the code that makes the index. */
  readonly engine: string;
  readonly scope: Plan['scope'];
}

/**
 * Puts the search index into the release, where it is new: shards whose articles have changed, what results show of those
 * articles, and the manifest that names the shards.
 */
export async function collectSearch(store: Store, record: ReleaseRecord, options: SearchOptions, pool: WorkerPool): Promise<void> {
  const { scope, engine, storePath } = options;
  const source = new SearchSource(store, engine);
  const known = scope === 'whole' ? new Map<string, KnownShard>() : knownShards(record);
  const touched = scope === 'touched' ? new Touched(store) : undefined;
  const periods = source.periods();
  const entries: ShardEntry[] = [];
  const tasks: Omit<SearchTask, 'kind' | 'store' | 'engine' | 'isWhole'>[] = [];
  const days = touched?.days() ?? [];
  for (const period of periods) {
    const shard = known.get(period.name);
    known.delete(period.name);
    const isSame = touched === undefined ? shard?.fingerprint === source.shardFingerprint(period)
      : shard?.fingerprint.startsWith(source.extentOf(period)) === true && !days.some((day) => day >= period.from && day <= period.to);
    if (isSame && shard !== undefined) entries.push({ ...period, head: shard.head });
    else tasks.push({ period, codes: touched === undefined ? undefined : [] });
    if (isSame && touched === undefined) tasks.push({ codes: source.codes(period) });
  }
  for (const codes of batches(articlesAmong(touched?.pages() ?? []), BATCH)) tasks.push({ codes });
  const writer = new PageWriter(options);
  const results = new Set<string>();
  const take = ({ entry, files, codes }: SearchOutcome): void => {
    if (entry !== undefined) entries.push(entry);
    inTransaction(store, () => {
      const paths = new Set(files.map(({ path }) => path));
      for (const { content, ...file } of files) {
        record.add(file.path, file, content !== undefined);
        if (content !== undefined) writer.put(`/${file.path.slice(file.path.indexOf(':') + 1)}`, content);
        if (touched === undefined && file.path.startsWith(RESULT)) results.add(file.path);
      }
      if (scope === 'whole') return;
      const former = entry === undefined ? [] : record.knownBelow(`${SHARD}pagefind/${entry.name}/`);
      for (const path of former) if (!paths.has(path)) record.remove(path);
      for (const path of codes.map((code) => RESULT + textFile(code))) if (!paths.has(path) && record.known(path) !== undefined) record.remove(path);
    });
  };
  await perform(tasks.map((task) => ({ kind: 'search', store: storePath, engine, isWhole: scope === 'whole', ...task })), pool, take);
  inTransaction(store, () => {
    for (const name of known.keys()) for (const path of [...record.knownBelow(`${SHARD}pagefind/${name}/`)]) record.remove(path);
    if (scope === 'all') for (const path of [...record.knownBelow(RESULT)]) if (!results.has(path)) record.remove(path);
  });
  putManifest(record, source.manifest(entries), writer, scope === 'whole');
}

/** The news codes among the addresses of pages. */
function articlesAmong(pages: readonly string[]): string[] {
  return pages.flatMap((path) => /^\/news\/([^/]+)\/$/.exec(path)?.[1] ?? []);
}

/** A shard as it was released last. */
interface KnownShard {
  readonly head: string;
  readonly fingerprint: string;
}

/** The shards that were released last, by name. */
function knownShards(record: ReleaseRecord): Map<string, KnownShard> {
  const shards = new Map<string, KnownShard>();
  for (const path of [...record.knownBelow(SHARD)]) {
    const [, name, head] = /^shard:pagefind\/([^/]+)\/head_([^/.]+)\.pf_meta$/.exec(path) ?? [];
    if (name !== undefined && head !== undefined) shards.set(name, { head, fingerprint: record.known(path)?.fingerprint ?? '' });
  }
  return shards;
}

async function perform(tasks: readonly SearchTask[], pool: WorkerPool, take: (outcome: SearchOutcome) => void): Promise<void> {
  if (tasks.length >= FEW) return pool.run(tasks, take);
  const [first] = tasks;
  if (first === undefined) return;
  const maker = new SearchMaker(first.store, first.engine);
  try {
    await usingPagefind(async () => { for (const task of tasks) take(await maker.make(task)); });
  } finally {
    maker.close();
  }
}

function putManifest(record: ReleaseRecord, bytes: Uint8Array, writer: PageWriter, isWhole: boolean): void {
  const path = SHARD + MANIFEST_FILE;
  const sha256 = hash('sha256', bytes, 'hex');
  const isNew = isWhole || record.known(path)?.sha256 !== sha256;
  if (isNew) writer.put(`/${MANIFEST_FILE}`, bytes);
  record.add(path, { fingerprint: '', sha256, bytes: bytes.length }, isNew);
}
