import type { Article } from '../domain/article.ts';
import { DayCounts } from './day-counts.ts';
import { settleIssues } from './issue-days.ts';
import { ListKeeper, type Seat } from './list-keeper.ts';
import { MonthCounts } from './month-counts.ts';
import { readMeta, writeMeta, type Store } from './open-store.ts';
import { dayOf } from './pack-article.ts';
import { touchAround } from './touch-around.ts';
import { touchEndedCoverage } from './touch-coverage.ts';
import { FeedToucher } from './touch-feeds.ts';
import { touchNewsSitemap } from './touch-news-sitemap.ts';
import { Touched } from './touched.ts';

/** What decides whether an article is public. */
export interface Visibility {
  /** The build's clock, in milliseconds since the epoch. */
  readonly now: number;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** Whether embargoed articles are shown before their time: in a preview only. */
  readonly embargoed: boolean;
}

/** Whether and how readers find an article: `faulty` contradicts another file, `hidden` is a draft or embargoed. */
export type ArticleState = 'listed' | 'tombstone' | 'hidden' | 'faulty';

/** An article whose file or state has changed. */
export interface ArticleChange {
  /** As it was when lists were last settled, if it was public then. */
  readonly before?: PublicArticle;
  /** As it is now, if it is public. */
  readonly after?: PublicArticle;
}

/** An article that has a page. */
export interface PublicArticle {
  readonly id: number;
  readonly listed: boolean;
  readonly article: Article;
}

/** With more changed articles than this, what they touch is not looked for: it would be nearly everything. */
const MANY = 2000;

/**
 * Gives each article its state and its seats in lists: `listed` is public, `tombstone` was taken down. Only what may
 * have changed is looked at: files that were read, articles that contradict others, embargoes that ended, and drafts when
 * they are shown now and were not before.
 *
 * @param faulty the files of articles that must be left out
 */
export function settleStates(store: Store, visibility: Visibility, faulty: ReadonlySet<string>, pageSize: number): void {
  const touched = new Touched(store);
  const before = Number((readMeta(store, 'visibility') ?? '').split(' ')[1] ?? 0);
  const decisions = decide(store, visibility, faulty);
  const lists = new ListKeeper(store, touched, pageSize);
  const isOfNewSize = readMeta(store, 'pageSize') !== String(pageSize);
  let changes: readonly ArticleChange[] = [];
  if (decisions.length > MANY) {
    touched.everything();
    settleMany(store, decisions, lists);
  } else touchNewsSitemap(store, touched, (changes = settleFew(store, decisions, lists, touched)), before, visibility.now);
  settleIssues(store, touched, changes, visibility);
  touchEndedCoverage(store, touched, before, visibility.now, pageSize);
  if (isOfNewSize || decisions.length > MANY) lists.repaginate();
  if (isOfNewSize) writeMeta(store, 'pageSize', String(pageSize));
  store.exec('DELETE FROM unsettled');
}

function settleFew(store: Store, decisions: readonly Decision[], lists: ListKeeper, touched: Touched): ArticleChange[] {
  const changes = [...changesOf(store, decisions)];
  const days = new DayCounts(store, touched);
  const months = new MonthCounts(store, touched);
  for (const { before, after } of changes) {
    lists.leave(seatsOf(before));
    lists.take(seatsOf(after));
    days.change(before, after);
    for (const found of [before, after]) if (found?.listed === true) touched.day(dayOf(found.article.date));
    months.change(before, after);
  }
  lists.settle();
  days.settle();
  months.settle();
  if (touched.isEverything) return changes;
  touchAround(store, touched, changes);
  if (changes.length > 0) new FeedToucher(store, touched).articles(changes);
  return changes;
}

/** Some at a time, so that a whole archive is never in memory; those who leave go first, since others may take their seats. */
function settleMany(store: Store, decisions: readonly Decision[], lists: ListKeeper): void {
  const days = new DayCounts(store, new Touched(store));
  const months = new MonthCounts(store, new Touched(store));
  for (const side of ['before', 'after'] as const) {
    let waiting = 0;
    for (const change of changesOf(store, decisions.filter((decision) => isPublic(decision[side])))) {
      if (side === 'before') lists.leave(seatsOf(change.before));
      else lists.take(seatsOf(change.after));
      for (const counts of [days, months]) counts.change(side === 'before' ? change.before : undefined, side === 'after' ? change.after : undefined);
      if ((waiting += 1) % MANY === 0) lists.settle(false);
    }
    lists.settle(false);
  }
  days.settle();
  months.settle();
}

/** What an article's state was, and what it is. */
interface Decision {
  /** 0 when its file is gone. */
  readonly id: number;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Whether its file has changed, so that the former version is among the unsettled. */
  readonly isUnsettled: boolean;
}

