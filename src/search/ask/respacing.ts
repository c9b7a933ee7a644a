import { spacingChanges, type SpacingChange } from '../../persian/search-guesses.ts';
import { changedReading, foldQuery, type QueryReading, type QueryToken } from '../../persian/search-query.ts';
import { matchShard } from './match-shard.ts';
import type { Shard } from './shard.ts';

/** How many readings with several changes are tried. */
const MOST_READINGS = 12;

/**
 * Readings of a query in which several of its words are read otherwise, each in a way that some article writes: «لرزهنگاری هنگکنگ» as
 * «لرزه نگاری هنگ کنگ». A word that articles have is neither parted nor taken for a form of another.
 *
 * @param mayGoOn asked before each look into the index, which may cost a piece of it
 */
export async function respacedReadings(query: string, shards: readonly Shard[], mayGoOn: () => boolean): Promise<QueryReading[]> {
  const typed = foldQuery(query);
  const seen: SpacingChange[] = [];
  const tokens: QueryToken[] = [];
  const isKnown: boolean[] = [];
  for (const token of typed) {
    const form = await standingForm(token, shards, mayGoOn);
    isKnown.push(form !== undefined);
    tokens.push(form === undefined ? token : { ...token, key: form });
  }
  for (const change of spacingChanges(query, typed)) {
    const { from, to, keys } = change;
    if ((to - from === 1 && isKnown[from] === true) || seen.some((other) => other.from === from && other.to === to)) continue;
    if (mayGoOn() && await stands(shards, keys)) seen.push(change);
  }
  const inOrder = [...seen].sort((a, b) => a.from - b.from);
  const all = inOrder.reduce<SpacingChange[]>((chosen, change) => (change.from >= (chosen.at(-1)?.to ?? 0) ? [...chosen, change] : chosen), []);
  const pairs = inOrder.flatMap((first, index) => inOrder.slice(index + 1).filter(({ from }) => from >= first.to).map((second) => [first, second]));
  const isNew = tokens.some(({ key }, index) => key !== typed[index]?.key);
  return [all, ...pairs, ...(isNew ? inOrder.map((change) => [change]) : [])]
    .filter(({ length }) => length > (isNew ? 0 : 1)).slice(0, MOST_READINGS).map((changes) => changedReading(tokens, changes));
}

/** The first form of a word that some article has, the word itself before others. */
async function standingForm({ variants }: QueryToken, shards: readonly Shard[], mayGoOn: () => boolean): Promise<string | undefined> {
  for (const [key = '', ...others] of variants) if (others.length === 0 && key !== '' && mayGoOn() && await stands(shards, [key])) return key;
  return undefined;
}

/** Whether keys stand together in any article of some shards. */
async function stands(shards: readonly Shard[], keys: readonly string[]): Promise<boolean> {
  for (const shard of shards) {
    const { candidates } = await matchShard(shard, { keys, together: keys.length > 1 ? [keys] : [] }, [...keys].sort((a, b) => b.length - a.length));
    if (candidates.length > 0) return true;
  }
  return false;
}
