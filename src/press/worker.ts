import { parentPort } from 'node:worker_threads';
import type { Printer } from './print-pages.ts';
import type { SearchMaker, SearchOutcome, SearchTask } from './search-maker.ts';
import type { CommentReading, PageOutcome, PrintTask, WorkerAnswer, WorkerFault, WorkerOrder, WorkerTask } from './worker-tasks.ts';

/** The index is made once a build, when nothing changes in the store any more. */
let searchMaker: SearchMaker | undefined;
let printer: { readonly round: string; readonly printer: Printer } | undefined;

/** The end of what was begun last, but for search. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A worker of the press: it does one task after the other and answers each with its outcome. Only search goes on beside all else: while Pagefind's
 * program is at one shard, the texts of the next one are folded and pages are printed.
 */
parentPort?.on('message', ({ id, task }: WorkerOrder) => {
  const isBeside = task.kind === 'search';
  const work = isBeside ? perform(task) : last.then(() => perform(task));
  const end = work.then(
    (value) => answer({ id, ok: true, value }, buffersOf(value)),
    (error: unknown) => answer({ id, ok: false, error: faultOf(error) }, []),
  );
  if (!isBeside) last = end;
});

function answer(outcome: WorkerAnswer, buffers: ArrayBuffer[]): void {
  parentPort?.postMessage(outcome, buffers);
}

async function perform(task: WorkerTask): Promise<unknown> {
  // Each kind of work loads its own code: a build does without most of it.
  if (task.kind === 'read') return (await import('./read-files.ts')).readFiles(task);
  if (task.kind === 'lint') return (await import('./lint-files.ts')).lintFiles(task);
  if (task.kind === 'fix') return (await import('./fix-files.ts')).fixFiles(task);
  if (task.kind === 'comments') return (await import('./read-comments.ts')).readComments(task);
  if (task.kind === 'search') return makeSearchFiles(task);
  return print(task);
}

async function print(task: PrintTask): Promise<PageOutcome[]> {
  const { Printer } = await import('./print-pages.ts');
  const round = `${task.round} ${task.store}`;
  if (printer?.round !== round) {
    printer?.printer.close();
    printer = { round, printer: new Printer(task.store) };
  }
  return printer.printer.print(task);
}

async function makeSearchFiles(task: SearchTask): Promise<SearchOutcome> {
  const { SearchMaker } = await import('./search-maker.ts');
  searchMaker ??= new SearchMaker(task.store, task.engine);
  return searchMaker.make(task);
}

/** The memory of pages, which is handed over and not copied. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (!Array.isArray(value)) return [];
  return (value as (PageOutcome | CommentReading)[]).flatMap((outcome) => {
    const page = 'kind' in outcome && outcome.kind === 'printed' ? outcome.page : undefined;
    // A part of a larger piece of memory stays where it is.
    return page instanceof Uint8Array && page.byteLength === page.buffer.byteLength ? [page.buffer as ArrayBuffer] : [];
  });
}

/** An error as it can be sent: its own fields are lost when it is cloned. */
function faultOf(error: unknown): WorkerFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, errcode } = error as Error & { errcode?: number };
  return { name, message, stack, errcode };
}
