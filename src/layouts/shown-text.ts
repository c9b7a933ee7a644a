import type { ArticleView } from '../queries/view-models.ts';

/** What a page shows of texts, to know which styles and scripts it needs. */
export interface ShownText {
  readonly html: string;
  /** Names of components and elements of a text that is code, in lower case; its HTML is not known. */
  readonly components: readonly string[];
}

/** All that an article's page shows of texts, its updates too. */
export function shownText({ body, mdx, live }: Pick<ArticleView, 'body' | 'mdx' | 'live'>): ShownText {
  return { html: [body, ...(live?.updates ?? []).map(({ html }) => html)].join(''), components: mdx?.components ?? [] };
}
