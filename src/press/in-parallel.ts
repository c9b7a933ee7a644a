/**
 * Does a task for each item, several at a time. Items are taken one by one, so that a long list costs no more memory
 * than those in hand. After a task has failed no new one is begun; the first error is thrown when the others are done.
 *
 * @param width how many at a time
 */
export async function inParallel<Item>(items: Iterable<Item>, width: number, task: (item: Item) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const errors: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true && errors.length === 0; next = iterator.next()) {
      try {
        await task(next.value);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (errors.length > 0) throw errors[0];
}
