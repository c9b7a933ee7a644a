import { editionWords } from '../i18n/edition-words.ts';
import { strings } from '../i18n/fa.ts';
import type { IssueView } from '../queries/edition-views.ts';
import { escapeHtml } from '../queries/escape-html.ts';
import { isolatedHtml } from '../queries/isolated-html.ts';
import { ISSUE_CSS } from './edition-styles.ts';
import { numbered } from './numbered-articles.ts';
import { plainArticleHtml } from './plain-article-html.ts';

const words = editionWords.issue;

/** A day's news as one page that needs nothing else: to be kept, sent on, or printed. */
export function issuePage(view: IssueView): string {
  const { site, title, day, count, url } = view;
  const sections = numbered(view);
  const contents = sections.map(({ title: section, articles }) =>
    `<h3>${isolatedHtml(section)}</h3><ul>${articles.map(({ id, article }) => `<li><a href="#${id}">${isolatedHtml(article.title)}</a></li>`).join('')}</ul>`).join('');
  const articles = sections.flatMap(({ articles: own }) => own).map(({ id, article }) => [
    `<article id="${id}">`,
    article.kicker === undefined ? '' : `<p>${isolatedHtml(article.kicker)}</p>`,
    `<h2>${isolatedHtml(article.title)}</h2>`,
    plainArticleHtml(article),
    article.body === '' ? `<p>${editionWords.lite.code}</p>` : '',
    `<p><a href="${escapeHtml(article.url)}">${words.source}</a></p></article>`,
  ].join(''));
  return `<!doctype html>
<html lang="${site.lang}" dir="rtl"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="canonical" href="${
  escapeHtml(url)}"><link rel="icon" href="data:,"><style>${ISSUE_CSS}</style></head>
<body><header><h1>${isolatedHtml(site.title)}</h1><p>${day}، ${count}</p><p>${isolatedHtml(words.about(site.title))}</p></header><nav aria-label="${words.contents}"><h2>${words.contents}</h2>${contents}</nav>
<main>${articles.join('\n')}</main><footer><hr><p><a href="${escapeHtml(url)}">${escapeHtml(strings.archiveOf(day))}</a></p></footer></body></html>
`;
}
