import { spawn } from 'node:child_process';
import { childrenSeconds, treeMemory } from './process-tree.ts';

/** How often the memory of the processes is looked at, in milliseconds. */
const SAMPLE_EVERY = 50;

/** What a run of a program cost. */
export interface Cost {
  /** From its start until it had ended, in seconds. */
  readonly wallSeconds: number;
  /** Processor time of it and of all processes below it, user and system, in seconds; absent where there is no `/proc`. */
  readonly cpuSeconds?: number;
  /**
   * The most memory that it and all processes below it had at once, in bytes; absent where there is no `/proc`. It is the largest of
   * the sums of resident sets that were seen every 50 ms, and of the high-water marks of single processes, which the kernel
   * keeps (`VmHWM`, the same as `ru_maxrss`). Memory that processes share counts once for each.
   */
  readonly peakMemory?: number;
}

/** What a program was called with. */
export interface Invocation {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a program and measures it. Meanwhile this process must have no other children.
 *
 * @throws {Error} when it cannot be started or ends with anything but 0; the message ends with what it said
 */
export async function measure({ program, words, folder, env }: Invocation): Promise<Cost> {
  const cpuBefore = childrenSeconds();
  const start = performance.now();
  const child = spawn(program, words, { cwd: folder, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const memory = new MemoryWatch(child.pid);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  let end = start;
  try {
    const code = await new Promise<number | string | null>((resolve, reject) => {
      child.once('error', reject);
      // The wall clock stops when the process has ended; what it said may come a moment later.
      child.once('exit', () => void (end = performance.now()));
      child.once('close', (status, signal) => resolve(status ?? signal));
    });
    if (code !== 0) throw new Error(`${[program, ...words].join(' ')} ended with ${code}:\n${said.join('').slice(-4000)}`);
  } finally {
    memory.stop();
  }
  const cpuAfter = childrenSeconds();
  return {
    wallSeconds: (end - start) / 1000,
    ...(cpuBefore === undefined || cpuAfter === undefined ? {} : { cpuSeconds: cpuAfter - cpuBefore }),
    ...(memory.peak === 0 ? {} : { peakMemory: memory.peak }),
  };
}

/** Looks at the memory of a process and all below it from time to time. */
class MemoryWatch {
  /** Bytes; 0 when nothing could be seen. */
  peak = 0;
  readonly #timer: NodeJS.Timeout;

  /** @param pid absent when the process could not be started */
  constructor(pid: number | undefined) {
    this.#timer = setInterval(() => this.#look(pid ?? 0), SAMPLE_EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(pid: number): void {
    let together = 0;
    for (const { resident, peak } of treeMemory(pid).values()) {
      together += resident;
      this.peak = Math.max(this.peak, peak);
    }
    this.peak = Math.max(this.peak, together);
  }
}
