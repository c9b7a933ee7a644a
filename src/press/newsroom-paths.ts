import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The engine's own folder: this package. */
export const ENGINE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where a newsroom's files lie. All paths are absolute. */
export interface NewsroomPaths {
  /** The folder that holds `content/`. */
  readonly root: string;
  readonly content: string;
  readonly public: string;
  /** What can be made again: the store and the pictures' renditions. */
  readonly cache: string;
  readonly store: string;
  readonly renditions: string;
  /** What the forms of the preview have sent. */
  readonly inbox: string;
  /** The built site. */
  readonly out: string;
}

/**
 * @param root the newsroom's folder; the engine's own by default
 * @param out the built site; `dist` in the newsroom by default
 */
export function newsroomPaths(root: string = ENGINE_ROOT, out?: string): NewsroomPaths {
  const home = resolve(root);
  const cache = join(home, '.khabar');
  return {
    root: home,
    content: join(home, 'content'),
    public: join(home, 'public'),
    cache,
    store: join(cache, 'store.sqlite'),
    renditions: join(cache, 'pictures'),
    inbox: join(cache, 'inbox'),
    out: out === undefined ? join(home, 'dist') : resolve(out),
  };
}
