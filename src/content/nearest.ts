import leven from 'leven';

/**
 * The known name that a mistyped one was most likely meant to be, or undefined when none is near: at
 * most a third of its letters may differ, but two (two letters that changed places) in any but the shortest, and never more than three.
 *
 * @example nearest('internatonal', ['international', 'sport']) // 'international'
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = name.length <= 3 ? 1 : Math.min(3, Math.max(2, Math.floor(name.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
