import { LITE_PATH } from '../domain/edition-addresses.ts';
import { HOME_PATH, latestPath } from '../domain/addresses.ts';
import { editionWords } from '../i18n/edition-words.ts';
import { strings } from '../i18n/fa.ts';
import type { Headline, LiteArticleView, LiteFrontView, LiteTombstoneView } from '../queries/edition-views.ts';
import { escapeHtml } from '../queries/escape-html.ts';
import { isolatedHtml } from '../queries/isolated-html.ts';
import { LITE_CSS } from './edition-styles.ts';
import { plainArticleHtml } from './plain-article-html.ts';

const words = editionWords.lite;

/** The text-only page of an article: one file, no picture, no script, nothing else to load. */
export function liteArticle(view: LiteArticleView): string {
  const { site, title, kicker, section, sectionHref, full, body, codeText } = view;
  const main = [
    kicker === undefined ? '' : `<p>${isolatedHtml(kicker)}</p>`,
    `<h1>${isolatedHtml(title)}</h1>`,
    plainArticleHtml(view, link(sectionHref, section)),
    body === '' ? `<p>${words.code}</p>` : '',
    `<p>${link(full, words.full)}، ${strings.newsCode} ${codeText}</p>`,
  ];
  return document(view, strings.documentTitle(title, site.title), main.join(''));
}

/** What stands where the text-only page of a withdrawn article was. */
export function liteTombstone(view: LiteTombstoneView): string {
  const main = `<h1>${strings.withdrawnTitle}</h1><p>${strings.withdrawnLead}</p><p>${strings.withdrawnReason}: ${isolatedHtml(view.reason)}</p>`;
  return document(view, view.site.title, main, '<meta name="robots" content="noindex">');
}

/** The front page of the text-only edition. */
export function liteFront(view: LiteFrontView): string {
  const { site, newest, sections } = view;
  const main = [
    `<h1>${escapeHtml(words.heading(site.title))}</h1><h2>${words.newest}</h2>`,
    newest.length === 0 ? `<p>${strings.emptyNewsroom}</p>` : headlines(newest),
    ...sections.map(({ section, headlines: own }) => `<h2>${link(section.href, section.label)}</h2>${headlines(own)}`),
    `<p>${link(latestPath(), words.all)}</p>`,
  ];
  return document(view, words.heading(site.title), main.join(''));
}

/**
 * The canonical address is the article's own page, so that search engines list that one. They must not be told `noindex` besides, which would
 * speak of both: https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls. The empty icon spares a request.
 */
function document({ site, canonical, path }: LiteArticleView | LiteTombstoneView | LiteFrontView, title: string, main: string, meta = ''): string {
  const home = path === LITE_PATH ? `<b>${escapeHtml(site.title)}</b>` : link(LITE_PATH, words.heading(site.title));
  return `<!doctype html>
<html lang="${site.lang}" dir="rtl"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">${meta}<link rel="canonical" href="${
  escapeHtml(canonical)}"><link rel="icon" href="data:,"><style>${LITE_CSS}</style></head>
<body><header>${home}</header><main>${main}</main><footer><hr>${link(HOME_PATH, words.fullSite)}</footer></body></html>
`;
}

function headlines(all: readonly Headline[]): string {
  return `<ul>${all.map(({ href, title }) => `<li><a href="${escapeHtml(href)}">${isolatedHtml(title)}</a></li>`).join('')}</ul>`;
}

function link(href: string, label: string): string {
  return `<a href="${escapeHtml(href)}">${isolatedHtml(label)}</a>`;
}
