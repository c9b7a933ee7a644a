import { cutQuery, type SearchFilters, type SearchRequest } from '../ask/search-request.ts';

/** What the address of the search page says. */
export interface SearchState extends SearchRequest {
  /** The page of results, from 1 on. */
  readonly page: number;
}

/**
 * Reads the address of the search page. What makes no sense is as if it were not there.
 *
 * @param search its query string: `?q=تهران&year=1400`
 */
export function readState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const text = (name: string): string | undefined => values.get(name)?.trim() || undefined;
  const number = (name: string): number | undefined => (/^[1-9]\d{0,3}$/.test(text(name) ?? '') ? Number(text(name)) : undefined);
  return {
    query: cutQuery(values.get('q') ?? ''),
    filters: { section: text('section'), agency: text('agency'), year: number('year'), tag: text('tag') },
    sort: text('sort') === 'date' ? 'date' : 'relevance',
    page: number('page') ?? 1,
  };
}

/**
 * The query string that says the same, empty for an empty page. What is as usual is left out.
 *
 * @example writeState({ query: 'تهران', filters: {}, sort: 'relevance', page: 1 }) // '?q=%D8%AA…'
 */
export function writeState({ query, filters, sort, page }: SearchState): string {
  const values = new URLSearchParams();
  if (query.trim() !== '') values.set('q', query);
  for (const [name, value] of Object.entries(filters as Record<keyof SearchFilters, string | number | undefined>)) if (value !== undefined) values.set(name, String(value));
  if (sort === 'date') values.set('sort', sort);
  if (page > 1) values.set('page', String(page));
  return values.size === 0 ? '' : `?${values}`;
}

/** Whether any filter is set. */
export function isFiltered({ filters }: SearchState): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
