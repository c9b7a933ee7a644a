import type { StoredRows } from './stored-rows.ts';

/** Asks for what the newsroom puts before its readers at the moment: live stories, breaking news, what is read most. */
export class StoredCoverage {
  readonly #rows: StoredRows;

  constructor(rows: StoredRows) {
    this.#rows = rows;
  }

  /** The rows of the articles whose headline is breaking news at a moment, the newest first. */
  breaking(now: number, limit: number): number[] {
    return this.#rows.all(
      `SELECT a.id FROM coverage c JOIN articles a ON a.id = c.id
       WHERE c.kind = 'breaking' AND c.until > ? AND a.state = 'listed' ORDER BY a.date DESC, a.code DESC LIMIT ?`, now, limit,
    ).map(({ id }) => Number(id));
  }

  /** The news codes that readers open most, as the newsroom's file says; some may be no public article's. */
  mostRead(): string[] {
    return JSON.parse(String(this.#rows.get("SELECT value FROM meta WHERE key = 'mostRead'")?.['value'] ?? '[]')) as string[];
  }

  /** The news codes of all public articles that are, or were, covered live. */
  live(): string[] {
    return this.#rows.all("SELECT a.code FROM coverage c JOIN articles a ON a.id = c.id WHERE c.kind = 'live' AND a.state = 'listed' ORDER BY a.code")
      .map(({ code }) => String(code));
  }
}
