import { listPath } from '../domain/addresses.ts';
import { agencyInText, agencyShortName } from '../domain/agency-name.ts';
import type { Article } from '../domain/article.ts';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { comparisonKey } from '../persian/comparison-key.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageContext } from './page-context.ts';

/** The HTML that names the sources of an article within its text. Empty parts are not shown. */
export interface Credits {
  /** «به گزارش بخش بین‌الملل خبر مهم، به نقل از خبرگزاری آناتولی، » */
  readonly attribution: string;
  /** «/ایسنا» */
  readonly relayCredit: string;
}

/**
 * Words the credits of an article: the source opens its first paragraph unless the author already wrote
 * so, and the agency that relayed it closes the last one.
 */
export function creditsOf(article: Article, document: MarkdownDocument, context: PageContext): Credits {
  return {
    attribution: namesItsSource(article, document, context) ? '' : attribution(article, context),
    relayCredit: relayCredit(article, context),
  };
}

function attribution(article: Article, { reader, site }: PageContext): string {
  const agency = article.agency === undefined ? undefined : reader.agencies.get(article.agency);
  if (agency === undefined) return '';
  const section = reader.sections.get(article.section)?.title ?? '';
  const desk = section === '' ? site.title : `بخش ${section} ${site.title}`;
  const link = `<a class="agency" href="${listPath('agency', agency.id)}">${escapeHtml(agencyInText(agency.title))}</a>`;
  return `<span class="attribution">به گزارش ${escapeHtml(desk)}، به نقل از ${link}،</span> `;
}

function relayCredit(article: Article, { reader }: PageContext): string {
  const via = article.via === undefined ? undefined : reader.agencies.get(article.via);
  if (via === undefined) return '';
  return `<span class="relay-credit">/<a class="agency" href="${listPath('agency', via.id)}">${escapeHtml(agencyShortName(via.title))}</a></span>`;
}

/** How far into a paragraph an attribution is looked for, in characters: about its first clause. */
const OPENING_LENGTH = 160;

/**
 * Whether the first paragraph already names its source: it begins with «به گزارش …» or «به نقل از …»
 * (after the site's or an agency's name and a colon or dash at most), or says «به نقل از» or «به گزارش»
 * beside the name of the article's own agency.
 */
function namesItsSource(article: Article, document: MarkdownDocument, { reader }: PageContext): boolean {
  const opening = comparisonKey(document.openingText.slice(0, OPENING_LENGTH));
  if (/^(?:[^:–—-]{1,30}[:–—-]\s*)?[«"(]?(?:به گزارش|به نقل از|بنابر گزارش|بنا به گزارش|بر پایه گزارش|گزارش خبرگزاری)(?=[^\p{L}])/u.test(opening)) return true;
  const agency = article.agency === undefined ? undefined : reader.agencies.get(article.agency);
  if (agency === undefined) return false;
  const name = comparisonKey(agencyShortName(agency.title));
  const named = opening.indexOf(name);
  return named !== -1 && /(?:به گزارش|به نقل از)(?:\s+\S+){0,4}\s*$/u.test(opening.slice(0, named));
}

/** Joins the credits into the text, and drops a relay credit that the author typed in full. */
export function joinCredits(document: MarkdownDocument, credits: Credits, article: Article, context: PageContext): string {
  let { html } = document;
  if (credits.relayCredit !== '') {
    const at = document.closing;
    if (at === -1) html += `<p>${credits.relayCredit}</p>`;
    else html = withoutTypedCredit(html.slice(0, at), article, context) + credits.relayCredit + html.slice(at);
  }
  if (credits.attribution === '') return html;
  if (document.opening === -1) return `<p>${credits.attribution}</p>${html}`;
  return html.slice(0, document.opening) + credits.attribution + html.slice(document.opening);
}

function withoutTypedCredit(html: string, article: Article, { reader }: PageContext): string {
  const via = article.via === undefined ? undefined : reader.agencies.get(article.via);
  const typed = /\s*\/\s*([^/<>]{1,40})$/u.exec(html);
  if (via === undefined || typed?.[1] === undefined) return html;
  const isSame = comparisonKey(typed[1].replace(/[.\s]+$/, '')) === comparisonKey(agencyShortName(via.title));
  return isSame ? html.slice(0, typed.index) : html;
}
