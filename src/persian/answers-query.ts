import { foldText, type SearchToken } from './search-key.ts';
import { queryReadings } from './search-query.ts';

const keysOf = (tokens: readonly SearchToken[]): Set<string> => new Set(tokens.flatMap(({ key, parts = [] }) => [key, ...parts]));

/**
 * Whether a text answers a query: what an index of all keys and parts says to a searcher that follows
 * {@link queryReadings} to the end.
 *
 * @example answersQuery('گفت و گوی ویژه', 'گفتگو') // true
 */
export function answersQuery(text: string, query: string): boolean {
  const tokens = foldText(text);
  const held = keysOf(tokens);
  return queryReadings(query).some(({ keys, together }) => keys.every((key) => held.has(key)) && together.every((group) => standTogether(tokens, group)));
}

/** Whether keys stand in a text in their order, with at most one word between them. */
function standTogether(tokens: readonly SearchToken[], [first = '', ...others]: readonly string[]): boolean {
  const holds = (at: number, wanted: string): boolean => tokens[at]?.key === wanted || (tokens[at]?.parts?.includes(wanted) ?? false);
  return tokens.some((_, start) => {
    if (!holds(start, first)) return false;
    let at = start;
    return others.every((key) => {
      const step = [0, 1, 2].find((distance) => holds(at + distance, key));
      at += step ?? 0;
      return step !== undefined;
    });
  });
}
