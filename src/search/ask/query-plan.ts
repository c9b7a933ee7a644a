import { foldText } from '../../persian/search-key.ts';
import { queryReadings } from '../../persian/search-query.ts';

/** A reading of a query, without the words that say nothing. */
export interface PlannedReading {
  readonly keys: readonly string[];
  readonly isLoose: boolean;
}

/** How a query is looked up. */
export interface QueryPlan {
  /** Most likely first; none when there is no word in the query. */
  readonly readings: readonly PlannedReading[];
}

/** With fewer words than this, each of them counts. */
const FEWEST_WORDS = 3;
/** So many words must remain. */
const FEWEST_LEFT = 2;

/** Words that stand in nearly every article, in longer queries. */
const STOP_WORDS: ReadonlySet<string> = new Set([
  'و', 'در', 'به', 'از', 'که', 'را', 'با', 'این', 'آن', 'است', 'برای', 'تا', 'هم', 'بر', 'یک', 'یا', 'نیز', 'شد', 'شده', 'بود', 'اما', 'پس', 'اگر', 'هر',
  'چه', 'خود', 'دیگر', 'بین', 'روی', 'طی', 'باید', 'کرد', 'کند', 'کرده', 'شود', 'دارد', 'داشت', 'ما', 'من', 'او', 'آنها', 'می', 'ها', 'های',
  'the', 'of', 'and', 'to', 'in', 'a',
].flatMap((word) => foldText(word).map(({ key }) => key)));

/** Plans the search for a query. */
export function planQuery(query: string): QueryPlan {
  const readings = new Map<string, PlannedReading>();
  for (const { keys, isLoose } of queryReadings(query)) {
    const left = keys.filter((key) => !STOP_WORDS.has(key));
    const kept = keys.length >= FEWEST_WORDS && left.length >= FEWEST_LEFT ? left : keys;
    const id = kept.join(' ');
    if (!readings.has(id)) readings.set(id, { keys: kept, isLoose });
  }
  return { readings: [...readings.values()] };
}
