import type { Article } from '../domain/article.ts';
import type { Store } from './open-store.ts';

/** What decides whether an article is public. */
export interface Visibility {
  /** The build's clock, in milliseconds since the epoch. */
  readonly now: number;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** Whether embargoed articles are shown before their time: in a preview only. */
  readonly embargoed: boolean;
}

/**
 * Gives each article its state and puts it into its lists: `listed` is public, `tombstone` was taken
 * down, `hidden` is a draft or embargoed, `faulty` contradicts another file. Only what changed is written.
 *
 * @param faulty the files of articles that must be left out
 */
export function settleStates(store: Store, visibility: Visibility, faulty: ReadonlySet<string>): void {
  const changed = store.prepare(`SELECT * FROM (
      SELECT id, article, state, CASE
        WHEN file IN (SELECT value FROM json_each(:faulty)) THEN 'faulty'
        WHEN (draft = 1 AND :drafts = 0) OR (embargo > :now AND :embargoed = 0) THEN 'hidden'
        WHEN withdrawn = 1 THEN 'tombstone' ELSE 'listed' END AS wanted
      FROM articles
    ) WHERE wanted <> state`);
  const setState = store.prepare('UPDATE articles SET state = ? WHERE id = ?');
  const leaveLists = store.prepare('DELETE FROM list_members WHERE id = ?');
  const join = store.prepare('INSERT INTO list_members (list, date, code, id, label) VALUES (?, ?, ?, ?, ?)');
  const rows = changed.all({
    faulty: JSON.stringify([...faulty]), drafts: visibility.drafts ? 1 : 0, now: visibility.now, embargoed: visibility.embargoed ? 1 : 0,
  });
  // Those that leave go first: another article may take the place of one of them in a list.
  for (const row of rows) if (row['state'] === 'listed') leaveLists.run(Number(row['id']));
  for (const row of rows) {
    const id = Number(row['id']);
    setState.run(String(row['wanted']), id);
    if (row['wanted'] !== 'listed') continue;
    const article = JSON.parse(String(row['article'])) as Article;
    for (const { list, label } of listsOf(article)) join.run(list, article.date, article.code, id, label);
  }
}

/** The lists that an article stands in. A relayed article stands in the lists of both agencies. */
function listsOf(article: Article): { list: string; label: string | null }[] {
  const agencies = new Set([article.agency, article.via].filter((id) => id !== undefined));
  return [
    { list: 'latest', label: null },
    { list: `section/${article.section}`, label: null },
    ...[...agencies].map((id) => ({ list: `agency/${id}`, label: null })),
    ...(article.author === undefined ? [] : [{ list: `author/${article.author}`, label: null }]),
    ...article.tags.map(({ slug, label }) => ({ list: `tag/${slug}`, label })),
  ];
}
