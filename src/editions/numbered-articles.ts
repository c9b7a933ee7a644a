import type { IssueArticle, IssueView } from '../queries/edition-views.ts';

/** A section of an issue, whose articles have the ids by which they are linked to: `n1`, `n2` through the whole issue. */
export interface NumberedSection {
  readonly title: string;
  readonly articles: readonly { readonly id: string; readonly article: IssueArticle }[];
}

/** Numbers the articles of an issue in their order. */
export function numbered({ sections }: IssueView): NumberedSection[] {
  let number = 0;
  return sections.map(({ title, articles }) => ({ title, articles: articles.map((article) => ({ id: `n${(number += 1)}`, article })) }));
}
