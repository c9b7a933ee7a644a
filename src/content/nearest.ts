import leven from 'leven';

/**
 * The known name that a mistyped one was most likely meant to be, or undefined when none is near: at
 * most a third of its letters may differ, and never more than three. Two neighbours that changed places
 * count as one letter.
 *
 * @example nearest('internatonal', ['international', 'sport']) // 'international'
 * @example nearest('atl', ['alt', 'src']) // 'alt'
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const typed = name.toLowerCase();
  const limit = Math.min(3, Math.max(1, Math.floor(typed.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - typed.length) >= bestDistance) continue;
    const distance = distanceOf(typed, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function distanceOf(a: string, b: string): number {
  const distance = leven(a, b);
  return distance === 2 && a.length === b.length && isSwapped(a, b) ? 1 : distance;
}

/** Whether two names are the same but for two neighbouring letters in each other's place. */
function isSwapped(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
