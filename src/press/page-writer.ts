import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputFile } from '../domain/addresses.ts';
import { clearPlace } from './clear-place.ts';

/** Where pages are written. */
export interface PagePlace {
  readonly staging: string;
  /** A folder for a second link to each file, when the whole site is printed. */
  readonly twin?: string;
  /** Whether there may be older files in the place of those that are written. */
  readonly isInPlace: boolean;
}

/**
 * Writes pages. One thread does it for all that render: several that make folders side by side wait for each other in the
 * file system, and spend more time there than in printing.
 */
export class PageWriter {
  readonly #place: PagePlace;

  constructor(place: PagePlace) {
    this.#place = place;
  }

  /**
   * Puts a page into the release, and a second link to it beside.
   *
   * @param path its address
   * @param page its bytes, or the file that holds them
   */
  put(path: string, page: Uint8Array | string): void {
    const { staging, twin, isInPlace } = this.#place;
    const file = join(staging, outputFile(path));
    if (isInPlace) clearPlace(staging, outputFile(path));
    makeFolder(dirname(file));
    if (typeof page === 'string') copyFileSync(page, file);
    else writeFileSync(file, page);
    if (twin === undefined) return;
    const second = join(twin, outputFile(path));
    makeFolder(dirname(second));
    linkSync(file, second);
  }
}

function makeFolder(folder: string): void {
  try {
    // The folder above is there more often than not, and a page has a folder of its own.
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') mkdirSync(folder, { recursive: true });
  }
}
