import type { Cost } from './measured-run.ts';

/** The kinds of builds that are measured, in the order in which they take place. */
export type BuildKind = 'full' | 'unchanged' | 'new' | 'edited' | 'withdrawn' | 'template';

/** One kind of build: medians of its runs. */
export interface BuildRow extends Cost {
  readonly kind: BuildKind;
  /** How many runs the medians are of. */
  readonly runs: number;
  readonly pagesPrinted: number;
  readonly filesWritten: number;
  /** Of the printed pages. */
  readonly bytesWritten: number;
  /** Bytes of the store on disk after the build. */
  readonly storeBytes: number;
  /** Wall time of the build's phases in milliseconds, as its report has them. */
  readonly timings: Readonly<Record<string, number>>;
}

/** What another generator took for a full build of the same articles. */
export interface PeerRow extends Cost {
  readonly name: 'hugo';
  readonly version: string;
  readonly runs: number;
  /** What Pagefind took to index its site for search, which our builds do as well. */
  readonly search: Cost;
  /** How many HTML files it wrote. */
  readonly pages: number;
}

/** The machine, as far as it matters. */
export interface Machine {
  readonly platform: string;
  readonly processor: string;
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  readonly node: string;
}

/**
 * What `khabar bench --json` prints. Its fields are a contract: new ones may be added, none changes its meaning while
 * `version` is 1. Times are in seconds but for `timings`, sizes in bytes.
 */
export interface BenchResult {
  readonly version: 1;
  readonly articles: number;
  readonly seed: number;
  readonly pictures: number;
  /** Whether texts were one paragraph only. */
  readonly brief: boolean;
  /** Whether the newsroom was a git repository and each push a commit. */
  readonly git: boolean;
  readonly machine: Machine;
  readonly builds: readonly BuildRow[];
  /** Absent unless it was asked for. */
  readonly peer?: PeerRow;
}

/**
 * The middle value; of an even number, the mean of the two in the middle.
 *
 * @throws {RangeError} when there is none
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (below === undefined || above === undefined) throw new RangeError('the median of nothing');
  return (below + above) / 2;
}

/** The median of each cost; one that a run lacks is left out. */
export function medianCost(costs: readonly Cost[]): Cost {
  const [cpu, memory] = [costs.map(({ cpuSeconds }) => cpuSeconds), costs.map(({ peakMemory }) => peakMemory)];
  return {
    wallSeconds: median(costs.map(({ wallSeconds }) => wallSeconds)),
    ...(cpu.every((value) => value !== undefined) ? { cpuSeconds: median(cpu) } : {}),
    ...(memory.every((value) => value !== undefined) ? { peakMemory: median(memory) } : {}),
  };
}
