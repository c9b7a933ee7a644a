import { formatJalaliDay, formatMonth } from '../calendar/format-date.ts';
import { jalaliMonthName } from '../calendar/month-names.ts';
import { archivePath } from '../domain/addresses.ts';
import { strings } from '../i18n/fa.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { cardView } from './card-view.ts';
import { issueLinks } from './issue-view.ts';
import { headView, monthNames, type PageContext } from './page-context.ts';
import { periodViews, withAllMonths, type PeriodView } from './period-view.ts';
import type { CardView, LinkView, PageViewBase } from './view-models.ts';

/** `/archive/`: years; `/archive/1400/`: twelve months; `/archive/1400/11/`: a calendar of days and the month's newest headlines. */
export interface ArchiveView extends PageViewBase {
  readonly kind: 'archive';
  readonly level: 'years' | 'year' | 'month' | 'day';
  readonly heading: string;
  /** What it shows, in full: «بهمن ۱۴۰۰». */
  readonly period: string;
  /** The way up: years, year, month. */
  readonly trail: readonly LinkView[];
  /** Years or days below this one that have articles; all months of a year. */
  readonly entries: readonly PeriodView[];
  /** The issues of a day: its news as a book and as one page. */
  readonly issues: readonly LinkView[];
  /** The newest articles of a month (without leads), or all of a day. */
  readonly cards: readonly CardView[];
  readonly newer?: LinkView;
  readonly older?: LinkView;
}

/** The divisor that makes a period's number out of a day's: 14001102 is day, 140011 month, 1400 year. */
const DIVISORS = { year: 10_000, month: 100, day: 1 } as const;

/** The headlines on the page of a month: a push prints that page again, however many articles the month has. */
const MONTH_HEADLINES = 10;

/**
 * A page of the Jalali archive.
 *
 * @param key the parts of the address: `[]`, `['1400']`, `['1400', '11']` or `['1400', '11', '02']`
 */
export function archiveView(key: readonly string[], context: PageContext): ArchiveView | undefined {
  const { reader, site } = context;
  const level = (['years', 'year', 'month', 'day'] as const)[key.length];
  if (level === undefined || !isKey(key)) return undefined;
  const period = Number(key.join(''));
  const [from, to] = level === 'years' ? [0, 99_999_999] : daysOf(period, DIVISORS[level]);
  const children = level === 'day' ? [] : reader.periods(childDivisor(level), from, to);
  const articles = level === 'month' ? reader.days(from, to, MONTH_HEADLINES) : level === 'day' ? reader.days(from, to) : [];
  if (children.length === 0 && articles.length === 0 && level !== 'years') return undefined;
  const path = archivePath(...key);
  const heading = headingOf(key, context);
  return {
    kind: 'archive',
    level,
    site,
    path,
    head: headView(context, path, { title: heading }),
    heading,
    period: labelOf(key, context, true),
    trail: key.map((_, index) => ({ href: archivePath(...key.slice(0, index)), label: labelOf(key.slice(0, index), context) })),
    entries: periodViews(level === 'year' ? withAllMonths(period, children) : children, (key) => archivePath(...partsOf(key)), (key) => labelOf(partsOf(key), context)),
    cards: articles.map((stored) => (level === 'day' ? cardView(stored, context) : { ...cardView(stored, context), lead: undefined, picture: undefined })),
    issues: level === 'day' ? issueLinks(period, context) : [],
    newer: level === 'years' ? undefined : neighbourLink(period, DIVISORS[level], 'after', context),
    older: level === 'years' ? undefined : neighbourLink(period, DIVISORS[level], 'before', context),
  };
}

/** The addresses' parts of a period's number: 140011 is `['1400', '11']`. */
export function partsOf(period: number): string[] {
  const digits = String(period);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter((part) => part !== '');
}

function isKey(key: readonly string[]): boolean {
  return key.every((part, index) => (index === 0 ? /^\d{4}$/ : /^\d{2}$/).test(part));
}

function childDivisor(level: 'years' | 'year' | 'month'): 1 | 100 | 10_000 {
  return level === 'years' ? DIVISORS.year : level === 'year' ? DIVISORS.month : DIVISORS.day;
}

function daysOf(period: number, divisor: number): [number, number] {
  return [period * divisor, period * divisor + divisor - 1];
}

function headingOf(key: readonly string[], context: PageContext): string {
  return key.length === 0 ? strings.archive : strings.archiveOf(labelOf(key, context, true));
}

/** A period's name: «۱۴۰۰», «بهمن» (or «بهمن ۱۴۰۰»), «۲ بهمن ۱۴۰۰». */
function labelOf(key: readonly string[], context: PageContext, isFull = false): string {
  const [year = 0, month = 0, day = 0] = key.map(Number);
  const names = monthNames(context);
  if (key.length === 0) return strings.archive;
  if (key.length === 1) return toPersianDigits(year);
  if (key.length === 2) return isFull ? formatMonth(year, month, names) : jalaliMonthName(month, names);
  return isFull ? formatJalaliDay({ year, month, day }, names) : toPersianDigits(day);
}

function neighbourLink(period: number, divisor: 1 | 100 | 10_000, direction: 'before' | 'after', context: PageContext): LinkView | undefined {
  const neighbour = context.reader.neighbour(divisor, period, direction);
  if (neighbour === undefined) return undefined;
  const key = partsOf(neighbour);
  return { href: archivePath(...key), label: labelOf(key, context, true) };
}
