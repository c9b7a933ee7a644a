import { searchWords } from './search-tokens.ts';

/** A word of a query. */
export interface QueryToken {
  /** The best key: `variants[0]` is `[key]`. */
  readonly key: string;
  /** UTF-16 offsets in the query. */
  readonly start: number;
  readonly end: number;
  /**
   * Ways to look the word up, best first. Each is a list of keys that must all be found, nearly always one: the word,
   * its other forms, then the pieces of a compound, for texts that write them apart. An empty list says that
   * the word may be left out: it is «و», or perhaps only an ending («مان» of «کتاب مان»).
   */
  readonly variants: readonly (readonly string[])[];
}

/**
 * Folds a query with the same rules as `foldText`, so that each word has a key in common with every usual spelling
 * of it. A searcher runs the readings of {@link queryReadings} instead of combining variants itself; the tokens are
 * for marking words and for dropping the common ones.
 *
 * @example foldQuery('نرم\u200Cافزار')[0].variants // [['نرمافزار'], ['نرم', 'افزار']]
 */
export function foldQuery(query: string): QueryToken[] {
  return searchWords(query).map(({ keys, pieces, start, end, isPerhapsSuffix }, index) => ({
    key: keys[0] ?? '',
    start,
    end,
    variants: [...keys.map((key) => [key]), ...(pieces.length > 1 ? [pieces] : []), ...(isPerhapsSuffix || (index > 0 && keys[0] === 'و') ? [[]] : [])],
  }));
}

/** One way to read a whole query. */
export interface QueryReading {
  /** A text matches when each of them is a key, or one of the parts, of its words. */
  readonly keys: readonly string[];
  /**
   * Keys among them that stand for one word of the query, and so must stand together in the text, in this order and
   * with at most one word between them («گفت و گو»). Without that, a text about «کار» and «گاه» would answer «کارگاه».
   */
  readonly together: readonly (readonly string[])[];
  /**
   * A guess: two words taken as one, or one as two. Run it while the readings before it found less than a page. The
   * others are as good as typed: other forms of a word, or a compound in its pieces.
   */
  readonly isLoose: boolean;
}

/** Readings of one kind, at most: a query of many inflected words would have thousands. */
const MAX_FORMS = 8;
const MAX_GUESSES = 24;
/** A word of fewer letters is no compound that lost its space. */
const LEAST_COMPOUND = 5;
/** Nor is one of more. */
const MOST_COMPOUND = 24;

/**
 * The readings of a query, most likely first and without repeats: as typed; with other forms of one word, of two
 * and so on («بزرگترین شهرها» as «بزرگ شهر»); with two neighbours joined («نرم افزار» as «نرمافزار»); with a long word in two
 * («نرمافزار» as «نرم افزار», «گفتگو» as «گفت گو»). A searcher runs them in order, all words of a reading required and each
 * matched whole, never as a prefix; it ranks what an earlier reading found above what only a later one finds, and
 * leaves the guesses out once a page is full. Nothing of a stop-word list is here: a searcher may drop
 * common words from the keys of a longer reading.
 *
 * @example queryReadings('نرم افزار').map(({ keys }) => keys.join(' ')) // ['نرم افزار', 'نرمافزار']
 */
export function queryReadings(query: string): QueryReading[] {
  const tokens = foldQuery(query);
  const readings = new Map<string, QueryReading>();
  const add = (parts: readonly (readonly string[])[], isLoose: boolean): void => {
    const keys = [...new Set(parts.flat())];
    const id = keys.join(' ');
    if (keys.length > 0 && !readings.has(id)) readings.set(id, { keys, together: parts.filter(({ length }) => length > 1), isLoose });
  };
  const typed = tokens.map(({ key }) => [key]);
  add(typed, false);
  for (const choice of choices(tokens.map(({ variants }) => variants.length), MAX_FORMS)) {
    add(tokens.map(({ variants }, index) => variants[choice[index] ?? 0] ?? []), false);
  }
  const guesses = [...joinedNeighbours(query, tokens), ...splitWords(tokens)].slice(0, MAX_GUESSES);
  for (const guess of guesses) add(guess, true);
  return [...readings.values()];
}

/** Which variant of each word, the fewest changes first: [0,0], [1,0], [0,1], [1,1]. */
function choices(counts: readonly number[], limit: number): number[][] {
  let round: number[][] = [counts.map(() => 0)];
  const found: number[][] = [];
  while (round.length > 0 && found.length < limit) {
    const next: number[][] = [];
    for (const choice of round) {
      const from = choice.findLastIndex((value) => value > 0) + 1;
      for (let index = from; index < counts.length && found.length + next.length < limit; index += 1) {
        for (let value = 1; value < (counts[index] ?? 1); value += 1) next.push(choice.map((old, place) => (place === index ? value : old)));
      }
    }
    found.push(...next);
    round = next;
  }
  return found.slice(0, limit);
}

/** The words without those that may be left out. */
const needed = (tokens: readonly QueryToken[]): string[][] => tokens.map(({ key, variants }) => (variants.some(({ length }) => length === 0) ? [] : [key]));

/** Two neighbours as one word, or two with «و» between them, folded anew so that an ending of the last is seen. */
function joinedNeighbours(query: string, tokens: readonly QueryToken[]): string[][][] {
  const keep = needed(tokens);
  return tokens.slice(1).flatMap((token, index) => {
    const first = token.key === 'و' ? undefined : index - (tokens[index]?.key === 'و' ? 1 : 0);
    if (first === undefined || first < 0) return [];
    const joined = foldQuery(tokens.slice(first, index + 2).map(({ start, end }) => query.slice(start, end)).join(''));
    const forms = joined.length === 1 ? (joined[0]?.variants ?? []) : [];
    return forms.filter((form) => form.length === 1).map((form) => [...keep.slice(0, first), [...form], ...keep.slice(index + 2)]);
  });
}

/** A long word in two, at each place where both have two letters; where they are joined by «و», also without it. */
function splitWords(tokens: readonly QueryToken[]): string[][][] {
  const keep = needed(tokens);
  return tokens.flatMap(({ variants }, index) =>
    variants.flatMap(([key = '', ...others]) => {
      if (key.length < LEAST_COMPOUND || key.length > MOST_COMPOUND || others.length > 0) return [];
      const splits: string[][] = [];
      for (let at = 2; at <= key.length - 2; at += 1) {
        splits.push([key.slice(0, at), key.slice(at)]);
        if (key[at] === 'و' && at <= key.length - 3) splits.push([key.slice(0, at), key.slice(at + 1)]);
      }
      return splits.map((split) => keep.with(index, split));
    }),
  );
}
