import { outputFile } from '../domain/addresses.ts';
import { SiteDigest } from '../domain/site-digest.ts';
import { inTransaction, readMeta, writeMeta, type Store } from './open-store.ts';

/** A file of the site: what it was made from, and its bytes. */
export interface PrintedFile {
  readonly fingerprint: string;
  /** Hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of a release: the path below the site's root. */
export interface ReleasedFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * What the site holds, by path: `/news/1/` for a page, `picture:assets/x.webp` for another file. A release is noted
 * as pending first, then made public, then taken over: whoever comes after a killed build sees by the digest of the
 * public site whether that happened.
 */
export class ReleaseRecord {
  readonly #store: Store;
  readonly #statements;

  constructor(store: Store) {
    this.#store = store;
    this.#statements = {
      known: store.prepare('SELECT fingerprint, lower(hex(sha256)) AS sha256, bytes FROM printed WHERE path = ?'),
      add: store.prepare(`INSERT INTO pending VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        fingerprint = excluded.fingerprint, sha256 = excluded.sha256, bytes = excluded.bytes, is_new = excluded.is_new`),
      below: store.prepare('SELECT path FROM printed WHERE path >= ? AND path < ? ORDER BY path'),
    };
  }

  /** The digest of the site that was released last; undefined before the first release. */
  get digest(): string | undefined {
    return readMeta(this.#store, 'digest');
  }

  /** Fingerprint of the templates with which all pages of the site that was released last were printed. */
  get templates(): string | undefined {
    return readMeta(this.#store, 'templates');
  }

  /** Number of pages of the site that was released last. */
  get pages(): number {
    return Number(readMeta(this.#store, 'pages') ?? 0);
  }

  /** Whether the release in the making has become public, though the build that made it did not live to see it. */
  isPublic(publicDigest: string | undefined): boolean {
    const pending = readMeta(this.#store, 'pendingDigest') ?? '';
    return pending !== '' && pending === publicDigest;
  }

  /** Begins a release with nothing in it. */
  begin(): void {
    this.#store.exec('DELETE FROM pending; DELETE FROM pending_pictures');
    writeMeta(this.#store, 'pendingDigest', '');
  }

  /** A file as it was released last. */
  known(path: string): PrintedFile | undefined {
    return this.#statements.known.get(path) as unknown as PrintedFile | undefined;
  }

  /** Paths that were released last and begin with a prefix: `picture:`. */
  *knownBelow(prefix: string): Generator<string> {
    const end = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
    for (const row of this.#statements.below.iterate(prefix, end)) yield String(row['path']);
  }

  /** All files of the site that was released last. */
  *files(): Generator<ReleasedFile> {
    for (const row of this.#store.prepare('SELECT path, lower(hex(sha256)) AS sha256, bytes FROM printed').iterate()) {
      yield { file: fileOf(String(row['path'])), sha256: String(row['sha256']), bytes: Number(row['bytes']) };
    }
  }

  /** Adds a file to the release. */
  add(path: string, { fingerprint, sha256, bytes }: PrintedFile, isNew: boolean): void {
    this.#statements.add.run(path, fingerprint, Buffer.from(sha256, 'hex'), bytes, isNew ? 1 : 0);
  }

  /** Takes a file away with the release. */
  remove(path: string): void {
    this.#statements.add.run(path, '', null, 0, 1);
  }

  /**
   * Ends the collecting of a release.
   *
   * @param isWhole whether it holds the whole site, so that all else is taken away
   * @param templates fingerprint of the templates that it was printed with
   * @returns the digest of the site that it makes
   */
  seal(isWhole: boolean, templates: string): string {
    const digest = new SiteDigest(isWhole ? undefined : this.digest);
    let pages = isWhole ? 0 : this.pages;
    const rows = this.#store.prepare(
      `SELECT n.path, lower(hex(n.sha256)) AS sha256, n.sha256 IS NULL AS gone, lower(hex(p.sha256)) AS before
       FROM pending n LEFT JOIN printed p ON p.path = n.path AND NOT ?`,
    );
    for (const row of rows.iterate(isWhole ? 1 : 0)) {
      const [path, gone] = [String(row['path']), row['gone'] === 1];
      const before = row['before'] === null || row['before'] === '' ? undefined : String(row['before']);
      if (before !== undefined) digest.remove(fileOf(path), before);
      if (!gone) digest.add(fileOf(path), String(row['sha256']));
      if (path.startsWith('/')) pages += (gone ? 0 : 1) - (before === undefined ? 0 : 1);
    }
    inTransaction(this.#store, () => {
      writeMeta(this.#store, 'pendingDigest', digest.value);
      writeMeta(this.#store, 'pendingPages', String(pages));
      writeMeta(this.#store, 'pendingTemplates', templates);
      writeMeta(this.#store, 'pendingIsWhole', isWhole ? '1' : '0');
    });
    return digest.value;
  }

  /** The files that the release changes, and those that it takes away, sorted. */
  changes(): { changed: ReleasedFile[]; deleted: string[] } {
    const rows = this.#store.prepare('SELECT path, lower(hex(sha256)) AS sha256, bytes, sha256 IS NULL AS gone FROM pending WHERE is_new = 1').all();
    const changed = rows.filter((row) => row['gone'] === 0)
      .map((row) => ({ file: fileOf(String(row['path'])), sha256: String(row['sha256']), bytes: Number(row['bytes']) }));
    // A file may pass from one maker to another: a picture of the public folder from there to an article.
    const stays = new Set(changed.map(({ file }) => file));
    const deleted = rows.filter((row) => row['gone'] === 1).map((row) => fileOf(String(row['path']))).filter((file) => !stays.has(file));
    return { changed: changed.sort((a, b) => (a.file < b.file ? -1 : 1)), deleted: deleted.sort() };
  }

  /** Notes the files that were made of a picture; those that were made of it before are in the way of nothing any more. */
  addPicture(src: string, files: readonly string[]): void {
    const add = this.#store.prepare('INSERT INTO pending_pictures VALUES (?, ?) ON CONFLICT DO NOTHING');
    for (const file of ['', ...files]) add.run(src, file);
  }

  /** Files of the pictures that were added which no picture shows any more. */
  lostPictureFiles(): string[] {
    return this.#store.prepare(
      `SELECT DISTINCT f.file FROM pending_pictures t JOIN picture_files f ON f.src = t.src WHERE t.file = ''
       AND NOT EXISTS (SELECT 1 FROM pending_pictures n WHERE n.file = f.file)
       AND NOT EXISTS (SELECT 1 FROM picture_files o WHERE o.file = f.file AND o.src NOT IN (SELECT src FROM pending_pictures))`,
    ).all().map((row) => String(row['file']));
  }

  /**
   * Writes the files of the release in the making down in a database of their own.
   *
   * @param path where it shall be; there must be nothing
   */
  exportPending(path: string): void {
    this.#store.prepare('ATTACH ? AS part').run(path);
    try {
      this.#store.exec(`
        CREATE TABLE part.part (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, sha256 BLOB NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO part.part SELECT path, fingerprint, sha256, bytes FROM pending WHERE sha256 IS NOT NULL ORDER BY path;
      `);
    } finally {
      this.#store.exec('DETACH part');
    }
  }

  /** Takes the release over, now that it is public. To be called within a transaction. */
  takeOver(): void {
    const isWhole = readMeta(this.#store, 'pendingIsWhole') === '1';
    if (isWhole) this.#store.exec('DELETE FROM printed; DELETE FROM picture_files');
    this.#store.exec(`
      DELETE FROM printed WHERE path IN (SELECT path FROM pending WHERE sha256 IS NULL);
      INSERT INTO printed SELECT path, fingerprint, sha256, bytes FROM pending WHERE sha256 IS NOT NULL
        ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, sha256 = excluded.sha256, bytes = excluded.bytes;
      DELETE FROM picture_files WHERE src IN (SELECT src FROM pending_pictures);
      INSERT INTO picture_files SELECT src, file FROM pending_pictures WHERE file <> '';
    `);
    for (const key of ['pages', 'digest', 'templates']) {
      writeMeta(this.#store, key, readMeta(this.#store, `pending${key[0]?.toUpperCase()}${key.slice(1)}`) ?? '');
    }
    this.begin();
  }
}

/** The path of a file below the site's root. */
export function fileOf(path: string): string {
  return path.startsWith('/') ? outputFile(path) : path.slice(path.indexOf(':') + 1);
}
