import { parentPort } from 'node:worker_threads';
import { Printer } from './print-pages.ts';
import { readComments } from './read-comments.ts';
import { readFiles } from './read-files.ts';
import type { CommentReading, PageOutcome, PrintTask, WorkerFault, WorkerTask } from './worker-tasks.ts';

let printer: { readonly round: string; readonly printer: Printer } | undefined;

/** A worker of the press: it takes one task at a time and answers with its outcome. */
parentPort?.on('message', (task: WorkerTask) => {
  const work = async (): Promise<unknown> => {
    if (task.kind === 'print') return print(task);
    return task.kind === 'read' ? readFiles(task) : readComments(task);
  };
  work().then(
    (value) => parentPort?.postMessage({ ok: true, value }, buffersOf(value)),
    (error: unknown) => parentPort?.postMessage({ ok: false, error: faultOf(error) }),
  );
});

function print(task: PrintTask): Promise<PageOutcome[]> {
  const round = `${task.round} ${task.store}`;
  if (printer?.round !== round) {
    printer?.printer.close();
    printer = { round, printer: new Printer(task.store) };
  }
  return printer.printer.print(task);
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
