/** How long the script of a live story waits before it asks again, in milliseconds. */
export const PACE = {
  /** After news: where there is one update, the next may be near. */
  first: 30_000,
  /** The longest wait while there is no news. */
  calm: 120_000,
  /** The longest wait while asking fails. */
  trouble: 600_000,
} as const;

/** What became of a question. */
export type Outcome = 'news' | 'same' | 'failed';

/**
 * The next wait. Quiet stories are asked for less and less often, and a host in trouble still less, so that its readers do not keep it there.
 *
 * @param last the wait before this question, in milliseconds
 * @example nextWait('failed', 30_000) // 60_000
 */
export function nextWait(outcome: Outcome, last: number): number {
  if (outcome === 'news') return PACE.first;
  return outcome === 'same' ? Math.min(PACE.calm, Math.max(PACE.first, last * 1.25)) : Math.min(PACE.trouble, last * 2);
}

/**
 * A wait that is a little longer than planned, so that the readers who opened a page at one moment do not ask at one moment.
 *
 * @param chance from 0 to 1
 */
export function spread(wait: number, chance: number): number {
  return Math.round(wait * (1 + chance / 5));
}
