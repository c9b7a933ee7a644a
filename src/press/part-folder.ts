import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamage } from '../store/open-store.ts';
import type { PrintedFile, ReleaseRecord } from '../store/release-record.ts';
import { OutputError, type Output } from './output.ts';
import { emptyWorkFolder } from './work-folder.ts';

/** Lists what a part holds; it is written last, so that a folder without it is none. */
const INDEX = 'part.sqlite';

/**
 * A part of a site that was printed by one of several machines: `files/`, and an index of what each file was made from. It
 * is no release: nothing is remembered of it but in the part itself.
 */
export class PartFolder implements Output {
  readonly staging: string;
  readonly isInPlace = false;
  readonly digest = undefined;
  readonly #folder: string;
  readonly #record: ReleaseRecord;

  private constructor(folder: string, record: ReleaseRecord) {
    this.#folder = folder;
    this.#record = record;
    this.staging = join(folder, 'files');
  }

  /** @throws OutputError when the folder holds something else */
  static async open(folder: string, record: ReleaseRecord): Promise<PartFolder> {
    const output = new PartFolder(folder, record);
    await output.restart();
    return output;
  }

  keep(): Promise<boolean> {
    return Promise.resolve(false);
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  restart(): Promise<void> {
    return emptyWorkFolder(this.#folder, (name) => name === 'files' || name.startsWith(INDEX), 'part of a site');
  }

  async abandon(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }

  async commit(): Promise<void> {
    const path = join(this.#folder, INDEX);
    await rm(`${path}.new`, { force: true });
    this.#record.exportPending(`${path}.new`);
    await rename(`${path}.new`, path);
  }

  close(): void {
    // Nobody else is kept from it.
  }
}

/** The parts of a site that other machines have printed, by the addresses of their pages. */
export class SiteParts {
  readonly #parts: readonly { readonly folder: string; readonly find: ReturnType<DatabaseSync['prepare']> }[];

  /** @throws OutputError when a folder is no part */
  constructor(folders: readonly string[]) {
    this.#parts = folders.map((folder) => {
      try {
        const index = new DatabaseSync(join(folder, INDEX), { readOnly: true });
        return { folder, find: index.prepare('SELECT fingerprint, lower(hex(sha256)) AS sha256, bytes FROM part WHERE path = ?') };
      } catch (error) {
        if (!isDamage(error) && (error as { code?: string }).code !== 'ERR_SQLITE_ERROR') throw error;
        throw new OutputError(`the folder ${folder} holds no part of a site`);
      }
    });
  }

  /**
   * The file of a page that was printed from the same data with the same templates.
   *
   * @param path its address
   */
  find(path: string, fingerprint: string): { readonly folder: string; readonly file: PrintedFile } | undefined {
    for (const { folder, find } of this.#parts) {
      const file = find.get(path) as unknown as PrintedFile | undefined;
      if (file?.fingerprint === fingerprint) return { folder: join(folder, 'files'), file };
    }
    return undefined;
  }
}
