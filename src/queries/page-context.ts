import { formatDay, formatDayAndTime, formatWeekdayAndDay } from '../calendar/format-date.ts';
import type { MonthNames } from '../calendar/month-names.ts';
import { tehranClock, toIso } from '../calendar/tehran.ts';
import type { SiteConfig } from '../config/site-config.ts';
import { absoluteUrl, listPath, standalonePath } from '../domain/addresses.ts';
import { formView } from '../forms/form-view.ts';
import { pageDescription } from '../i18n/description-words.ts';
import type { NewsroomReader } from '../store/newsroom-reader.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { designView } from './design-view.ts';
import { externalSearchView } from './external-search.ts';
import { feedLinks } from './feed-formats.ts';
import { logoView } from './logo-view.ts';
import type { FeedItem } from './machine-views.ts';
import { publisherView } from './publisher-view.ts';
import type { CardView, HeadView, SiteView, TimeView } from './view-models.ts';

/** What every query needs: the store, and the parts that all pages share, computed once. */
export interface PageContext {
  readonly reader: NewsroomReader;
  readonly site: SiteView;
  /** Where the forms are sent. */
  readonly forms: SiteConfig['forms'];
  /** Articles in lists, as long as the reader keeps them. */
  readonly cards: WeakMap<StoredArticle, CardView>;
  /** Articles in feeds, by the ids of their rows; only some are kept. */
  readonly feedItems: Map<number, FeedItem>;
}

/**
 * Prepares the queries on a newsroom.
 *
 * @param forms where the forms are sent; as the settings say by default
 * @param isPreview whether pages are shown to their authors alone: browsers keep nothing of it
 */
export function pageContext(reader: NewsroomReader, forms: SiteConfig['forms'] = reader.config.forms, isPreview = false): PageContext {
  const { config } = reader;
  const site: SiteView = {
    title: config.title,
    url: config.url,
    description: config.description,
    lang: config.lang,
    icon: reader.publicFiles.icon,
    sections: [...reader.sections.values()].map(({ id, title }) => ({ href: listPath('section', id), label: title })),
    pages: reader.standalonePages().map(({ name, title }) => ({ href: standalonePath(name), label: title })),
    newsletter: formView('newsletter', forms.newsletter, config.url),
    publisher: publisherView(config),
    social: { x: config.social.x, telegram: config.social.telegram, fediverse: config.social.fediverse },
    design: { ...designView(config.design), logo: logoView(reader, config.design.logo) },
    externalSearch: externalSearchView(config.search.external),
    hasLite: config.lite,
    isKept: config.offline && !isPreview,
  };
  return { reader, site, forms, cards: new WeakMap(), feedItems: new Map() };
}

/** The names of the months that the newsroom uses: those of its language, unless its settings say otherwise. */
export function monthNames({ reader }: Pick<PageContext, 'reader'>): MonthNames {
  const { months, lang } = reader.config;
  return months ?? (lang === 'fa-AF' ? 'afghanistan' : 'iran');
}

/** A moment for machines and for people. One at midnight was most likely written without a time, and is shown without. */
export function timeView(at: number, context: PageContext): TimeView {
  const names = monthNames(context);
  const { hour, minute, second } = tehranClock(at);
  const isMidnight = hour === 0 && minute === 0 && second === 0;
  return { iso: toIso(at), text: isMidnight ? formatWeekdayAndDay(at, names) : formatDayAndTime(at, names), day: formatDay(at, names) };
}

/**
 * The head of a page. Its canonical address is its own unless another is given; its feeds are those of the site, and those
 * that are given. A page that says nothing of itself is described by its title and the newspaper.
 */
export function headView(
  context: PageContext, path: string, { feeds = [], ...head }: Omit<HeadView, 'canonical' | 'feeds'> & Partial<Pick<HeadView, 'feeds'>>, canonicalPath = path,
): HeadView {
  const { title, url, description: about } = context.site;
  const saysNothing = head.description === undefined && head.noindex !== true && head.title !== title;
  return {
    ...head, ...saysNothing && { description: pageDescription(head.title, title, about) },
    canonical: absoluteUrl(url, canonicalPath), feeds: [...feeds, ...feedLinks('latest', title, context)],
  };
}
