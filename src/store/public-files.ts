import { readMeta, writeMeta, type Store } from './open-store.ts';
import type { StoredRows } from './stored-rows.ts';

/** What the engine makes of files of the newsroom's public folder. */
export interface AppFiles {
  /** Icons of the site as an app, by their files' names, with their size in pixels and whether a device may cut them to its own shape. */
  readonly icons: readonly { readonly file: string; readonly size: number; readonly isMaskable: boolean }[];
  /** Whether the newsroom has a manifest of its own. */
  readonly hasOwnManifest: boolean;
}

/** The key under which the store remembers them. */
const APP_FILES = 'appFiles';
/** Files of the public folder that are icons of the app: https://web.dev/articles/maskable-icon */
export const APP_ICONS: AppFiles['icons'] = [
  { file: 'icon-192.png', size: 192, isMaskable: false },
  { file: 'icon-512.png', size: 512, isMaskable: false },
  { file: 'icon-maskable-512.png', size: 512, isMaskable: true },
];

/** Tells what the newsroom's public folder holds, as it was when the newsroom was read last. */
export class PublicFiles {
  readonly #rows: StoredRows;

  constructor(rows: StoredRows) {
    this.#rows = rows;
  }

  /** The address of the newsroom's own favicon, when there is one. */
  get icon(): string | undefined {
    return this.#noted('icon') || undefined;
  }

  /** Whether there is a robots.txt of its own. */
  get hasOwnRobots(): boolean {
    return this.#noted('ownRobots') === '1';
  }

  /** What belongs to the site as an app. */
  get app(): AppFiles {
    const text = this.#noted(APP_FILES);
    return text === undefined ? { icons: [], hasOwnManifest: false } : (JSON.parse(text) as AppFiles);
  }

  #noted(key: string): string | undefined {
    return this.#rows.get('SELECT value FROM meta WHERE key = ?', key)?.['value'] as string | undefined;
  }
}

/**
 * Notes which of the files there are.
 *
 * @param exists tells whether the public folder has a file
 * @returns whether others are there than before
 */
export function noteAppFiles(store: Store, exists: (file: string) => boolean): boolean {
  const files: AppFiles = { icons: APP_ICONS.filter(({ file }) => exists(file)), hasOwnManifest: exists('manifest.webmanifest') };
  const text = JSON.stringify(files);
  if (readMeta(store, APP_FILES) === text) return false;
  writeMeta(store, APP_FILES, text);
  return true;
}
