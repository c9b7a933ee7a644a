import { gunzip } from './gunzip.ts';

/**
 * Gets a file of the site by its path below the root: `pagefind/shards.pf_meta`.
 *
 * @throws NoFileError when there is none, another error when it cannot be had now
 */
export type LoadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Raised when the site has no such file: to ask again would not help. */
export class NoFileError extends Error {}

const TEXT = new TextDecoder();

/** Gets a file that holds text, packed or not. */
export async function loadText(load: LoadFile, path: string): Promise<string> {
  return TEXT.decode(await gunzip(await load(path)));
}

/**
 * Remembers what was loaded, so that nothing is asked for twice. What failed is forgotten, so that it can be tried again.
 *
 * @param make loads the value of a key
 */
export function remembered<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = make(key);
      kept.set(key, value);
      value.catch(() => kept.delete(key));
    }
    return value;
  };
}
