import type { Article } from '../domain/article.ts';
import { ISSUE_DAYS, parseIssueDays } from './issue-days.ts';
import type { StoredRows } from './stored-rows.ts';

/** A Gregorian month with listed articles: how many, and when the content of one was last changed. */
export interface MonthOfArticles {
  /** `2022-01` */
  readonly month: string;
  readonly listed: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** Asks for listed articles by when they were published, as sitemaps do. */
export class Timeline {
  readonly #rows: StoredRows;
  #issueDays: ReadonlySet<number> | undefined;

  constructor(rows: StoredRows) {
    this.#rows = rows;
  }

  /** The months with listed articles, the oldest first. */
  months(): MonthOfArticles[] {
    return this.#rows.all('SELECT month, listed, modified FROM months ORDER BY month')
      .map(({ month, listed, modified }) => ({ month: String(month), listed: Number(listed), modified: Number(modified) }));
  }

  /** The days that have an issue, as they were settled: 14001102. */
  get issueDays(): ReadonlySet<number> {
    return (this.#issueDays ??= parseIssueDays(this.#rows.get('SELECT value FROM meta WHERE key = ?', ISSUE_DAYS)?.['value']));
  }

  /** The news codes of all listed articles, the oldest first. */
  codes(): string[] {
    return this.#rows.all("SELECT m.code FROM lists l JOIN list_members m ON m.list = l.id WHERE l.name = 'latest' AND m.listed = 1 ORDER BY m.date, m.code")
      .map(({ code }) => String(code));
  }

  /**
   * The listed articles that were published from one moment to another, the oldest first. They are not kept at hand.
   *
   * @param from milliseconds since the epoch, inclusive
   * @param to the same
   */
  published(from: number, to: number): Article[] {
    return this.#rows.all(
      `SELECT a.article FROM lists l JOIN list_members m ON m.list = l.id JOIN articles a ON a.id = m.id
       WHERE l.name = 'latest' AND m.listed = 1 AND m.date BETWEEN ? AND ? ORDER BY m.date, m.code`, from, to,
    ).map((row) => JSON.parse(String(row['article'])) as Article);
  }
}
