import { foldText, type SearchToken } from '../../persian/search-key.ts';
import { FURTHEST } from './places.ts';

/**
 * What is to be marked: search keys, each alone or several that stand for one word of the query. Those are marked where they stand
 * together, as they are found: the «گفت» of «گفتگو» is not every «گفت».
 */
export type Marks = readonly (readonly string[])[];

/** A place of a text that is marked, in UTF-16 units. */
export interface MarkedPlace {
  readonly start: number;
  readonly end: number;
  /** Which of the marks it answers. */
  readonly mark: number;
}

/**
 * Where the words of a query stand in a text, in order.
 *
 * @example markedPlaces('گفت و گو', [['گفت', 'گو']]).length // 2
 * @example markedPlaces('او گفت', [['گفت', 'گو']]).length // 0
 */
export function markedPlaces(text: string, marks: Marks): MarkedPlace[] {
  const single = new Map<string, number>();
  const groups: { readonly keys: readonly string[]; readonly mark: number }[] = [];
  for (const [mark, keys] of marks.entries()) {
    const [key = ''] = keys;
    if (keys.length > 1) groups.push({ keys, mark });
    else if (!single.has(key)) single.set(key, mark);
  }
  const tokens = foldText(text);
  const marked = new Map<number, number>();
  for (const [at, token] of tokens.entries()) {
    for (const { keys, mark } of groups) for (const place of groupFrom(tokens, at, keys)) if (!marked.has(place)) marked.set(place, mark);
    const mark = keysOf(token).map((key) => single.get(key)).find((found) => found !== undefined);
    if (mark !== undefined) marked.set(at, mark);
  }
  return [...marked].sort(([a], [b]) => a - b).flatMap(([at, mark]) => {
    const token = tokens[at];
    return token === undefined ? [] : [{ start: token.start, end: token.end, mark }];
  });
}

/** The tokens in which keys stand in their order from one token on, each as near to the one before it as the search wants; none when they do not. */
function groupFrom(tokens: readonly SearchToken[], from: number, keys: readonly string[]): number[] {
  const places: number[] = [];
  let nearest = from;
  let furthest = from;
  for (const key of keys) {
    let place = nearest;
    while (place <= furthest && !holds(tokens[place], key)) place += 1;
    if (place > furthest) return [];
    places.push(place);
    [nearest, furthest] = [place, place + FURTHEST];
  }
  return places;
}

function holds(token: SearchToken | undefined, key: string): boolean {
  return token !== undefined && (token.key === key || token.parts?.includes(key) === true);
}

function keysOf({ key, parts = [] }: SearchToken): readonly string[] {
  return [key, ...parts];
}
