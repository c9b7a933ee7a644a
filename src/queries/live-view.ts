import { toIso } from '../calendar/tehran.ts';
import type { Article } from '../domain/article.ts';
import { isLive, newestFirst, type LiveUpdate } from '../domain/coverage.ts';
import { liveFilePath, liveUpdatesPath } from '../domain/live-addresses.ts';
import { liveWords } from '../i18n/live-words.ts';
import { cutAtWord } from '../persian/cut-at-word.ts';
import { toPersianDigits } from '../persian/digits.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { liveUpdateHtml } from './live-update-html.ts';
import type { LiveFileView, LiveUpdateView, LiveView } from './live-view-models.ts';
import { timeView, type PageContext } from './page-context.ts';

/** Updates on the story's own page. They may take so many characters of HTML that the page stays within one round trip. */
const MOST_SHOWN = 20;
const LONGEST_SHOWN = 16_000;
const FEWEST_SHOWN = 3;
/** Key moments on the page, the newest ones. */
const MOST_KEY_MOMENTS = 12;
/** The updates whose words programs are told, and how many characters of each: https://schema.org/LiveBlogPosting */
const TOLD = 10;
const LONGEST_TOLD = 300;

/** What the page of a live story shows of its coverage; undefined for an article that was never covered live. */
export function liveView(stored: StoredArticle, context: PageContext): LiveView | undefined {
  const { article } = stored;
  if (article.live === undefined) return undefined;
  const all = updatesOf(stored, context);
  const isOpen = isLive(article, context.reader.now);
  const last = all[0]?.at ?? article.date;
  const updates = shownOf(all, context);
  const shown = new Set(updates.map(({ id }) => id));
  const page = liveUpdatesPath(article.code);
  return {
    isOpen,
    ...(isOpen && article.live.until !== undefined && { until: article.live.until }),
    file: liveFilePath(article.code),
    lastUpdate: timeView(last, context),
    start: toIso(Math.min(article.date, all.at(-1)?.at ?? article.date)),
    ...(!isOpen && { end: toIso(endOf(article, last)) }),
    keyMoments: all.filter(({ isKey }) => isKey).slice(0, MOST_KEY_MOMENTS).map(({ id, at, title = '' }) => ({
      href: `${shown.has(id) ? '' : page}#${id}`, label: title, at: timeView(at, context),
    })),
    updates,
    ...(updates.length < all.length && { all: { href: page, label: liveWords.all(toPersianDigits(all.length)) } }),
  };
}

/** The file that the page of a live story asks for again and again: what the page shows, were it loaded anew. */
export function liveFileView(code: string, context: PageContext): LiveFileView | undefined {
  const stored = context.reader.article(code);
  const view = stored?.state === 'listed' ? liveView(stored, context) : undefined;
  if (view === undefined) return undefined;
  const { isOpen, until, file, lastUpdate, updates } = view;
  return {
    kind: 'live', path: file, open: isOpen, until, updated: { iso: lastUpdate.iso, text: lastUpdate.text }, updates: updates.map(({ id, html }) => ({ id, html })),
  };
}

/** The updates of a live story, the newest first. */
export function updatesOf({ id }: StoredArticle, { reader }: PageContext): LiveUpdate[] {
  return newestFirst(reader.document(id).updates ?? []);
}

function shownOf(all: readonly LiveUpdate[], context: PageContext): LiveUpdateView[] {
  const views: LiveUpdateView[] = [];
  let length = 0;
  for (const [index, update] of all.slice(0, MOST_SHOWN).entries()) {
    const html = liveUpdateHtml(update, context);
    if (index >= FEWEST_SHOWN && (length += html.length) > LONGEST_SHOWN) break;
    const { id, at, title, by } = update;
    views.push({ id, iso: toIso(at), html, title, by, ...(index < TOLD && { text: cutAtWord(update.text, LONGEST_TOLD) }) });
  }
  return views;
}

/** The end of a coverage that is over: the moment that its author said, unless updates came later. */
function endOf({ live }: Article, last: number): number {
  return Math.max(live?.until ?? last, last);
}