/** Decides on each article that is in question, and writes its state down. */
function decide(store: Store, { now, drafts, embargoed }: Visibility, faulty: ReadonlySet<string>): Decision[] {
  const view = `${drafts ? 1 : 0}${embargoed ? 1 : 0}`;
  const [viewBefore = '', nowBefore = '0'] = (readMeta(store, 'visibility') ?? '').split(' ');
  const rows = store.prepare(`
    WITH wrong AS (SELECT value AS file FROM json_each(:faulty)),
    asked AS (
      SELECT id FROM articles WHERE file IN (SELECT file FROM unsettled)
      UNION SELECT id FROM articles WHERE file IN (SELECT file FROM wrong)
      UNION SELECT id FROM articles INDEXED BY articles_not_public WHERE state IN ('hidden', 'faulty') AND state = 'faulty'
      UNION SELECT id FROM articles INDEXED BY articles_embargoed WHERE embargo IS NOT NULL AND (embargo BETWEEN :from AND :to OR :hasOtherView)
      UNION SELECT id FROM articles INDEXED BY articles_drafted WHERE draft = 1 AND :hasOtherView
    )
    SELECT a.id, a.file, a.state, u.state AS stateBefore, CASE
        WHEN a.file IN (SELECT file FROM wrong) THEN 'faulty'
        WHEN (a.draft = 1 AND :drafts = 0) OR (a.embargo > :now AND :embargoed = 0) THEN 'hidden'
        WHEN a.withdrawn = 1 THEN 'tombstone' ELSE 'listed' END AS wanted
    FROM asked CROSS JOIN articles a ON a.id = asked.id LEFT JOIN unsettled u ON u.file = a.file
    UNION ALL SELECT 0, file, '', state, '' FROM unsettled u WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.file = u.file)`,
  ).all({
    faulty: JSON.stringify([...faulty]), drafts: drafts ? 1 : 0, now, embargoed: embargoed ? 1 : 0,
    from: Math.min(now, Number(nowBefore)), to: Math.max(now, Number(nowBefore)), hasOtherView: view === viewBefore ? 0 : 1,
  });
  const setState = store.prepare('UPDATE articles SET state = ? WHERE id = ?');
  const decisions: Decision[] = [];
  for (const { id, file, state, stateBefore, wanted } of rows) {
    if (wanted !== state) setState.run(String(wanted), Number(id));
    const isUnsettled = stateBefore !== null;
    if (!isUnsettled && wanted === state) continue;
    decisions.push({ id: Number(id), file: String(file), before: String(stateBefore ?? state), after: String(wanted), isUnsettled });
  }
  writeMeta(store, 'visibility', `${view} ${now}`);
  return decisions;
}

/** The articles of decisions, but for those that were not public and are not. */
function* changesOf(store: Store, decisions: readonly Decision[]): Generator<ArticleChange> {
  const present = store.prepare('SELECT article FROM articles WHERE id = ?');
  const former = store.prepare('SELECT article FROM unsettled WHERE file = ?');
  const read = (id: number, state: string, text: unknown): PublicArticle | undefined =>
    isPublic(state) && typeof text === 'string' ? { id, listed: state === 'listed', article: JSON.parse(text) as Article } : undefined;
  for (const { id, file, before, after, isUnsettled } of decisions) {
    if (!isPublic(before) && !isPublic(after)) continue;
    const text = present.get(id)?.['article'];
    yield { before: read(id, before, isUnsettled ? former.get(file)?.['article'] : text), after: read(id, after, text) };
  }
}

function isPublic(state: string): boolean {
  return state === 'listed' || state === 'tombstone';
}

/** The seats of an article: a relayed one sits in the lists of both agencies. */
function seatsOf(found: PublicArticle | undefined): Seat[] {
  if (found === undefined) return [];
  const { id, listed, article } = found;
  const { date, code } = article;
  const card = cardKey(article);
  return listsOf(article).map(({ list, label }) => ({ list, date, code, id, listed, label, card }));
}

/** All that lists and the archive show of an article. */
export function cardKey({ title, kicker, lead, section, date, image, code, live }: Article): string {
  return JSON.stringify([title, kicker, lead, section, date, image, code, live]);
}

/** The lists that an article stands in. */
export function listsOf(article: Article): { list: string; label: string | null }[] {
  const agencies = new Set([article.agency, article.via].filter((id) => id !== undefined));
  return [
    { list: 'latest', label: null },
    { list: `section/${article.section}`, label: null },
    ...[...agencies].map((id) => ({ list: `agency/${id}`, label: null })),
    ...(article.author === undefined ? [] : [{ list: `author/${article.author}`, label: null }]),
    ...article.tags.map(({ slug, label }) => ({ list: `tag/${slug}`, label })),
  ];
}
