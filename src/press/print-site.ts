import type { Store } from '../store/open-store.ts';
import { inTransaction } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import { batches } from './batches.ts';
import type { PageFinish } from './page-finish.ts';
import { PageWriter, type PagePlace } from './page-writer.ts';
import type { Plan } from './plan.ts';
import { Printer } from './print-pages.ts';
import type { PageOutcome, PrintTask } from './worker-tasks.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Addresses in one task of a worker. */
const BATCH = 128;
/** Fewer pages than this are printed here, in less time than workers need to start. */
const FEW = 512;

/** What printing did. */
export interface PrintedSite {
  /** Pages that were asked whether they have changed. */
  readonly asked: number;
  /** Pages whose bytes are others than before. */
  readonly printed: number;
  /** Bytes of the printed pages. */
  readonly bytes: number;
  readonly failed: readonly (PageOutcome & { kind: 'failed' })[];
}

/** What the press needs besides the store. */
export interface PrintOptions extends PagePlace {
  readonly storePath: string;
  /** The bundle's entry. */
  readonly bundle: string;
  readonly templates: string;
  /** What is done to each page after its template. */
  readonly finish: PageFinish;
  /** Addresses that are left as they are. */
  readonly frozen: ReadonlySet<string>;
  /** Takes a page for this machine's part of the site; all by default. */
  readonly isMine: (path: string) => boolean;
  /** Another number each time that the store has changed since pages were printed by it. */
  readonly round: number;
  /** Whether what is printed is a part of the site, for another machine. */
  readonly isPart: boolean;
  /** Folders of parts of the site that other machines have printed. */
  readonly parts: readonly string[];
}

/** Prints the planned pages whose fingerprint has changed into the staging folder, and notes them for the release. */
export async function printSite(
  store: Store, record: ReleaseRecord, { scope, addresses }: Plan, options: PrintOptions, pool: WorkerPool,
  onProgress: (done: number, total: number) => void,
): Promise<PrintedSite> {
  const wanted: string[] = [];
  const exists = scope === 'all' ? new Set<string>() : undefined;
  for (const path of addresses) {
    exists?.add(path);
    if (!options.frozen.has(path) && options.isMine(path)) wanted.push(path);
  }
  const failed: (PageOutcome & { kind: 'failed' })[] = [];
  let [done, printed, bytes] = [0, 0, 0];
  const writer = new PageWriter(options);
  const take = (outcomes: readonly PageOutcome[]): void => {
    inTransaction(store, () => {
      for (const outcome of outcomes) {
        if (outcome.kind === 'failed') failed.push(outcome);
        if (outcome.kind === 'gone' && record.known(outcome.path) !== undefined) record.remove(outcome.path);
        if (outcome.kind !== 'printed') continue;
        record.add(outcome.path, outcome, outcome.isNew);
        if (outcome.page === undefined) continue;
        writer.put(outcome.path, outcome.page);
        printed += 1;
        bytes += outcome.bytes;
      }
    });
    onProgress((done += outcomes.length), wanted.length);
  };
  const taskOf = (batch: readonly string[]): PrintTask => ({
    kind: 'print', store: options.storePath, bundle: options.bundle, templates: options.templates, finish: options.finish, parts: options.parts,
    addresses: batch, round: options.round, isWhole: scope === 'whole', isPart: options.isPart, mayBeGone: scope === 'touched',
  });
  if (wanted.length < FEW) await printHere(batches(wanted, BATCH).map(taskOf), options.storePath, take);
  else await pool.run(batches(wanted, BATCH).map(taskOf), take);
  if (exists !== undefined) {
    const gone = [...record.knownBelow('/')].filter((path) => !exists.has(path) && !options.frozen.has(path));
    inTransaction(store, () => { for (const path of gone) record.remove(path); });
  }
  return { asked: wanted.length, printed, bytes, failed };
}

async function printHere(tasks: Iterable<PrintTask>, storePath: string, take: (outcomes: readonly PageOutcome[]) => void): Promise<void> {
  const printer = new Printer(storePath);
  try {
    for (const task of tasks) take(await printer.print(task));
  } finally {
    printer.close();
  }
}
