import { listPath } from '../domain/addresses.ts';
import { agencyInText, agencyShortName } from '../domain/agency-name.ts';
import type { Article } from '../domain/article.ts';
import type { Agency } from '../domain/registries.ts';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { comparisonKey } from '../persian/comparison-key.ts';
import { escapeHtml } from './escape-html.ts';
import { namesSource } from './named-source.ts';
import type { PageContext } from './page-context.ts';

/** The HTML that names the sources of an article within its text. Empty parts are not shown. */
export interface Credits {
  /** «به گزارش بخش بین‌الملل خبر مهم، به نقل از خبرگزاری آناتولی، » */
  readonly attribution: string;
  /** «/ایسنا» */
  readonly relayCredit: string;
}

/** A relay credit that an author typed at the end of a paragraph; a Latin name is set apart from the text. */
const TYPED_CREDIT = /\s*\/\s*(?:<bdi>)?([^/<>]{1,40})(?:<\/bdi>)?$/u;

/** The credits of texts, and the texts with them, as long as the texts are kept: pages, text-only pages and feeds show the same. */
const credited = new WeakMap<MarkdownDocument, { readonly credits: Credits; readonly html: string }>();

/** The credits of an article, and the HTML of its text with them joined in; that of an article that is code is made by its template. */
export function creditedText(article: Article, document: MarkdownDocument, context: PageContext): { readonly credits: Credits; readonly html: string } {
  let known = credited.get(document);
  if (known === undefined) {
    const credits = creditsOf(article, document, context);
    credited.set(document, (known = { credits, html: article.format === 'mdx' ? '' : joinCredits(document, credits, article, context) }));
  }
  return known;
}

/**
 * Words the credits of an article: the source opens its first paragraph unless the author already wrote
 * so, and the agency that relayed it closes the last one.
 */
function creditsOf(article: Article, document: MarkdownDocument, context: PageContext): Credits {
  const { agencies } = context.reader;
  const agency = article.agency === undefined ? undefined : agencies.get(article.agency);
  const via = article.via === undefined ? undefined : agencies.get(article.via);
  return {
    attribution: agency === undefined || namesSource(document.openingText, agency.title) ? '' : attribution(agency, article, document, context),
    relayCredit: via === undefined || isCreditedInMarkup(via, document) ? '' : relayCredit(via),
  };
}

function attribution(agency: Agency, article: Article, { openingText }: MarkdownDocument, { reader, site }: PageContext): string {
  const section = reader.sections.get(article.section)?.title ?? '';
  const desk = section === '' ? site.title : `بخش ${section} ${site.title}`;
  const link = `<a class="agency" href="${listPath('agency', agency.id)}">${escapeHtml(agencyInText(agency.title))}</a>`;
  // A list or a picture alone has no paragraph for the sentence to go on in.
  const end = openingText === '' ? ':' : '،';
  return `<span class="attribution">به گزارش ${escapeHtml(desk)}، به نقل از ${link}${end}</span> `;
}

function relayCredit(via: Agency): string {
  return `<span class="relay-credit">/<a class="agency" href="${listPath('agency', via.id)}">${escapeHtml(agencyShortName(via.title))}</a></span>`;
}

/** Joins the credits into the text, in place of a relay credit that the author typed. */
function joinCredits(document: MarkdownDocument, credits: Credits, article: Article, { reader }: PageContext): string {
  let { html } = document;
  const via = article.via === undefined ? undefined : reader.agencies.get(article.via);
  if (via !== undefined && credits.relayCredit !== '') {
    const at = document.closing;
    if (at === -1) html += `<p>${credits.relayCredit}</p>`;
    else html = withoutTypedCredit(html.slice(0, at), via) + credits.relayCredit + html.slice(at);
  }
  if (credits.attribution === '') return html;
  if (document.opening === -1) return `<p>${credits.attribution}</p>${html}`;
  return html.slice(0, document.opening) + credits.attribution + html.slice(document.opening);
}

/** Whether the author's own credit is more than plain text, a link or MDX, so that it stays as it is. */
function isCreditedInMarkup(via: Agency, { closingText, html, closing }: MarkdownDocument): boolean {
  if (!isCreditOf(via, TYPED_CREDIT.exec(closingText)?.[1])) return false;
  return closing === -1 || !isCreditOf(via, TYPED_CREDIT.exec(html.slice(0, closing))?.[1]);
}

function withoutTypedCredit(html: string, via: Agency): string {
  const typed = TYPED_CREDIT.exec(html);
  return typed !== null && isCreditOf(via, typed[1]) ? html.slice(0, typed.index) : html;
}

function isCreditOf(via: Agency, typed: string | undefined): boolean {
  if (typed === undefined) return false;
  return comparisonKey(agencyShortName(typed.replace(/[.\s]+$/, ''))) === comparisonKey(agencyShortName(via.title));
}
