import { searchWords } from './search-tokens.ts';

/** A word of a query. */
export interface QueryToken {
  /** The best key: `variants[0]` is `[key]`. */
  readonly key: string;
  /** UTF-16 offsets in the query. */
  readonly start: number;
  readonly end: number;
  /**
   * Ways to look the word up, best first. Each is a list of keys that must all be found, nearly always one: another
   * form of the word, or at last the pieces of a compound, for texts that write them apart.
   */
  readonly variants: readonly (readonly string[])[];
}

/**
 * Folds a query with the same rules as {@link foldText}. A searcher that wants every spelling runs the readings of
 * {@link queryReadings} instead of combining variants itself.
 *
 * @example foldQuery('نرم\u200Cافزار')[0].variants // [['نرمافزار'], ['نرم', 'افزار']]
 */
export function foldQuery(query: string): QueryToken[] {
  return searchWords(query).map(({ keys, pieces, start, end }) => ({
    key: keys[0] ?? '',
    start,
    end,
    variants: [...keys.map((key) => [key]), ...(pieces.length > 1 ? [pieces] : [])],
  }));
}

/** One way to read a whole query: a text matches when it holds every key, in whatever order. */
export interface QueryReading {
  readonly keys: readonly string[];
  /** A guess at another spelling. Run it only while the readings before it have found less than a page of results. */
  readonly isLoose: boolean;
}

/**
 * The readings of a query, most likely first, without repeats and never more than `limit`: as typed; with each
 * word's other forms; with compounds in pieces; with two neighbours joined («نرم افزار» as «نرمافزار»); and with a
 * long word split in two («نرمافزار» as «نرم افزار»). A searcher runs them in order, ranks what an earlier one found
 * above what only a later one finds, and skips the loose ones once a page is full.
 *
 * @example queryReadings('نرم افزار').map(({ keys }) => keys.join(' ')) // ['نرم افزار', 'نرمافزار']
 */
export function queryReadings(query: string, limit = 12): QueryReading[] {
  const tokens = foldQuery(query);
  const best = tokens.map(({ key }) => [key]);
  const readings: QueryReading[] = [];
  const seen = new Set<string>();
  const add = (parts: readonly (readonly string[])[], isLoose: boolean): void => {
    const keys = [...new Set(parts.flat())];
    const id = keys.join(' ');
    if (keys.length === 0 || seen.has(id) || readings.length >= limit) return;
    seen.add(id);
    readings.push({ keys, isLoose });
  };
  add(best, false);
  tokens.forEach(({ variants }, index) => {
    for (const variant of variants.slice(1)) add(best.with(index, [...variant]), true);
  });
  tokens.slice(1).forEach(({ key }, index) => {
    add([...best.slice(0, index), [`${tokens[index]?.key ?? ''}${key}`], ...best.slice(index + 2)], true);
  });
  return readings;
}
