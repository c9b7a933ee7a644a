/** How a failing request is repeated. Clock and chance come in as arguments. */
export interface RetryPolicy {
  /** Tries in all, the first one counted. */
  readonly attempts: number;
  /** Milliseconds: the longest first pause; it doubles from try to try. */
  readonly firstPause: number;
  /** Milliseconds: no pause is longer. */
  readonly longestPause: number;
  readonly isTransient: (error: unknown) => boolean;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A number from 0 up to 1. */
  readonly random: () => number;
}

/**
 * Repeats what failed for a reason that passes, with exponential backoff and full jitter, so that many clients
 * which a store has turned away do not all come back at once.
 *
 * @throws the last error
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export async function retry<Value>(policy: RetryPolicy, action: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      if (attempt >= policy.attempts || !policy.isTransient(error)) throw error;
      await policy.sleep(policy.random() * Math.min(policy.longestPause, policy.firstPause * 2 ** (attempt - 1)));
    }
  }
}
