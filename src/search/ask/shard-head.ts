import type { PieceRange } from './pagefind-format.ts';

/** A tag as an article spells it, and the part of its address. */
export interface ShardTag {
  readonly slug: string;
  readonly label: string;
}

/** What is known of an article before any word is looked up. */
export interface ShardArticle {
  readonly code: string;
  /** Minutes since the epoch. */
  readonly date: number;
  /** The Jalali day as a number: 14001102. */
  readonly day: number;
  /** Number of its words. */
  readonly length: number;
  readonly section: string;
  readonly agencies: readonly string[];
  readonly tags: readonly ShardTag[];
}

/** A shard without its words. Articles stand in the order in which Pagefind numbers them: the oldest first. */
export interface ShardHead {
  readonly articles: readonly ShardArticle[];
  readonly pieces: readonly PieceRange[];
}

/** A head as it is written: in columns, numbers as steps from one to the next, and names by their place in `names`. */
interface WrittenHead {
  readonly version: 1;
  readonly pieces: readonly (readonly [first: string, last: string, name: string])[];
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly dates: readonly number[];
  readonly days: readonly number[];
  readonly lengths: readonly number[];
  readonly sections: readonly number[];
  readonly agencies: readonly (readonly number[])[];
  readonly tags: readonly (readonly number[])[];
}

/** Parts slug and label of a tag. */
const TAB = '\t';

/** Writes a head as JSON. */
export function writeHead({ articles, pieces }: ShardHead): string {
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const columns = {
    codes: articles.map(({ code }) => code),
    dates: stepsOf(articles.map(({ date }) => date)),
    days: stepsOf(articles.map(({ day }) => day)),
    lengths: articles.map(({ length }) => length),
    sections: articles.map(({ section }) => placeOf(section)),
    agencies: articles.map(({ agencies }) => agencies.map(placeOf)),
    tags: articles.map(({ tags }) => tags.map(({ slug, label }) => placeOf(slug + TAB + label))),
  };
  return JSON.stringify({
    version: 1, pieces: pieces.map(({ first, last, name }) => [first, last, name] as const), names: [...places.keys()], ...columns,
  } satisfies WrittenHead);
}

/**
 * Reads a head.
 *
 * @throws SyntaxError when it is no JSON, RangeError when it is of another version
 */
export function readHead(text: string): ShardHead {
  const head = JSON.parse(text) as WrittenHead;
  if (head.version !== 1) throw new RangeError(`the head of the shard is of version ${String(head.version)}`);
  const [dates, days] = [sumsOf(head.dates), sumsOf(head.days)];
  const nameOf = (place: number): string => head.names[place] ?? '';
  const articles = head.codes.map((code, number): ShardArticle => ({
    code, date: dates[number] ?? 0, day: days[number] ?? 0, length: head.lengths[number] ?? 0,
    section: nameOf(head.sections[number] ?? -1),
    agencies: (head.agencies[number] ?? []).map(nameOf),
    tags: (head.tags[number] ?? []).map((place) => {
      const [slug = '', label = ''] = nameOf(place).split(TAB);
      return { slug, label };
    }),
  }));
  return { articles, pieces: head.pieces.map(([first, last, name]) => ({ first, last, name })) };
}

function stepsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function sumsOf(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
