import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageAddress } from '../domain/addresses.ts';
import type { ReleasedFile, ReleaseRecord } from '../store/release-record.ts';
import type { FileChangesOfSite, Output } from './output.ts';
import type { Plan } from './plan.ts';
import { emptyWorkFolder } from './work-folder.ts';

/** Says what a delta holds; it is written last, so that a folder without it is none. */
const MANIFEST = 'delta.json';

/**
 * A release as its changes alone, for a machine that does not have the site: `files/` with what is new, and
 * `delta.json` with the digests of the site that it applies to and of the one that it makes.
 */
export class DeltaFolder implements Output {
  readonly staging: string;
  readonly isInPlace = false;
  readonly digest: string | undefined;
  readonly #folder: string;
  readonly #record: ReleaseRecord;

  private constructor(folder: string, record: ReleaseRecord) {
    this.#folder = folder;
    this.#record = record;
    this.staging = join(folder, 'files');
    // The site is elsewhere; that it is the one which was released last is checked by whoever publishes the delta.
    this.digest = record.digest;
  }

  /**
   * Prepares to write a delta; a former one in that folder is thrown away.
   *
   * @throws OutputError when the folder holds something else
   */
  static async open(folder: string, record: ReleaseRecord): Promise<DeltaFolder> {
    const output = new DeltaFolder(folder, record);
    await output.restart();
    return output;
  }

  async keep(file: string): Promise<boolean> {
    return this.digest !== undefined && this.#record.known(pageAddress(file)) !== undefined;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  restart(): Promise<void> {
    return emptyWorkFolder(this.#folder, (name) => name === 'files' || name.startsWith(MANIFEST), 'delta');
  }

  async abandon(): Promise<void> {
    if (existsSync(join(this.#folder, MANIFEST))) return;
    await rm(this.staging, { recursive: true, force: true });
  }

  async commit({ deleted }: FileChangesOfSite, scope: Plan['scope'], digest: string): Promise<void> {
    const changed = this.#record.changes().changed.map(({ file, sha256, bytes }: ReleasedFile) => ({ path: file, sha256, bytes }));
    const delta = { version: 1, from: scope === 'whole' ? null : this.digest, to: digest, changed, deleted };
    const path = join(this.#folder, MANIFEST);
    await writeFile(`${path}.part`, `${JSON.stringify(delta)}\n`);
    await rename(`${path}.part`, path);
  }

  close(): void {
    // Nobody else is kept from it.
  }
}
