import type { ShardArticle, ShardTag } from './shard-head.ts';

/** By what a reader narrows a search down. */
export interface SearchFilters {
  readonly section?: string;
  readonly agency?: string;
  /** A Jalali year: 1400. */
  readonly year?: number;
  /** The slug of a tag. */
  readonly tag?: string;
}

/** What a reader wants to find. */
export interface SearchRequest {
  readonly query: string;
  readonly filters: SearchFilters;
  readonly sort: 'relevance' | 'date';
}

/** A value of a filter, and how many results have it. */
export interface FacetValue {
  readonly value: string;
  /** The label of a tag; other values are named by the manifest or by themselves. */
  readonly label?: string;
  readonly count: number;
}

export type Facets = Readonly<Record<keyof SearchFilters, readonly FacetValue[]>>;

/** Nobody types more, in UTF-16 units. */
const LONGEST_QUERY = 300;

/** The part of a query that is looked for: all of it, or of a very long one as many whole words as fit. */
export function cutQuery(query: string): string {
  if (query.length <= LONGEST_QUERY) return query;
  const space = query.lastIndexOf(' ', LONGEST_QUERY);
  return query.slice(0, space > 0 ? space : LONGEST_QUERY);
}

const FACETS = ['section', 'agency', 'year', 'tag'] as const;

/** Whether an article passes all filters, but for one that is left out. */
export function passes(article: ShardArticle, filters: SearchFilters, except?: keyof SearchFilters): boolean {
  return FACETS.every((facet) => {
    const wanted = filters[facet];
    return wanted === undefined || facet === except || valuesOf(article, facet).includes(String(wanted));
  });
}

/**
 * Counts the results by the values of each filter, the most frequent first. A filter that is set does not count against its own
 * other values, so that a reader sees what another choice would give.
 */
export function countFacets(found: readonly ShardArticle[], filters: SearchFilters): Facets {
  return Object.fromEntries(FACETS.map((facet) => [facet, countValues(found.filter((article) => passes(article, filters, facet)), facet)])) as unknown as Facets;
}

function countValues(articles: readonly ShardArticle[], facet: keyof SearchFilters): FacetValue[] {
  const counts = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const article of articles) {
    for (const value of valuesOf(article, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (facet === 'tag') for (const { slug, label } of article.tags) labels.set(slug, label);
  }
  const order = facet === 'year' ? (a: FacetValue, b: FacetValue) => Number(b.value) - Number(a.value)
    : (a: FacetValue, b: FacetValue) => b.count - a.count || (a.value < b.value ? -1 : 1);
  return [...counts].map(([value, count]) => ({ value, count, label: labels.get(value) })).sort(order);
}

function valuesOf({ section, agencies, day, tags }: ShardArticle, facet: keyof SearchFilters): readonly string[] {
  switch (facet) {
    case 'section': return [section];
    case 'agency': return agencies;
    case 'year': return [String(Math.floor(day / 10_000))];
    case 'tag': return tags.map(({ slug }: ShardTag) => slug);
  }
}
