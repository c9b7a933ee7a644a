/** How the fragment of an article's address begins that says which words brought its reader there. A fragment is never sent to a server. */
const PREFIX = '#hl=';
/** More words than these are no help to find the place. */
const MOST_KEYS = 12;

/**
 * The address of an article with the words to be marked there.
 *
 * @param path `/news/14001102013/`
 * @param keys search keys
 */
export function arrivalLink(path: string, keys: readonly string[]): string {
  return keys.length === 0 ? path : `${path}${PREFIX}${keys.slice(0, MOST_KEYS).map(encodeURIComponent).join('+')}`;
}

/** The search keys in a fragment; none when it says nothing of them. */
export function arrivalKeys(hash: string): string[] {
  if (!hash.startsWith(PREFIX)) return [];
  try {
    return hash.slice(PREFIX.length).split('+').slice(0, MOST_KEYS).map(decodeURIComponent).filter((key) => key !== '');
  } catch {
    return [];
  }
}
