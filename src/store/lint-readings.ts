import type { DocumentReading } from '../lint/lint-document.ts';
import { inTransaction, readMeta, writeMeta, type Store } from './open-store.ts';

/** A file that lint looks at, with what is known of it from before. */
export interface LintableFile {
  /** `content/articles/1405/09/talks.md`. */
  readonly file: string;
  /** What was read of the same bytes by the same rules; absent when the file must be read. */
  readonly reading?: DocumentReading;
}

/** What lint has read of each file, kept as long as its bytes and the rules are the same. */
export class LintReadings {
  readonly #store: Store;

  /** @param rules stands for the code of the rules and what else a reading depends on */
  constructor(store: Store, rules: string) {
    this.#store = store;
    if (readMeta(store, 'lintRules') === rules) return;
    store.exec('DELETE FROM lint_readings');
    writeMeta(store, 'lintRules', rules);
  }

  /** The articles and standalone pages, in the order of their paths. */
  *files(): Generator<LintableFile> {
    const rows = this.#store.prepare(
      `SELECT f.folder || '/' || f.name AS file, l.reading FROM files f
       LEFT JOIN lint_readings l ON l.folder = f.folder AND l.name = f.name AND l.hash = f.hash AND f.hash <> ''
       WHERE (f.folder = 'content/articles' OR (f.folder > 'content/articles/' AND f.folder < 'content/articles0') OR f.folder = 'content/pages')
         AND (f.name GLOB '*.md' OR f.name GLOB '*.mdx') AND (f.size >= 0 OR f.blob <> '')
       ORDER BY f.folder, f.name`,
    ).iterate();
    for (const { file, reading } of rows) {
      yield reading === null ? { file: String(file) } : { file: String(file), reading: JSON.parse(String(reading)) as DocumentReading };
    }
  }

  /** Keeps what was read of files of the bytes that git gives these ids. */
  save(readings: readonly { readonly file: string; readonly hash: string; readonly reading: DocumentReading }[]): void {
    const save = this.#store.prepare(`INSERT INTO lint_readings VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET hash = excluded.hash, reading = excluded.reading`);
    inTransaction(this.#store, () => {
      for (const { file, hash, reading } of readings) {
        const at = file.lastIndexOf('/');
        save.run(file.slice(0, at), file.slice(at + 1), hash, JSON.stringify(reading));
      }
    });
  }

  /** Forgets files that are not there any more. */
  forgetGone(): void {
    this.#store.exec('DELETE FROM lint_readings WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.folder = lint_readings.folder AND f.name = lint_readings.name)');
  }
}
