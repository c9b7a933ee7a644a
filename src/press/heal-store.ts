import { isDamage, isDamaged, removeStore } from '../store/open-store.ts';

/**
 * Does some work with a store; should it turn out to be damaged, it is thrown away and the work begins anew: the store is a cache.
 *
 * @param path the store's file
 * @throws what the work throws for any other reason, or the second time
 */
export async function healingStore<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!isDamage(error) && !isDamaged(path)) throw error;
    removeStore(path);
    return work();
  }
}
