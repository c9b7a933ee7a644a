import type { Marks } from '../ask/marked-places.ts';

/** How the fragment of an article's address begins that says which words brought its reader there. A fragment is never sent to a server. */
const PREFIX = '#hl=';
/** More words than these are no help to find the place. */
const MOST_MARKS = 12;
const MOST_KEYS = 8;

/**
 * The address of an article with the words to be marked there.
 *
 * @param path `/news/14001102013/`
 * @param marks keys of one word are joined by `-`, which no key has in it
 */
export function arrivalLink(path: string, marks: Marks): string {
  const written = marks.slice(0, MOST_MARKS).map((keys) => keys.map(encodeURIComponent).join('-'));
  return marks.length === 0 ? path : `${path}${PREFIX}${written.join('+')}`;
}

/** What a fragment says is to be marked; nothing when it says none of that. */
export function arrivalMarks(hash: string): Marks {
  if (!hash.startsWith(PREFIX)) return [];
  try {
    return hash.slice(PREFIX.length).split('+').slice(0, MOST_MARKS)
      .map((mark) => mark.split('-').slice(0, MOST_KEYS).map(decodeURIComponent).filter((key) => key !== '')).filter((keys) => keys.length > 0);
  } catch {
    return [];
  }
}
