import { ARRIVAL_PREFIX } from './arrival-prefix.ts';

/** More words than these are no help to find the place. */
const MOST_KEYS = 12;

/**
 * The address of an article with the words to be marked there.
 *
 * @param path `/news/14001102013/`
 * @param keys search keys
 */
export function arrivalLink(path: string, keys: readonly string[]): string {
  return keys.length === 0 ? path : `${path}${ARRIVAL_PREFIX}${keys.slice(0, MOST_KEYS).map(encodeURIComponent).join('+')}`;
}

/** The search keys in a fragment; none when it says nothing of them. */
export function arrivalKeys(hash: string): string[] {
  if (!hash.startsWith(ARRIVAL_PREFIX)) return [];
  try {
    return hash.slice(ARRIVAL_PREFIX.length).split('+').slice(0, MOST_KEYS).map(decodeURIComponent).filter((key) => key !== '');
  } catch {
    return [];
  }
}
