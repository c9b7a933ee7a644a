import { readMeta, writeMeta, type Store } from './open-store.ts';

/** What the engine makes of files of the newsroom's public folder. */
export interface AppFiles {
  /** Icons of the site as an app, by their files' names, with their size in pixels and whether a device may cut them to its own shape. */
  readonly icons: readonly { readonly file: string; readonly size: number; readonly isMaskable: boolean }[];
  /** Whether the newsroom has a manifest of its own. */
  readonly hasOwnManifest: boolean;
}

/** The key under which the store remembers them. */
export const APP_FILES = 'appFiles';
/** Files of the public folder that are icons of the app: https://web.dev/articles/maskable-icon */
export const APP_ICONS: AppFiles['icons'] = [
  { file: 'icon-192.png', size: 192, isMaskable: false },
  { file: 'icon-512.png', size: 512, isMaskable: false },
  { file: 'icon-maskable-512.png', size: 512, isMaskable: true },
];

/** The files, of what the store remembers. */
export function parseAppFiles(value: unknown): AppFiles {
  return typeof value === 'string' ? (JSON.parse(value) as AppFiles) : { icons: [], hasOwnManifest: false };
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
