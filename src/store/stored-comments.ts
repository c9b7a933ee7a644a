import type { Comment } from '../domain/comment.ts';
import type { StoredRows } from './stored-rows.ts';

/** The approved comments. Where there is none at all, no article is asked about. */
export class StoredComments {
  readonly #rows: StoredRows;
  #hasAny: boolean | undefined;

  constructor(rows: StoredRows) {
    this.#rows = rows;
  }

  /** The comments on an article, by its news code, the oldest first. */
  of(code: string): Comment[] {
    if (!this.#mayHave()) return [];
    return this.#rows.all('SELECT comment FROM comments WHERE code = ? AND twin IS NULL ORDER BY date, file', code)
      .map((row) => JSON.parse(String(row['comment'])) as Comment);
  }

  /** How many comments are on an article. */
  count(code: string): number {
    if (!this.#mayHave()) return 0;
    return Number(this.#rows.get('SELECT count(*) AS n FROM comments WHERE code = ? AND twin IS NULL', code)?.['n']);
  }

  #mayHave(): boolean {
    return (this.#hasAny ??= this.#rows.get('SELECT 1 FROM comments LIMIT 1') !== undefined);
  }
}
