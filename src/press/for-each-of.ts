/**
 * Does something for each of some values, several at once, begun in their order.
 *
 * @param atOnce the most that are under way at a time
 * @throws what the first of them throws that fails
 */
export async function forEachOf<Value>(values: Iterable<Value>, atOnce: number, work: (value: Value) => Promise<void>): Promise<void> {
  const queue = values[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
