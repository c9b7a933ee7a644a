/** So far may a word stand from the one before it: one other word between them at most. Keys of one word share a place. */
export const FURTHEST = 2;

/**
 * Whether words stand somewhere in their order, each at the place of the one before it or at most one word away.
 *
 * @param places where each word stands, each list sorted
 * @example areTogether([[3, 20], [5], [5]]) // true
 */
export function areTogether(places: readonly (readonly number[])[]): boolean {
  const [first = [], ...others] = places;
  return others.reduce((before, after) => reachable(before, after), first).length > 0;
}

/** Those of the second places that come shortly after one of the first. */
function reachable(before: readonly number[], after: readonly number[]): number[] {
  let at = 0;
  return after.filter((place) => {
    while (at < before.length && (before[at] ?? 0) < place - FURTHEST) at += 1;
    return at < before.length && (before[at] ?? 0) <= place;
  });
}
