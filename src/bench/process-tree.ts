import { readdirSync, readFileSync } from 'node:fs';

/** The memory of one process, in bytes. */
export interface ProcessMemory {
  /** What it has in memory now. */
  readonly resident: number;
  /** The most that it ever had. */
  readonly peak: number;
}

/**
 * Reads the memory of a process from the text of `/proc/<pid>/status`.
 *
 * @returns undefined for a process that has none: it has ended, and waits to be collected
 * @example memoryOf('VmHWM:\t  2048 kB\nVmRSS:\t  1024 kB\n') // { resident: 1_048_576, peak: 2_097_152 }
 */
export function memoryOf(status: string): ProcessMemory | undefined {
  const field = (name: string): number | undefined => {
    const kilobytes = new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  };
  const [resident, peak] = [field('VmRSS'), field('VmHWM')];
  return resident === undefined || peak === undefined ? undefined : { resident, peak };
}

/**
 * Reads from the text of `/proc/<pid>/stat` how much processor time the process's children took, user and system,
 * and theirs in turn. Only those are counted that have ended and were waited for.
 *
 * @returns clock ticks, of which Linux shows a hundred a second on every machine
 * @throws {Error} when the text is not such a file's
 */
export function childrenTicksOf(stat: string): number {
  // The second field is the program's name between parentheses, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // The 16th and 17th field, man 5 proc; what is left begins with the third.
  const ticks = Number(fields[13]) + Number(fields[14]);
  if (!Number.isFinite(ticks)) throw new Error(`not a /proc/<pid>/stat: ${stat}`);
  return ticks;
}

/** Reads process ids from the text of `/proc/<pid>/task/<tid>/children`. */
export function childrenOf(text: string): number[] {
  return text.split(' ').flatMap((word) => (/^\d+$/.test(word) ? [Number(word)] : []));
}

/** Processor time of all children of this process that have ended, in seconds; undefined where there is no `/proc`. */
export function childrenSeconds(): number | undefined {
  const stat = readOr('/proc/self/stat');
  return stat === undefined ? undefined : childrenTicksOf(stat) / 100;
}

/**
 * The memory of a process and of all below it, by process id. A process that ends meanwhile is left out; where there
 * is no `/proc`, nothing is found.
 */
export function treeMemory(root: number): Map<number, ProcessMemory> {
  const found = new Map<number, ProcessMemory>();
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const memory = memoryOf(readOr(`/proc/${pid}/status`) ?? '');
    if (memory !== undefined) found.set(pid, memory);
    // Any thread of a process may have started a child.
    for (const thread of threadsOf(pid)) waiting.push(...childrenOf(readOr(`/proc/${pid}/task/${thread}/children`) ?? ''));
  }
  return found;
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
