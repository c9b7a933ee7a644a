import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import type { TextPlace } from '../content/text-place.ts';
import type { Comment } from '../domain/comment.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { Store } from './open-store.ts';

/** Writes comments into the store, and remembers which articles they are on. */
export class CommentWriter {
  readonly #statements;
  readonly #codes = new Set<string>();

  constructor(store: Store) {
    this.#statements = {
      before: store.prepare('SELECT code, comment FROM comments WHERE file = ?'),
      save: store.prepare(`INSERT INTO comments VALUES (?, ?, ?, ?, ?, ?, ?, NOT EXISTS (SELECT 1 FROM articles WHERE code = ?), NULL)
        ON CONFLICT DO UPDATE SET code = excluded.code, id = excluded.id, date = excluded.date, comment = excluded.comment,
        line = excluded.line, col = excluded.col, orphan = excluded.orphan`),
      remove: store.prepare('DELETE FROM comments WHERE file = ?'),
      idsOf: store.prepare('SELECT file, id, twin FROM comments WHERE code = ? ORDER BY file'),
      setTwin: store.prepare('UPDATE comments SET twin = ? WHERE file = ?'),
    };
  }

  /** Takes a comment over. @param place where its id stands */
  save(comment: Comment, { line, column }: TextPlace): void {
    const { file, code, id, date } = comment;
    const text = JSON.stringify(comment);
    if (this.#statements.before.get(file)?.['comment'] !== text) this.#codes.add(code);
    this.#statements.save.run(file, code, id, date, text, line, column, code);
  }

  /** Forgets the comment of a file that is gone or cannot be used. */
  remove(file: string): void {
    const before = this.#statements.before.get(file);
    if (before === undefined) return;
    this.#codes.add(String(before['code']));
    this.#statements.remove.run(file);
  }

  /**
   * Decides which of the comments that share an id is shown: the first by its file's name.
   *
   * @returns the news codes of the articles whose comments have changed since this was asked last
   */
  settle(): string[] {
    const codes = [...this.#codes];
    this.#codes.clear();
    for (const code of codes) {
      const firsts = new Map<string, string>();
      for (const { file, id, twin } of this.#statements.idsOf.all(code)) {
        const first = firsts.get(String(id)) ?? null;
        if (first === null) firsts.set(String(id), String(file));
        if (first !== twin) this.#statements.setTwin.run(first, String(file));
      }
    }
    return codes;
  }
}

/** Finds comments that are on no article, and those whose id another comment of the article has. */
export function commentConflicts(store: Store): ContentIssue[] {
  const orphans = store.prepare('SELECT file, code FROM comments WHERE orphan = 1 ORDER BY file').all();
  const twins = store.prepare('SELECT file, id, line, col, twin FROM comments WHERE twin IS NOT NULL ORDER BY file').all();
  return [
    ...orphans.map(({ file, code }) => errorAt(String(file), 'comment-article', contentMessages['comment-article'](String(code)))),
    ...twins.map(({ file, id, line, col, twin }) => ({
      ...errorAt(String(file), 'comment-duplicate', contentMessages['comment-duplicate'](String(id), String(twin)), Number(line), Number(col)),
      related: [{ file: String(twin), line: 1, column: 1 }],
    })),
  ];
}
