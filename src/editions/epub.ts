import { strToU8, zipSync, type Zippable } from 'fflate';
import { xmlCharacters, xmlText } from '../feeds/xml.ts';
import { editionWords } from '../i18n/edition-words.ts';
import type { IssueView } from '../queries/edition-views.ts';
import { isolatedHtml } from '../queries/isolated-html.ts';
import { BOOK_CSS } from './edition-styles.ts';
import { numbered, type NumberedSection } from './numbered-articles.ts';
import { packageDocument } from './package-document.ts';
import { plainArticleHtml } from './plain-article-html.ts';

const words = editionWords.issue;

/** The first moment that a zip can tell: the book is the same bytes whenever it is made. As local time, which is what fflate writes. */
const MTIME = new Date(1980, 0, 1);
/** How much is tried to make it small, of 9: the next step takes half as long again for a hundredth. */
const LEVEL = 6;

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/**
 * A day's news as a book: EPUB 3.3, https://www.w3.org/TR/epub-33/. Its pages run from right to left; it has a title page, the contents by section, and
 * a document for each article. No fonts and no pictures: its reader's own font shows Persian, and a book is a few dozen kilobytes.
 *
 * @returns the same bytes for the same view
 */
export function epub(view: IssueView): Uint8Array {
  const sections = numbered(view);
  const ids = sections.flatMap(({ articles }) => articles.map(({ id }) => id));
  const documents = sections.flatMap(({ title, articles }) => articles.map(({ id, article }): [string, string] => [`EPUB/${id}.xhtml`, page(view, article.title, [
    article.kicker === undefined ? '' : `<p class="kicker">${isolatedHtml(article.kicker)}</p>`,
    `<h1>${isolatedHtml(article.title)}</h1>`,
    plainArticleHtml(article, isolatedHtml(title)),
    article.body === '' ? `<p>${editionWords.lite.code}</p>` : '',
    `<p class="details"><a href="${xmlText(article.url)}">${words.source}</a></p>`,
  ].join(''))]));
  const files: [string, string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageDocument(view, ids)],
    ['EPUB/nav.xhtml', page(view, words.contents, navigation(sections), true)],
    ['EPUB/style.css', BOOK_CSS],
    ['EPUB/title.xhtml', page(view, view.title, titlePage(view))],
    ...documents,
  ];
  // The type comes first and as it is, so that it can be read at a fixed place: https://www.w3.org/TR/epub-33/#sec-zip-container-mime
  const zip: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, text] of files) zip[name] = strToU8(text);
  return zipSync(zip, { level: LEVEL, mtime: MTIME });
}

function page({ site }: IssueView, title: string, body: string, isNavigation = false): string {
  const { lang } = site;
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="rtl"><head><title>${
  xmlText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head><body>${isNavigation ? body : `<section>${xmlCharacters(body)}</section>`}</body></html>
`;
}

function titlePage({ site, day, count, url }: IssueView): string {
  return `<div class="title-page"><h1>${isolatedHtml(site.title)}</h1><p>${day}</p><p>${count}</p><p><a href="${xmlText(url)}" dir="ltr">${xmlText(new URL(url).host)}</a></p></div><p>${
    isolatedHtml(words.about(site.title))}</p>`;
}

function navigation(sections: readonly NumberedSection[]): string {
  const items = sections.map(({ title, articles }) => `<li><a href="${articles[0]?.id}.xhtml">${xmlCharacters(isolatedHtml(title))}</a><ol>${
    articles.map(({ id, article }) => `<li><a href="${id}.xhtml">${xmlCharacters(isolatedHtml(article.title))}</a></li>`).join('')}</ol></li>`);
  const first = sections[0]?.articles[0]?.id;
  return `<nav epub:type="toc" id="toc" role="doc-toc"><h1>${words.contents}</h1><ol><li><a href="title.xhtml">${words.titlePage}</a></li>${items.join('')}</ol></nav><nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="toc" href="#toc">${
    words.contents}</a></li><li><a epub:type="bodymatter" href="${first}.xhtml">${words.articles}</a></li></ol></nav>`;
}
