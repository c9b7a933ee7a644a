import { formatWeekdayAndDay } from '../calendar/format-date.ts';
import { toIso } from '../calendar/tehran.ts';
import { absoluteUrl, archivePath, articlePath } from '../domain/addresses.ts';
import { dayParts, ISSUE_FORMATS, issuePath, type IssueFormat } from '../domain/edition-addresses.ts';
import { modifiedAt } from '../domain/modified-at.ts';
import { editionWords } from '../i18n/edition-words.ts';
import { toPersianDigits } from '../persian/digits.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import type { IssueArticle, IssueView } from './edition-views.ts';
import { monthNames, type PageContext } from './page-context.ts';
import { plainArticle } from './plain-article.ts';
import type { LinkView } from './view-models.ts';

/**
 * The issue of a day that is over: all of its articles, by section. Undefined when the newsroom keeps none of that day or in that form.
 *
 * @param day a Jalali day as a number: 14001102
 */
export function issueView(day: number, format: IssueFormat, context: PageContext): IssueView | undefined {
  const { reader, site } = context;
  if (!reader.config.issues.formats.includes(format) || !reader.timeline.issueDays.has(day)) return undefined;
  const articles = reader.days(day, day);
  const [newest] = articles;
  if (newest === undefined) return undefined;
  const name = formatWeekdayAndDay(newest.article.date, monthNames(context));
  return {
    kind: `issue-${format}`,
    site,
    path: issuePath(day, format),
    url: absoluteUrl(site.url, archivePath(...dayParts(day))),
    title: editionWords.issue.title(site.title, name),
    day: name,
    date: toIso(newest.article.date).slice(0, 10),
    modified: Math.max(...articles.map(({ article }) => modifiedAt(article))),
    count: editionWords.issue.count(toPersianDigits(articles.length)),
    sections: bySection(articles, format, context),
  };
}

/** The issues of a day, for its page of the archive. */
export function issueLinks(day: number, { reader }: PageContext): LinkView[] {
  if (!reader.timeline.issueDays.has(day)) return [];
  const formats = ISSUE_FORMATS.filter((format) => reader.config.issues.formats.includes(format));
  return formats.map((format) => ({ href: issuePath(day, format), label: editionWords.issue[format] }));
}

/** The sections in the newspaper's order, then those that it does not know any more. */
function bySection(articles: readonly StoredArticle[], format: IssueFormat, context: PageContext): IssueView['sections'] {
  const { sections } = context.reader;
  const ids = new Set([...sections.keys(), ...articles.map(({ article }) => article.section)]);
  let number = 0;
  return [...ids].flatMap((id) => {
    const own = articles.filter(({ article }) => article.section === id);
    if (own.length === 0) return [];
    return [{ title: sections.get(id)?.title ?? id, articles: own.map((stored) => issueArticle(stored, format, (number += 1), context)) }];
  });
}

function issueArticle(stored: StoredArticle, format: IssueFormat, number: number, context: PageContext): IssueArticle {
  const { site } = context;
  const url = absoluteUrl(site.url, articlePath(stored.article.code));
  const syntax = format === 'epub' ? 'xml' : 'html';
  return { url, ...plainArticle(stored, { syntax, idPrefix: `n${number}-`, link: (href) => absoluteLink(href, url, site.url) }, context) };
}

/** An issue lies anywhere: addresses are absolute. One that is none leaves its words alone. */
function absoluteLink(href: string, page: string, site: string): string | undefined {
  if (href.startsWith('/') && !/^\/[\\/]/.test(href)) return absoluteUrl(site, href);
  return URL.canParse(href, page) ? new URL(href, page).href : undefined;
}
