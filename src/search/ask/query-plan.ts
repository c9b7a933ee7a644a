import { foldText } from '../../persian/search-key.ts';
import { queryReadings, type QueryReading } from '../../persian/search-query.ts';

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

/**
 * The readings of a query, most likely first, without the words that say nothing in longer ones; none when there is no word in it. Words
 * that have to stand together stay together.
 */
export function planQuery(query: string): QueryReading[] {
  const readings = new Map<string, QueryReading>();
  for (const reading of queryReadings(query)) {
    const planned = planReading(reading);
    const id = JSON.stringify([planned.keys, planned.together]);
    if (!readings.has(id)) readings.set(id, planned);
  }
  return [...readings.values()];
}

/** A reading without the words that say nothing, when it is a longer one. */
export function planReading(reading: QueryReading): QueryReading {
  const bound = new Set(reading.together.flat());
  const left = reading.keys.filter((key) => bound.has(key) || !STOP_WORDS.has(key));
  return reading.keys.length >= FEWEST_WORDS && left.length >= FEWEST_LEFT ? { ...reading, keys: left } : reading;
}
