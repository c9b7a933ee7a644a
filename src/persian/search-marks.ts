import { foldText, type SearchToken } from './search-key.ts';
import { foldQuery, queryReadings } from './search-query.ts';

/** A stretch of a text: `text.slice(start, end)`, in UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const keysOf = (tokens: readonly SearchToken[]): Set<string> => new Set(tokens.flatMap(({ key, parts = [] }) => [key, ...parts]));

/**
 * Where a text holds words of a query, however either is spelled, in order and without overlap: for marking an
 * excerpt. Each word of the query is marked by itself, in all its forms; the pieces of a compound, and words that are
 * only guessed at, where the text holds all of them.
 *
 * @example searchMarks('كتاب\u200Cهاي تازه', 'کتاب') // [{ start: 0, end: 8 }]
 */
export function searchMarks(text: string, query: string): TextSpan[] {
  const tokens = foldText(text);
  const held = keysOf(tokens);
  const isHeld = (keys: readonly string[]): boolean => keys.every((key) => held.has(key));
  const forms = foldQuery(query).flatMap(({ variants }) => variants.filter(isHeld));
  const found = forms.some(({ length }) => length > 0) ? forms : queryReadings(query).map(({ keys }) => keys).filter(isHeld);
  const wanted = new Set(found.flat());
  return tokens.filter(({ key, parts = [] }) => wanted.has(key) || parts.some((part) => wanted.has(part))).map(({ start, end }) => ({ start, end }));
}

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
