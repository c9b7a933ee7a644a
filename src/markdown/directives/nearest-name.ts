import { closestMatch } from 'leven';

/**
 * The known name that a mistyped one was most likely meant to be, or undefined when none is near: at
 * most a third of its letters may differ, and never more than three.
 *
 * @example nearestName('factbok', ['factbox', 'figure']) // 'factbox'
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const maxDistance = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
  return closestMatch(name.toLowerCase(), [...known], { maxDistance });
}
