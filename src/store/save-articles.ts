import type { Article } from '../domain/article.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { FoundFile } from '../content/file-changes.ts';
import { StoredFiles } from './known-files.ts';
import type { Store } from './open-store.ts';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { packArticle, unpackPlaces, type PackedArticle } from './pack-article.ts';
import { packTexts, unpackTexts } from './pack-texts.ts';
import type { ParsedArticle, PictureUse } from './read-article.ts';
import { Touched } from './touched.ts';

/** A file that was read because it is new or changed. */
export interface ReadFile {
  readonly source: FoundFile;
  /** Git's id of its bytes. */
  readonly hash: string;
  /** Absent when the file has an error. */
  readonly packed?: PackedArticle;
  /** Where the article's text was saved. */
  readonly text?: SavedText;
  readonly issues: readonly ContentIssue[];
}

/** A text in the store: the row of those that were compressed together, and which of them it is. */
export interface SavedText {
  readonly row: number | bigint;
  readonly position: number;
}

/** Writes what was read into the store. Statements are prepared once for a whole build. */
export class ArticleWriter {
  readonly #store: Store;
  readonly #files: StoredFiles;
  readonly #touched: Touched;
  readonly #statements;
  /** Whether any comment may belong to an article: most newsrooms are spared the question. */
  readonly #hasComments: boolean;

