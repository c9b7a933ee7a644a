import { expect, test } from 'vitest';
import { retry, type RetryPolicy } from './retry.ts';

function policyOf(pauses: number[]): RetryPolicy {
  return { attempts: 5, firstPause: 100, longestPause: 300, isTransient: (error) => error === 'passing', random: () => 1, sleep: async (pause) => { pauses.push(pause); } };
}

test('what passes is tried again, with pauses that double up to a limit', async () => {
  const pauses: number[] = [];
  let tries = 0;
  const action = async (): Promise<string> => {
    tries += 1;
    if (tries < 5) throw 'passing';
    return 'done';
  };
  expect(await retry(policyOf(pauses), action)).toBe('done');
  expect(pauses).toEqual([100, 200, 300, 300]);
});

test('the last error is thrown; what does not pass is not tried again', async () => {
  let tries = 0;
  const fail = (error: string) => async (): Promise<never> => { tries += 1; throw error; };
  await expect(retry(policyOf([]), fail('passing'))).rejects.toBe('passing');
  expect(tries).toBe(5);
  await expect(retry(policyOf([]), fail('lasting'))).rejects.toBe('lasting');
  expect(tries).toBe(6);
});
