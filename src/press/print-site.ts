import { outputFile } from '../domain/addresses.ts';
import { allAddresses } from '../queries/all-addresses.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import type { Store } from '../store/open-store.ts';
import { batches } from './batches.ts';
import type { Output } from './output.ts';
import { printPages } from './print-pages.ts';
import type { PageOutcome, PrintTask } from './worker-tasks.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Addresses in one task of a worker. */
const BATCH = 128;
/** A site of fewer pages is printed here, in less time than workers need to start. */
const FEW = 512;

/** What printing did. */
export interface PrintedSite {
  /** All addresses of the site, those that were left as they are too. */
  readonly addresses: readonly string[];
  readonly printed: readonly (PageOutcome & { kind: 'printed' })[];
  readonly failed: readonly (PageOutcome & { kind: 'failed' })[];
}

/** What the press needs besides the store. */
export interface PrintOptions {
  readonly storePath: string;
  /** The bundle's entry. */
  readonly bundle: string;
  readonly templates: string;
  /** Addresses that are left as they are. */
  readonly frozen: ReadonlySet<string>;
}

/** Prints every page of the site whose fingerprint has changed into the output's staging folder. */
export async function printSite(
  store: Store, output: Output, options: PrintOptions, pool: WorkerPool, onProgress: (done: number, total: number) => void,
): Promise<PrintedSite> {
  const all = [...allAddresses(new NewsroomReader(store))];
  const addresses = all.filter((path) => !options.frozen.has(path));
  const printed: (PageOutcome & { kind: 'printed' })[] = [];
  const failed: (PageOutcome & { kind: 'failed' })[] = [];
  let done = 0;
  const take = (outcomes: readonly PageOutcome[]): void => {
    for (const outcome of outcomes) {
      if (outcome.kind === 'failed') failed.push(outcome);
      if (outcome.kind !== 'printed') continue;
      printed.push(outcome);
      output.note(outputFile(outcome.path));
    }
    onProgress((done += outcomes.length), addresses.length);
  };
  const taskOf = (batch: readonly string[]): PrintTask => ({
    kind: 'print', store: options.storePath, bundle: options.bundle, templates: options.templates,
    staging: output.staging, addresses: batch, reuse: !output.isFresh,
  });
  if (addresses.length < FEW) for (const task of batches(addresses, BATCH).map(taskOf)) take(await printPages(task));
  else await pool.run(batches(addresses, BATCH).map(taskOf), take);
  return { addresses: all, printed, failed };
}
