import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangedFile, ReleaseRecord } from '../store/release-record.ts';
import { OutputError, type FileChangesOfSite, type Output } from './output.ts';
import type { Plan } from './plan.ts';

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
    const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
      if (error.code === 'ENOENT') return [];
      throw new OutputError(`${folder}: ${error.code ?? error.message}`);
    });
    const isDelta = entries.every((name) => name === MANIFEST || name === 'files' || name === `${MANIFEST}.part`);
    if (!isDelta) throw new OutputError(`the folder ${folder} is not empty and holds no delta; name another one, or empty it`);
    const output = new DeltaFolder(folder, record);
    await output.restart();
    return output;
  }

  async keep(file: string): Promise<boolean> {
    return this.digest !== undefined && this.#record.known(`/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`) !== undefined;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async restart(): Promise<void> {
    await rm(join(this.#folder, MANIFEST), { force: true });
    await rm(this.staging, { recursive: true, force: true });
    await mkdir(this.staging, { recursive: true });
  }

  async abandon(): Promise<void> {
    if (existsSync(join(this.#folder, MANIFEST))) return;
    await rm(this.staging, { recursive: true, force: true });
  }

  async commit({ deleted }: FileChangesOfSite, scope: Plan['scope'], digest: string): Promise<void> {
    const changed = this.#record.changes().changed.map(({ file, sha256, bytes }: ChangedFile) => ({ path: file, sha256, bytes }));
    const delta = { version: 1, from: scope === 'whole' ? null : this.digest, to: digest, changed, deleted };
    const path = join(this.#folder, MANIFEST);
    await writeFile(`${path}.part`, `${JSON.stringify(delta)}\n`);
    await rename(`${path}.part`, path);
  }

  close(): void {
    // Nobody else is kept from it.
  }
}
