import { archiveKey } from '../calendar/archive-key.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { WalkedFile } from '../content/walk.ts';
import type { Store } from './open-store.ts';
import type { ArticleReading, ParsedArticle } from './read-article.ts';

/** A file that was read because it is new or changed. */
export interface ReadFile {
  readonly source: WalkedFile;
  /** Hash of its bytes. */
  readonly hash: string;
  readonly reading: ArticleReading;
}

/** Writes what was read into the store. Statements are prepared once for a whole build. */
export class ArticleWriter {
  readonly #store: Store;
  readonly #statements;

  constructor(store: Store) {
    this.#store = store;
    this.#statements = {
      file: store.prepare(`INSERT INTO files VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        size = excluded.size, modified = excluded.modified, hash = excluded.hash, warnings = excluded.warnings`),
      keepGood: store.prepare(`INSERT INTO last_good SELECT a.file, a.hash, json_object(
          'article', json(a.article), 'places', json(a.places), 'document', json(b.document),
          'pictures', (SELECT json_group_array(json_object('src', src, 'line', line, 'column', col)) FROM picture_uses u WHERE u.id = a.id))
        FROM articles a JOIN bodies b ON b.id = a.id
        WHERE a.file = ? AND a.released = 1 ON CONFLICT DO NOTHING`),
      removeArticle: store.prepare('DELETE FROM articles WHERE file = ?'),
      article: store.prepare(`INSERT INTO articles
        (file, code, section, agency, via, author, date, day, draft, embargo, withdrawn, released, hash, article, places)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
      body: store.prepare('INSERT INTO bodies VALUES (?, ?)'),
      picture: store.prepare('INSERT INTO picture_uses VALUES (?, ?, ?, ?)'),
      alias: store.prepare('INSERT INTO aliases VALUES (?, ?, ?)'),
      pick: store.prepare('INSERT INTO picks VALUES (?, ?, ?)'),
      removeFile: store.prepare('DELETE FROM files WHERE file = ?'),
      forgetGood: store.prepare('DELETE FROM last_good WHERE file = ?'),
      isReleased: store.prepare('SELECT 1 FROM articles WHERE file = ? AND released = 1'),
      readAgain: store.prepare("UPDATE files SET hash = '' WHERE file = ?"),
      good: store.prepare('SELECT hash, reading FROM last_good WHERE file = ?'),
    };
  }

  /**
   * Takes over a file that was read. One with an error gives way to its released version, so that a page
   * that was public stays; without one it is left out. It will be read again by the next build.
   */
  save({ source, hash, reading }: ReadFile): void {
    const { parsed, issues } = reading;
    const warnings = issues.filter(({ severity }) => severity === 'warning');
    this.#remember(source, parsed === undefined ? '' : hash, warnings);
    if (parsed === undefined) {
      if (this.giveWay(source.file) === 'left-out') this.#statements.removeArticle.run(source.file);
      return;
    }
    this.#statements.keepGood.run(source.file);
    this.#insert(parsed, hash, 0);
  }

  /**
   * Puts a file's released version back, when there is one: `restored` when another had taken its place, so
   * that the file will be read again, and `kept` when it is still there.
   */
  giveWay(file: string): 'restored' | 'kept' | 'left-out' {
    const good = this.#statements.good.get(file);
    if (good === undefined) return this.#statements.isReleased.get(file) === undefined ? 'left-out' : 'kept';
    this.#statements.readAgain.run(file);
    this.#insert(JSON.parse(String(good['reading'])) as ParsedArticle, String(good['hash']), 1);
    this.#statements.forgetGood.run(file);
    return 'restored';
  }

  /** Takes an article out whose file is there and whose released version cannot be shown any more. */
  leaveOut(file: string): void {
    this.#statements.removeArticle.run(file);
    this.#statements.forgetGood.run(file);
    this.#statements.readAgain.run(file);
  }

  /** Forgets a file that is gone, and the article in it. */
  remove(file: string): void {
    this.#statements.removeArticle.run(file);
    this.#statements.removeFile.run(file);
    this.#statements.forgetGood.run(file);
  }

  /** Ends a build: what is public in the store is now what readers see. */
  markReleased(): void {
    this.#store.exec(`
      UPDATE articles SET released = 1 WHERE released = 0 AND state IN ('listed', 'tombstone');
      UPDATE articles SET released = 0 WHERE released = 1 AND state IN ('hidden', 'faulty');
      UPDATE standalone SET released = page WHERE released IS NOT page;
      DELETE FROM last_good;
    `);
  }

  #remember(source: WalkedFile, hash: string, warnings: readonly ContentIssue[]): void {
    this.#statements.file.run(source.file, source.size, source.modified, hash, JSON.stringify(warnings));
  }

  #insert({ article, document, pictures, places }: ParsedArticle, hash: string, released: 0 | 1): void {
    const { year, month, day } = archiveKey(article.date);
    this.#statements.removeArticle.run(article.file);
    const { lastInsertRowid: id } = this.#statements.article.run(
      article.file, article.code, article.section, article.agency ?? null, article.via ?? null, article.author ?? null,
      article.date, Number(`${year}${month}${day}`), article.status === 'draft' ? 1 : 0, article.embargo ?? null,
      article.withdrawn === undefined ? 0 : 1, released, hash, JSON.stringify(article), JSON.stringify(places),
    );
    this.#statements.body.run(id, JSON.stringify(document));
    for (const { src, line, column } of pictures) this.#statements.picture.run(id, src, line, column);
    for (const [position, alias] of article.aliases.entries()) this.#statements.alias.run(alias, id, position);
    for (const [position, code] of article.related.entries()) this.#statements.pick.run(code, id, position);
  }
}
