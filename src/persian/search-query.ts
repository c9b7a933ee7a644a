import { spacingChanges, withChanges, type SpacingChange } from './search-guesses.ts';
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
  return searchWords(query).map(({ keys, pieces, start, end, mayBeEnding }, index) => ({
    key: keys[0] ?? '',
    start,
    end,
    variants: [...keys.map((key) => [key]), ...(pieces.length > 1 ? [pieces] : []), ...(mayBeEnding || (index > 0 && keys[0] === 'و') ? [[]] : [])],
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

/**
 * The readings of a query, most likely first and without repeats:
 * 1. as typed;
 * 2. with other forms of one word, of two and so on («بزرگترین شهر» as «بزرگ شهر»);
 * 3. with all compounds in pieces, and with all words as stems;
 * 4. guesses: two neighbours joined («نرم افزار» as «نرمافزار»), a long word in two («نرمافزار» as «نرم افزار»).
 *
 * A searcher runs them in order. All keys of a reading must be found, each matched whole and never as a prefix. It ranks
 * what an earlier reading found above what only a later one finds, and leaves the guesses out once a page is full.
 * It may drop common words from the keys of a longer reading; nothing of that is done here.
 *
 * Each kind is bounded, however long the query.
 *
 * @param query what a reader typed
 * @example queryReadings('تک نواز').map(({ keys }) => keys.join(' ')) // ['تک نواز', 'تکنواز']
 */
export function queryReadings(query: string): QueryReading[] {
  const tokens = foldQuery(query);
  const readings = new Map<string, QueryReading>();
  const add = (parts: readonly (readonly string[])[], isLoose: boolean): void => {
    const reading = readingOf(parts, isLoose);
    const id = reading.keys.join(' ');
    if (id !== '' && !readings.has(id)) readings.set(id, reading);
  };
  add(tokens.map(({ key }) => [key]), false);
  for (const choice of choices(tokens.map(({ variants }) => variants.length), MAX_FORMS)) {
    add(tokens.map(({ variants }, index) => variants[choice[index] ?? 0] ?? []), false);
  }
  add(tokens.map(({ variants }) => variants.find(({ length }) => length !== 1) ?? variants[0] ?? []), false);
  add(tokens.map(({ variants }) => variants.findLast(({ length }) => length === 1) ?? []), false);
  for (const change of spacingChanges(query, tokens)) add(withChanges(tokens, [change]), true);
  return [...readings.values()];
}

/**
 * The reading of a query with several changes of its spaces at once, for a searcher that has seen each of them in its texts: a reader who
 * writes one compound apart writes all of them so.
 */
export function changedReading(tokens: readonly QueryToken[], changes: readonly SpacingChange[]): QueryReading {
  return readingOf(withChanges(tokens, changes), true);
}

function readingOf(parts: readonly (readonly string[])[], isLoose: boolean): QueryReading {
  return { keys: [...new Set(parts.flat())], together: parts.filter(({ length }) => length > 1), isLoose };
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
