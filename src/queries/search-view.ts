import { SEARCH_PATH } from '../domain/addresses.ts';
import { strings } from '../i18n/fa.ts';
import { headView, type PageContext } from './page-context.ts';
import type { SearchView } from './view-models.ts';

/** The search page. Search engines find the articles themselves. */
export function searchView(context: PageContext): SearchView {
  return {
    kind: 'search',
    site: context.site,
    path: SEARCH_PATH,
    head: headView(context, SEARCH_PATH, { title: strings.search.heading, noindex: true }),
  };
}
