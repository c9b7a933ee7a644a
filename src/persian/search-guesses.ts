import type { QueryToken } from './search-query.ts';
import { searchWords } from './search-tokens.ts';

/** Guesses at most, however long the query. */
const MAX_GUESSES = 24;
/** A query of more words is a sentence, and its spaces are right. */
const MOST_WORDS = 12;
/** A word of fewer letters is no compound that lost its space. */
const LEAST_COMPOUND = 5;
/** Nor is one of more. */
const MOST_COMPOUND = 24;
/** Words that stand before or after nearly any other: «درآمد» is no «در … آمد». */
const NO_HALVES = /^(?:در|تا|را|که|یا|با)$/;

/** Another reading of some spaces of a query: the words from `from` up to, and without, `to` are these keys. */
export interface SpacingChange {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
}

/**
 * Other ways to read the spaces of a query, one change each: first two neighbours as one, then a long word in two. None of them
 * is checked against a dictionary: a wrong one finds nothing.
 *
 * @example spacingChanges('هم وطن', foldQuery('هم وطن')) // [{ from: 0, to: 2, keys: ['هموطن'] }]
 */
export function spacingChanges(query: string, tokens: readonly QueryToken[]): SpacingChange[] {
  if (tokens.length > MOST_WORDS) return [];
  return [...joinedNeighbours(query, tokens), ...splitWords(tokens)].slice(0, MAX_GUESSES);
}

/** The keys of each word when some changes are made, which do not overlap; words that may be left out have none. */
export function withChanges(tokens: readonly QueryToken[], changes: readonly SpacingChange[]): (readonly string[])[] {
  return tokens.flatMap(({ key, variants }, index) => {
    const change = changes.find(({ from, to }) => from <= index && index < to);
    if (change !== undefined) return change.from === index ? [change.keys] : [];
    return [variants.some(({ length }) => length === 0) ? [] : [key]];
  });
}

/** Two neighbours as one word, or two with «و» between them, folded anew so that an ending of the last is seen. */
function joinedNeighbours(query: string, tokens: readonly QueryToken[]): SpacingChange[] {
  return tokens.slice(1).flatMap((token, index) => {
    const from = token.key === 'و' ? undefined : index - (tokens[index]?.key === 'و' ? 1 : 0);
    if (from === undefined || from < 0 || (/\d$/.test(tokens[from]?.key ?? '') && /^\d/.test(token.key))) return [];
    const to = index + 2;
    const joined = searchWords(tokens.slice(from, to).map(({ start, end }) => query.slice(start, end)).join(''));
    const forms = joined.length === 1 ? (joined[0]?.keys ?? []) : [];
    return forms.map((form) => ({ from, to, keys: [form] }));
  });
}

/** A long word in two, at each place where both have two letters, halves of one length first. */
function splitWords(tokens: readonly QueryToken[]): SpacingChange[] {
  const splits = tokens.flatMap(({ variants }, from) =>
    variants.flatMap(([key = '', ...others]) => (others.length > 0 ? [] : splitsOf(key).map((keys) => ({ from, to: from + 1, keys })))),
  );
  const unevenness = ([left = '', right = '']: readonly string[]): number => Math.abs(left.length - right.length);
  return splits.sort((first, second) => unevenness(first.keys) - unevenness(second.keys));
}

/** The ways to part a key: a Persian one anywhere, with «و» between the parts or without; another between letter and digit. */
function splitsOf(key: string): string[][] {
  if (/^[a-z0-9]/.test(key)) {
    const runs = key.match(/\d+|\D+/g) ?? [];
    return runs.length === 2 ? [runs] : [];
  }
  if (key.length < LEAST_COMPOUND || key.length > MOST_COMPOUND) return [];
  const splits: string[][] = [];
  for (let at = 2; at <= key.length - 2; at += 1) {
    splits.push([key.slice(0, at), key.slice(at)]);
    if (key[at] === 'و' && at <= key.length - 3) splits.push([key.slice(0, at), key.slice(at + 1)]);
  }
  return splits.filter((halves) => !halves.some((half) => NO_HALVES.test(half)));
}
