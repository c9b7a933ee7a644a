import type { NewsArticle } from 'schema-dts';
import { absoluteUrl } from '../../domain/addresses.ts';
import type { ArticleView } from '../../queries/view-models.ts';
import { agency, publisherInShort } from './organization.ts';

/**
 * An article, https://schema.org/NewsArticle, with the fields that Google's documentation asks for:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticle(view: ArticleView): Exclude<NewsArticle, string> {
  const { site, head, sources } = view;
  const publisher = publisherInShort(site);
  const relay = sources.via ?? sources.agency;
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: head.canonical,
    url: head.canonical,
    headline: view.title,
    alternativeHeadline: view.subtitle,
    description: head.description,
    image: view.images.length === 0 ? undefined : view.images,
    datePublished: view.published.iso,
    dateModified: view.modified,
    author: authorOf(view),
    publisher,
    articleSection: view.section.label,
    keywords: view.tags.length === 0 ? undefined : view.tags.map(({ label }) => label),
    wordCount: view.words,
    inLanguage: site.lang,
    isAccessibleForFree: true,
    identifier: view.code,
    sourceOrganization: sources.agency === undefined ? undefined : agency(sources.agency),
    // The text that it was made from is that of the agency that sent it.
    isBasedOn: relay === undefined ? undefined : { '@type': 'NewsArticle', publisher: agency(relay) },
    correction: view.corrections.length === 0 ? undefined
      : view.corrections.map(({ at, note }) => ({ '@type': 'CorrectionComment', text: note, datePublished: at.iso }) as const),
  };
}

function authorOf({ author, sources, site }: ArticleView): NonNullable<Exclude<NewsArticle, string>['author']> {
  if (author !== undefined) return { '@type': 'Person', name: author.label, url: absoluteUrl(site.url, author.href) };
  return sources.agency === undefined ? publisherInShort(site) : agency(sources.agency);
}
