import { parentPort } from 'node:worker_threads';
import { printPages } from './print-pages.ts';
import { readFiles } from './read-files.ts';
import type { WorkerTask } from './worker-tasks.ts';

/** A worker of the press: it takes one task at a time and answers with its outcome. */
parentPort?.on('message', (task: WorkerTask) => {
  const work = task.kind === 'read' ? readFiles(task) : printPages(task);
  work.then(
    (value) => parentPort?.postMessage({ ok: true, value }),
    (error: unknown) => parentPort?.postMessage({ ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
