import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SearchOutcome, SearchTask } from './search-maker.ts';
import type { CommentReading, CommentsTask, FileFix, FixTask, LintBatch, LintTask, PageOutcome, PrintTask, ReadBatch, ReadTask, WorkerFault, WorkerTask } from './worker-tasks.ts';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WorkerFault };

/**
 * What a thread may take, in MiB: enough for its caches, so little that garbage is collected in time. All threads together
 * stay below 1 GB.
 */
const LIMITS = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 48 };

/** One worker thread a core, started when there is work for it. */
export class WorkerPool {
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];

  /** @param size number of threads; one a core by default */
  constructor(size: number = availableParallelism()) {
    this.#size = Math.max(1, size);
  }

  run(tasks: Iterable<ReadTask>, onDone: (value: ReadBatch) => void): Promise<void>;
  run(tasks: Iterable<LintTask>, onDone: (value: LintBatch) => void): Promise<void>;
  run(tasks: Iterable<FixTask>, onDone: (value: FileFix[]) => void): Promise<void>;
  run(tasks: Iterable<CommentsTask>, onDone: (value: CommentReading[]) => void): Promise<void>;
  run(tasks: Iterable<PrintTask>, onDone: (value: PageOutcome[]) => void): Promise<void>;
  run(tasks: Iterable<SearchTask>, onDone: (value: SearchOutcome) => void): Promise<void>;
  /**
   * Runs tasks on all workers; each next task is asked for only when a worker is free, so that a long plan
   * is never in memory at once.
   *
   * @throws when a task fails as a whole: a fault of the engine, not of the content
   */
  async run(tasks: Iterable<WorkerTask>, onDone: (value: never) => void): Promise<void> {
    const queue = tasks[Symbol.iterator]();
    const lanes = Array.from({ length: this.#size }, async () => {
      for (let next = queue.next(); next.done !== true; next = queue.next()) {
        onDone((await this.#perform(next.value)) as never);
      }
    });
    await Promise.all(lanes);
  }

  /** Ends all threads, and with them what they hold in memory; new ones are started when there is work again. */
  async close(): Promise<void> {
    this.#idle.length = 0;
    await Promise.all(this.#all.splice(0).map((worker) => worker.terminate()));
  }

  #perform(task: WorkerTask): Promise<unknown> {
    const worker = this.#idle.pop() ?? this.#start();
    return new Promise((resolve, reject) => {
      const onMessage = (answer: Answer): void => {
        stopListening();
        this.#idle.push(worker);
        if (answer.ok) resolve(answer.value);
        else reject(Object.assign(new Error(answer.error.message), answer.error));
      };
      const onError = (error: unknown): void => {
        stopListening();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const onExit = (code: number): void => onError(new Error(`a worker ended with code ${code}`));
      const stopListening = (): void => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(task);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: LIMITS });
    this.#all.push(worker);
    return worker;
  }
}
