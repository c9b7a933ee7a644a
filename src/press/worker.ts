import { parentPort } from 'node:worker_threads';
import { Printer } from './print-pages.ts';
import { readFiles } from './read-files.ts';
import type { PageOutcome, PrintTask, WorkerFault, WorkerTask } from './worker-tasks.ts';

let printer: { readonly round: string; readonly printer: Printer } | undefined;

/** A worker of the press: it takes one task at a time and answers with its outcome. */
parentPort?.on('message', (task: WorkerTask) => {
  const work = async (): Promise<unknown> => (task.kind === 'read' ? readFiles(task) : print(task));
  work().then(
    (value) => parentPort?.postMessage({ ok: true, value }),
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

/** An error as it can be sent: its own fields are lost when it is cloned. */
function faultOf(error: unknown): WorkerFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, errcode } = error as Error & { errcode?: number };
  return { name, message, stack, errcode };
}
