import type { Article } from '../domain/article.ts';
import type { StoredRows } from './stored-rows.ts';

/** Asks for old addresses, and where they lead. */
export class StoredAliases {
  readonly #rows: StoredRows;

  constructor(rows: StoredRows) {
    this.#rows = rows;
  }

  /** The article that an old address leads to. */
  target(path: string): Article | undefined {
    const [row] = this.#rows.all(
      `SELECT a.article FROM aliases l JOIN articles a ON a.id = l.id WHERE l.path = ? AND a.state IN ('listed', 'tombstone')
       ORDER BY a.date, a.file LIMIT 1`, path,
    );
    return row === undefined ? undefined : (JSON.parse(String(row['article'])) as Article);
  }

  /** Old addresses of public articles. */
  all(): string[] {
    return this.#rows.all(
      "SELECT DISTINCT l.path FROM aliases l JOIN articles a ON a.id = l.id WHERE a.state IN ('listed', 'tombstone') ORDER BY l.path",
    ).map((row) => String(row['path']));
  }
}
