import { spawnSync } from 'node:child_process';

/** Lets the disk take in what was written before, so that what is measured next does not wait for it. */
export function settleDisk(): void {
  // Where there is no such program, the measurement is a little noisier.
  spawnSync('sync');
}
