import type { ContentIssue } from '../domain/content-issue.ts';

/**
 * What a build did. `--report FILE` writes it as JSON; its fields are a contract, new ones may be added.
 */
export interface BuildReport {
  /** Raised when a field changes its meaning. */
  readonly version: 1;
  /** Whether the site was brought up to date. False when nothing was published. */
  readonly published: boolean;
  /** All errors and warnings, ordered by file and line. */
  readonly issues: readonly ContentIssue[];
  readonly errors: number;
  readonly warnings: number;
  readonly articles: { readonly public: number; readonly withdrawn: number; readonly hidden: number; readonly faulty: number; readonly read: number };
  /** `asked`: pages whose view model was made, to see whether it has changed. */
  readonly pages: { readonly total: number; readonly asked: number; readonly printed: number; readonly removed: number };
  /** Files that were written, and their bytes. */
  readonly written: { readonly files: number; readonly bytes: number };
  /** Whether the templates had to be compiled. */
  readonly compiled: boolean;
  /** Wall time of each phase and of the whole, in milliseconds. */
  readonly timings: Readonly<Record<string, number>>;
}

/** Measures phases one after the other. */
export class Stopwatch {
  readonly #timings: Record<string, number> = {};
  readonly #start = performance.now();
  #last = this.#start;

  /** Ends a phase: the time since the last one ended is counted for it. */
  lap(phase: string): void {
    const now = performance.now();
    this.#timings[phase] = Math.round((this.#timings[phase] ?? 0) + now - this.#last);
    this.#last = now;
  }

  /** All phases, and `total`. */
  timings(): Record<string, number> {
    return { ...this.#timings, total: Math.round(performance.now() - this.#start) };
  }
}
