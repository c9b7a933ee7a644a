import { toIso } from '../calendar/tehran.ts';
import { absoluteUrl, articlePath, listPath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import type { PageContext } from './page-context.ts';
import type { PictureView } from './view-models.ts';

/**
 * JSON-LD of an article, https://schema.org/NewsArticle, with the fields that Google's article
 * documentation asks for: https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticleData(article: Article, words: number, picture: PictureView | undefined, { reader, site }: PageContext): object {
  const url = absoluteUrl(site.url, articlePath(article.code));
  const publisher = { '@type': 'NewsMediaOrganization', name: site.title, url: `${site.url}/` };
  const author = article.author === undefined ? undefined : reader.authors.get(article.author);
  const agency = article.agency === undefined ? undefined : reader.agencies.get(article.agency);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: article.title,
    alternativeHeadline: article.subtitle,
    description: article.lead,
    image: picture === undefined ? undefined : [absoluteUrl(site.url, picture.src)],
    datePublished: toIso(article.date),
    dateModified: toIso(article.updated ?? article.date),
    author: author === undefined
      ? publisher
      : { '@type': 'Person', name: author.name, url: absoluteUrl(site.url, listPath('author', author.id)) },
    publisher,
    articleSection: reader.sections.get(article.section)?.title,
    keywords: article.tags.length === 0 ? undefined : article.tags.map(({ label }) => label),
    wordCount: words,
    inLanguage: site.lang,
    isAccessibleForFree: true,
    identifier: article.code,
    sourceOrganization: agency === undefined ? undefined : { '@type': 'NewsMediaOrganization', name: agency.title, url: agency.url },
  };
}
