import { fileURLToPath } from 'node:url';
import { runBuild, type EndedCommand } from './command-process.ts';
import { FAULT, type Fault } from './fault-points.ts';

const FAULT_POINTS = fileURLToPath(new URL('./fault-points.ts', import.meta.url));

/** Runs `khabar build` with a fault. */
export function runFaultyBuild(fault: Fault, words: readonly string[] = []): Promise<EndedCommand> {
  return runBuild(fault.root, words, { NODE_OPTIONS: `--import=${FAULT_POINTS}`, [FAULT]: JSON.stringify(fault) });
}
