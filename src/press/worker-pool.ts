import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { inParallel } from './in-parallel.ts';
import type { SearchOutcome, SearchTask } from './search-maker.ts';
import type { CommentReading, CommentsTask, FileFix, FixTask, LintBatch, LintTask, PageOutcome, PrintTask, ReadBatch, ReadTask, WorkerAnswer, WorkerOrder, WorkerTask } from './worker-tasks.ts';

/**
 * What a thread may take, in MiB: enough for its caches, so little that garbage is collected in time. All threads together
 * stay below 1 GB.
 */
const LIMITS = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 48 };

/** Tasks that a worker holds: the next one is there when it has done one, also while what it made of that is still being written. */
const AHEAD = 2;

/** A thread with the tasks that it holds, by the ids of their orders. */
interface Seat {
  readonly worker: Worker;
  readonly waiting: Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (fault: Error) => void }>;
}

/** One worker thread a core, started when there is work for it. */
export class WorkerPool {
  readonly #size: number;
  readonly #seats: Seat[] = [];
  #orders = 0;

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
   * Runs tasks on all workers; each next task is asked for only when a worker can take it, so that a long plan
   * is never in memory at once.
   *
   * @throws when a task fails as a whole: a fault of the engine, not of the content
   */
  async run(tasks: Iterable<WorkerTask>, onDone: (value: never) => void): Promise<void> {
    await inParallel(tasks, this.#size * AHEAD, async (task) => onDone((await this.#perform(task)) as never));
  }

  /** Ends all threads, and with them what they hold in memory; new ones are started when there is work again. */
  async close(): Promise<void> {
    await Promise.all(this.#seats.splice(0).map(({ worker }) => worker.terminate()));
  }

  #perform(task: WorkerTask): Promise<unknown> {
    const { worker, waiting } = this.#freest();
    const id = (this.#orders += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, task } satisfies WorkerOrder);
    });
  }

  /** The worker that holds the fewest tasks; a new one while all have some and there may be more. */
  #freest(): Seat {
    const freest = this.#seats.reduce<Seat | undefined>((best, seat) => (best === undefined || seat.waiting.size < best.waiting.size ? seat : best), undefined);
    return freest === undefined || (freest.waiting.size > 0 && this.#seats.length < this.#size) ? this.#start() : freest;
  }

  #start(): Seat {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: LIMITS });
    const seat: Seat = { worker, waiting: new Map() };
    worker.on('message', (answer: WorkerAnswer) => {
      const order = seat.waiting.get(answer.id);
      seat.waiting.delete(answer.id);
      if (answer.ok) order?.resolve(answer.value);
      else order?.reject(Object.assign(new Error(answer.error.message), answer.error));
    });
    const fail = (error: unknown): void => {
      const fault = error instanceof Error ? error : new Error(String(error));
      for (const { reject } of seat.waiting.values()) reject(fault);
      seat.waiting.clear();
      const at = this.#seats.indexOf(seat);
      if (at !== -1) this.#seats.splice(at, 1);
    };
    worker.on('error', fail).on('exit', (code) => fail(new Error(`a worker ended with code ${code}`)));
    this.#seats.push(seat);
    return seat;
  }
}
