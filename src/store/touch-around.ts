import { archiveKey } from '../calendar/archive-key.ts';
import { archivePath, articlePath, cardPath, HOME_PATH, indexPath, listAddress, monthSitemapPath, NEWS_SITEMAP_PATH, NOT_FOUND_PATH, standalonePath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import { LITE_PATH, litePath } from '../domain/edition-addresses.ts';
import { gregorianMonth } from '../domain/gregorian-month.ts';
import { touchIssuesNaming } from './issue-days.ts';
import { liveFilePath, liveUpdatesPath } from '../domain/live-addresses.ts';
import { pageOf } from './list-paging.ts';
import { sitemapParts } from './month-counts.ts';
import type { Store } from './open-store.ts';
import { touchPortrayed } from './registry-pictures.ts';
import { cardKey, listsOf, type ArticleChange, type PublicArticle } from './settle-states.ts';
import { FeedToucher } from './touch-feeds.ts';
import type { Touched } from './touched.ts';

/** How many earlier articles of a tag, and of a section, are looked at for the related links of one. */
export const RELATED_WINDOW = { tag: 24, section: 5 } as const;

/**
 * Touches the pages that show changed articles, but for lists and archive: their own pages, redirects (those of hosts too) and pictures,
 * the front page, and the articles that may name them under «بخوانید» or as their neighbours.
 */
export function touchAround(store: Store, touched: Touched, changes: readonly ArticleChange[]): void {
  const pickers = store.prepare('SELECT a.code FROM picks p JOIN articles a ON a.id = p.id WHERE p.code = ?');
  const later = store.prepare(`SELECT m.code FROM lists l JOIN list_members m ON m.list = l.id
    WHERE l.name = ? AND (m.date, m.code) > (?, ?) AND m.listed = 1 ORDER BY m.date, m.code LIMIT ?`);
  const older = store.prepare(`SELECT m.code FROM lists l JOIN list_members m ON m.list = l.id
    WHERE l.name = ? AND (m.date, m.code) < (?, ?) AND m.listed = 1 ORDER BY m.date DESC, m.code DESC LIMIT 1`);
  const pictures = store.prepare('SELECT src FROM picture_uses WHERE id = ?');
  if (changes.some(({ before, after }) => relationsOf(before) !== relationsOf(after))) touchMentioningPages(store, touched);
  for (const { before, after } of changes) {
    for (const { article } of present(before, after)) {
      touched.page(articlePath(article.code));
      touched.page(cardPath(article.code));
      touched.page(litePath(article.code));
      for (const alias of article.aliases) touched.page(alias);
      touchLive(touched, article);
    }
    if (rulesOf(before) !== rulesOf(after)) touched.redirects();
    // Those that only the former version showed were touched when it was replaced.
    for (const { id } of present(before, after)) for (const { src } of pictures.all(id)) touched.picture(String(src));
    if (lookOf(before) !== lookOf(after)) {
      touched.page(HOME_PATH);
      touched.page(NOT_FOUND_PATH);
      touched.page(LITE_PATH);
    }
    if (relationsOf(before) === relationsOf(after)) continue;
    for (const { article } of present(before, after)) {
      for (const { code } of pickers.all(article.code)) touchPicker(touched, String(code));
      for (const code of article.related) touched.page(articlePath(code));
      const followers = [...article.tags.map(({ slug }) => [`tag/${slug}`, RELATED_WINDOW.tag] as const), [`section/${article.section}`, RELATED_WINDOW.section] as const];
      for (const [list, window] of followers) {
        for (const { code } of later.all(list, article.date, article.code, window)) touched.page(articlePath(String(code)));
      }
      // Its neighbours in the section name it; the newer one is among its followers.
      for (const { code } of older.all(`section/${article.section}`, article.date, article.code)) touched.page(articlePath(String(code)));
    }
  }
}

function present(...found: readonly (PublicArticle | undefined)[]): PublicArticle[] {
  return found.filter((entry) => entry !== undefined);
}

/** All that hosts are told of an article; empty when they need not know it. */
function rulesOf(found: PublicArticle | undefined): string {
  if (found === undefined || (found.listed && found.article.aliases.length === 0)) return '';
  // Of two that want one address, the older has it, and the file's name decides on a draw.
  const { code, aliases, date, file } = found.article;
  return JSON.stringify([code, found.listed, aliases, date, file]);
}

/** All that the front page shows of an article; empty when it is in no list. */
function lookOf(found: PublicArticle | undefined): string {
  return found?.listed === true ? cardKey(found.article) : '';
}

/** All that decides in which related lists an article stands, and how; empty when in none. */
function relationsOf(found: PublicArticle | undefined): string {
  if (found?.listed !== true) return '';
  const { title, date, code, section, tags, related }: Article = found.article;
  return JSON.stringify([title, date, code, section, tags.map(({ slug }) => slug), related]);
}

/** The fewest articles that a page of a list may hold. */
const SMALLEST_PAGE = 5;
/** More articles than this that change alike: everything is touched instead. */
const MANY = 500;

/** Touches all pages that show a picture, after its file has changed. */
export function touchPicture(store: Store, touched: Touched, src: string, pageSize: number): void {
  touched.picture(src);
  touchPortrayed(store, touched, src);
  // An article whose file has changed together with its picture has no state yet.
  const rows = store.prepare(`SELECT a.article FROM articles a WHERE a.id IN (SELECT id FROM picture_uses WHERE src = ?)
    AND (a.state = 'listed' OR a.file IN (SELECT file FROM unsettled)) LIMIT ?`).all(src, MANY + 1);
  if (rows.length > MANY) return touched.everything();
  for (const row of rows) touchListed(store, touched, JSON.parse(String(row['article'])) as Article, pageSize);
  const pages = store.prepare("SELECT name FROM standalone WHERE EXISTS (SELECT 1 FROM json_each(page, '$.pictures') WHERE value ->> '$.src' = ?)").all(src);
  for (const { name } of pages) touched.page(standalonePath(String(name)));
}

/** Touches the pages that show an article's comments or how many they are, after they have changed. */
export function touchCommented(store: Store, touched: Touched, code: string, pageSize: number): void {
  touched.page(articlePath(code));
  // An article whose file has changed together with its comments has no state yet.
  const rows = store.prepare("SELECT article FROM articles WHERE code = ? AND (state = 'listed' OR file IN (SELECT file FROM unsettled))").all(code);
  for (const { article } of rows) touchListed(store, touched, JSON.parse(String(article)) as Article, pageSize);
}

/** Touches the standalone pages that recommend articles: they are few, and each is asked. */
function touchMentioningPages(store: Store, touched: Touched): void {
  for (const { name } of store.prepare("SELECT name FROM standalone WHERE page ->> '$.document.mentions' IS NOT NULL").all()) touched.page(standalonePath(String(name)));
}

/** Touches the pages of an article that names another one, in its list of related articles or in its text; updates of a live story may too. */
function touchPicker(touched: Touched, code: string): void {
  for (const path of [articlePath(code), liveFilePath(code), liveUpdatesPath(code)]) touched.page(path);
}

/** Touches what a story that is covered live has besides its page. */
function touchLive(touched: Touched, { live, code }: Article): void {
  if (live === undefined) return;
  touched.page(liveFilePath(code));
  touched.page(liveUpdatesPath(code));
}

/** Touches the pages that show a listed article and are not its relatives' own. */
export function touchListed(store: Store, touched: Touched, article: Article, pageSize: number): void {
  const list = store.prepare('SELECT id, seats FROM lists WHERE name = ?');
  touched.page(articlePath(article.code));
  touchLive(touched, article);
  touched.page(HOME_PATH);
  touched.page(NOT_FOUND_PATH);
  new FeedToucher(store, touched).article(article);
  touchMonthSitemap(store, touched, gregorianMonth(article.date));
  const { year, month, day } = archiveKey(article.date);
  touched.page(archivePath(year, month, day));
  for (const { list: name } of listsOf(article)) {
    const { id, seats } = list.get(name) ?? {};
    const page = pageOf(store, Number(id), Number(seats), pageSize, article);
    for (const shown of [undefined, page, page + 1]) touched.page(listAddress(name, shown));
  }
}

function touchMonthSitemap(store: Store, touched: Touched, month: string): void {
  const listed = Number(store.prepare('SELECT listed FROM months WHERE month = ?').get(month)?.['listed'] ?? 0);
  for (let part = 1; part <= sitemapParts(listed); part += 1) touched.page(monthSitemapPath(month, part));
}

/**
 * Touches all pages that name an agency or an author, after their entry has changed, came or went.
 *
 * @param list the list of their articles: `agency/isna`
 */
export function touchNamed(store: Store, touched: Touched, list: `${'agency' | 'author'}/${string}`): void {
  const [kind, named] = list.split('/') as ['agency' | 'author', string];
  touched.page(indexPath(kind));
  // An agency decides on whether its articles are in there.
  touched.page(NEWS_SITEMAP_PATH);
  new FeedToucher(store, touched).named(kind, named);
  touchIssuesNaming(store, touched, named);
  const { id, seats } = store.prepare('SELECT id, seats FROM lists WHERE name = ?').get(list) ?? {};
  for (const { code } of store.prepare('SELECT code FROM list_members WHERE list = ?').all(Number(id ?? -1))) {
    touched.page(articlePath(String(code)));
    touched.page(cardPath(String(code)));
    touched.page(litePath(String(code)));
  }
  // Pages hold five articles at least, so that this is more than enough.
  touched.page(listAddress(list));
  for (let page = 1; page <= Number(seats ?? 0) / SMALLEST_PAGE + 1; page += 1) touched.page(listAddress(list, page));
}
