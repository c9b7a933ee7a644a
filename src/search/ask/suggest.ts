import { foldText } from '../../persian/search-key.ts';
import { foldQuery } from '../../persian/search-query.ts';
import { otherLayout } from './keyboard-layout.ts';
import { completions, isKnown, nearMisses } from './near-misses.ts';
import type { SearchArchive } from './search-archive.ts';
import type { SearchAnswer } from './search-run.ts';

/** How many suggestions a reader gets. */
const SUGGESTIONS = 3;
/** Where a query finds so few articles, another keyboard may be meant. */
const FEW = 3;

/**
 * Queries that a reader may have meant, each of which finds something: the same keys on the other keyboard, the word that was begun, words
 * that differ by a letter. None when the query finds enough.
 *
 * @param answer what the query has found
 */
export async function suggest(archive: SearchArchive, query: string, answer: SearchAnswer): Promise<string[]> {
  if (answer.hits.length >= FEW) return [];
  const suggestions: string[] = [];
  const isLatin = /[a-z]/i.test(query);
  const other = isLatin || answer.hits.length === 0 ? otherLayout(query.trim()) : undefined;
  if (other !== undefined && (await countOf(archive, other)) > answer.hits.length) suggestions.push(other);
  if (answer.hits.length > 0 && !answer.isPartial) return suggestions;
  const looked = { shards: await archive.newestShards(Math.max(1, answer.asked)), mayLoad: archive.suggestionPurse() };
  const tokens = foldQuery(query);
  for (const [index, { key, start, end }] of tokens.entries()) {
    const isLast = index === tokens.length - 1 && end === query.length;
    if (await isKnown(looked, key)) continue;
    const words = [...isLast ? await completions(looked, key) : [], ...await nearMisses(looked, key)];
    for (const word of words.slice(0, SUGGESTIONS)) {
      const spelling = await spellingOf(archive, word);
      if (spelling !== undefined) suggestions.push(query.slice(0, start) + spelling + query.slice(end));
    }
    if (suggestions.length >= SUGGESTIONS) break;
  }
  return [...new Set(suggestions)].filter((suggestion) => suggestion !== query).slice(0, SUGGESTIONS);
}

async function countOf(archive: SearchArchive, query: string): Promise<number> {
  return (await archive.search({ query, filters: {}, sort: 'relevance' }, { isBrief: true })).hits.length;
}

/** How an article spells a search key: without an ending, where it does. */
async function spellingOf(archive: SearchArchive, key: string): Promise<string | undefined> {
  const { hits: [hit] } = await archive.search({ query: key, filters: {}, sort: 'relevance' }, { isBrief: true });
  if (hit === undefined) return undefined;
  const shown = await archive.text(hit.article.code).catch(() => undefined);
  for (const text of [shown?.title, shown?.text]) {
    if (text === undefined) continue;
    const [shortest] = foldText(text).filter((token) => token.key === key).map(({ start, end }) => text.slice(start, end)).sort((a, b) => a.length - b.length);
    if (shortest !== undefined) return shortest;
  }
  return undefined;
}