  constructor(store: Store) {
    this.#store = store;
    this.#hasComments = store.prepare('SELECT 1 FROM comments LIMIT 1').get() !== undefined;
    this.#files = new StoredFiles(store);
    this.#touched = new Touched(store);
    this.#statements = {
      before: store.prepare('SELECT id, state, released, hash, article, places FROM articles WHERE file = ?'),
      unsettle: store.prepare('INSERT INTO unsettled VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
      text: store.prepare('SELECT b.text, b.position, t.packed FROM bodies b JOIN texts t ON t.id = b.text WHERE b.id = ?'),
      saveText: store.prepare('INSERT INTO texts (packed) VALUES (?)'),
      forgetText: store.prepare('DELETE FROM texts WHERE id = ? AND NOT EXISTS (SELECT 1 FROM bodies WHERE text = ?)'),
      pictures: store.prepare('SELECT src, line, col AS column FROM picture_uses WHERE id = ?'),
      keepGood: store.prepare('INSERT INTO last_good VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
      good: store.prepare('SELECT hash, reading FROM last_good WHERE file = ?'),
      forgetGood: store.prepare('DELETE FROM last_good WHERE file = ?'),
      removeArticle: store.prepare('DELETE FROM articles WHERE file = ?'),
      article: store.prepare(`INSERT INTO articles
        (file, code, section, agency, via, author, date, day, draft, embargo, withdrawn, released, hash, article, places)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
      body: store.prepare('INSERT INTO bodies VALUES (?, ?, ?)'),
      bodyOf: store.prepare('SELECT text FROM bodies WHERE id = ?'),
      picture: store.prepare('INSERT INTO picture_uses VALUES (?, ?, ?, ?)'),
      alias: store.prepare('INSERT INTO aliases VALUES (?, ?, ?, NULL)'),
      shareAlias: store.prepare('INSERT INTO shared_aliases SELECT path FROM aliases WHERE path = ? GROUP BY path HAVING count(*) > 1 ON CONFLICT DO NOTHING'),
      aliasOfArticle: store.prepare("UPDATE aliases SET hides = NULL WHERE path IN ('/news/' || ? || '/', '/news/' || ? || '/index.html')"),
      pick: store.prepare('INSERT INTO picks VALUES (?, ?, ?, NOT EXISTS (SELECT 1 FROM articles WHERE code = ?), ?, ?)'),
      frame: store.prepare('INSERT INTO frames VALUES (?, ?)'),
      hasFrames: store.prepare('SELECT 1 FROM frames WHERE id = ? LIMIT 1'),
      coverage: store.prepare('INSERT INTO coverage VALUES (?, ?, ?)'),
      shareCode: store.prepare('INSERT INTO shared_codes SELECT code FROM articles WHERE code = ? GROUP BY code HAVING count(*) > 1 ON CONFLICT DO NOTHING'),
      pickFound: store.prepare('UPDATE picks SET missing = 0 WHERE code = ? AND missing = 1'),
      pickLost: store.prepare('UPDATE picks SET missing = 1 WHERE code = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE code = ?)'),
      commentsFound: store.prepare('UPDATE comments SET orphan = 0 WHERE code = ? AND orphan = 1'),
      commentsLost: store.prepare('UPDATE comments SET orphan = 1 WHERE code = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE code = ?)'),
      isReleased: store.prepare('SELECT 1 FROM articles WHERE file = ? AND released = 1'),
    };
  }

  /**
   * Takes over a file that was read. One with an error gives way to its released version, so that a page
   * that was public stays; without one it is left out. It will be read again by the next build.
   */
  save({ source, hash, packed, text, issues }: ReadFile): void {
    const warnings = issues.filter(({ severity }) => severity === 'warning');
    const isGood = packed !== undefined && text !== undefined;
    this.#files.save(source, isGood ? hash : '', warnings);
    if (!isGood) {
      if (this.giveWay(source.file) === 'left-out') this.#removeArticle(source.file);
      return;
    }
    this.#replace(packed, text, hash, 0);
  }

  /** Saves texts that were compressed together. */
  saveTexts(packed: Uint8Array): number | bigint {
    return this.#statements.saveText.run(packed).lastInsertRowid;
  }

  /**
   * Puts a file's released version back, when there is one: `restored` when another had taken its place, so
   * that the file will be read again, and `kept` when it is still there.
   */
  giveWay(file: string): 'restored' | 'kept' | 'left-out' {
    const good = this.#statements.good.get(file);
    if (good === undefined) return this.#statements.isReleased.get(file) === undefined ? 'left-out' : 'kept';
    this.#files.readAgain(file);
    const reading = JSON.parse(String(good['reading'])) as ParsedArticle;
    const text = { row: this.saveTexts(packTexts([reading.document])), position: 0 };
    this.#replace(packArticle(reading), text, String(good['hash']), 1);
    this.#statements.forgetGood.run(file);
    return 'restored';
  }

  /** Takes an article out whose file is there and whose released version cannot be shown any more. */
  leaveOut(file: string): void {
    this.#removeArticle(file);
    this.#statements.forgetGood.run(file);
    this.#files.readAgain(file);
  }

  /** Forgets an article whose file is gone. */
  remove(file: string): void {
    this.#removeArticle(file);
    this.#statements.forgetGood.run(file);
  }

  /** Ends a build: what is public in the store is now what readers see. */
  markReleased(): void {
    this.#store.exec(`
      UPDATE articles SET released = 1 WHERE released = 0 AND state IN ('listed', 'tombstone');
      UPDATE articles SET released = 0 WHERE state IN ('hidden', 'faulty') AND released = 1;
      UPDATE standalone SET released = page WHERE released IS NOT page;
      DELETE FROM last_good;
    `);
    this.#touched.clear();
  }

  #replace(packed: PackedArticle, text: SavedText, hash: string, released: 0 | 1): void {
    const before = this.#unsettle(packed.file);
    if (before !== undefined) {
      if (before['released'] === 1) this.#keepGood(packed.file, before);
      this.#removeRow(packed.file, before);
    }
    this.#insert(packed, text, hash, released);
    if (before !== undefined && codeOf(before) !== packed.code) this.#lose(codeOf(before));
  }

  #removeArticle(file: string): void {
    const before = this.#unsettle(file);
    if (before === undefined) return;
    this.#removeRow(file, before);
    this.#lose(codeOf(before));
  }

  #removeRow(file: string, before: Record<string, unknown>): void {
    // What hosts are told of other sites' frames may not be needed any more.
    if (this.#statements.hasFrames.get(Number(before['id'])) !== undefined) this.#touched.redirects();
    const text = Number(this.#statements.bodyOf.get(Number(before['id']))?.['text']);
    this.#statements.removeArticle.run(file);
    this.#statements.forgetText.run(text, text);
  }

  /** What refers to a news code that an article had is looked at again. */
  #lose(code: string): void {
    this.#statements.pickLost.run(code, code);
    if (this.#hasComments) this.#statements.commentsLost.run(code, code);
    this.#statements.aliasOfArticle.run(code, code);
  }

  /** Remembers what lists and plan know of a file before it is changed in the store; undefined when it is new. */
  #unsettle(file: string): Record<string, unknown> | undefined {
    const before = this.#statements.before.get(file);
    if (before === undefined) {
      this.#statements.unsettle.run(file, 'hidden', null);
      return undefined;
    }
    this.#statements.unsettle.run(file, String(before['state']), String(before['article']));
    for (const { src } of this.#statements.pictures.all(Number(before['id']))) this.#touched.picture(String(src));
    return before;
  }

  #keepGood(file: string, before: Record<string, unknown>): void {
    const id = Number(before['id']);
    const reading: ParsedArticle = {
      article: JSON.parse(String(before['article'])) as Article,
      document: this.#documentOf(id),
      places: unpackPlaces(String(before['places'])),
      pictures: this.#statements.pictures.all(id) as unknown as PictureUse[],
    };
    this.#statements.keepGood.run(file, String(before['hash']), JSON.stringify(reading));
  }

  #documentOf(id: number): MarkdownDocument {
    const row = this.#statements.text.get(id);
    return JSON.parse(unpackTexts(row?.['packed'] as Uint8Array)[Number(row?.['position'])] ?? '') as MarkdownDocument;
  }

  #insert(packed: PackedArticle, text: SavedText, hash: string, released: 0 | 1): void {
    const { lastInsertRowid: id } = this.#statements.article.run(
      packed.file, packed.code, packed.section, packed.agency, packed.via, packed.author, packed.date, packed.day,
      packed.draft, packed.embargo, packed.withdrawn, released, hash, packed.article, packed.places,
    );
    this.#statements.body.run(id, text.row, text.position);
    for (const { src, line, column } of packed.pictures) this.#statements.picture.run(id, src, line, column);
    for (const [position, alias] of packed.aliases.entries()) {
      this.#statements.alias.run(alias, id, position);
      this.#statements.shareAlias.run(alias);
    }
    for (const [position, code] of packed.related.entries()) this.#statements.pick.run(code, id, position, code, null, null);
    for (const [position, { code, line, column }] of packed.mentions.entries()) this.#statements.pick.run(code, id, position, code, line, column);
    for (const origin of packed.frames) this.#statements.frame.run(origin, id);
    if (packed.frames.length > 0) this.#touched.redirects();
    for (const { kind, until } of packed.coverage) this.#statements.coverage.run(id, kind, until);
    this.#statements.shareCode.run(packed.code);
    this.#statements.pickFound.run(packed.code);
    if (this.#hasComments) this.#statements.commentsFound.run(packed.code);
    this.#statements.aliasOfArticle.run(packed.code, packed.code);
  }
}

function codeOf(row: Record<string, unknown>): string {
  return (JSON.parse(String(row['article'])) as Article).code;
}
