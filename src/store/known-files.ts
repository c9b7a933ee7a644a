import type { FoundFile, KnownFile, KnownFiles } from '../content/file-changes.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { Store } from './open-store.ts';

/** What the store remembers of the newsroom's files. */
export class StoredFiles implements KnownFiles {
  readonly #store: Store;
  readonly #statements;
  #trees: ReadonlyMap<string, string> | undefined;

  constructor(store: Store) {
    this.#store = store;
    const COLUMNS = 'size, modified, hash, blob';
    this.#statements = {
      get: store.prepare(`SELECT ${COLUMNS} FROM files WHERE folder = ? AND name = ?`),
      inFolder: store.prepare(`SELECT name, ${COLUMNS} FROM files WHERE folder = ?`),
      uncommitted: store.prepare("SELECT folder, name FROM files WHERE blob = '' ORDER BY folder, name"),
      below: store.prepare(`SELECT folder, name, ${COLUMNS} FROM files WHERE folder = :folder OR (folder > :folder || '/' AND folder < :folder || '0') ORDER BY folder, name`),
      save: store.prepare(`INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET size = excluded.size,
        modified = excluded.modified, hash = excluded.hash, blob = excluded.blob, warnings = excluded.warnings`),
      confirm: store.prepare('UPDATE files SET size = ?, modified = ?, blob = ? WHERE folder = ? AND name = ?'),
      remove: store.prepare('DELETE FROM files WHERE folder = ? AND name = ?'),
      readAgain: store.prepare("UPDATE files SET hash = '', blob = '' WHERE folder = ? AND name = ?"),
      warnings: store.prepare('SELECT warnings FROM files WHERE warnings IS NOT NULL ORDER BY folder, name'),
      tree: store.prepare('INSERT INTO trees VALUES (?, ?)'),
    };
  }

  get trees(): ReadonlyMap<string, string> {
    return (this.#trees ??= new Map(this.#store.prepare('SELECT folder, tree FROM trees ORDER BY folder').all()
      .map(({ folder, tree }) => [String(folder), String(tree)])));
  }

  get(file: string): KnownFile | undefined {
    return this.#statements.get.get(...split(file)) as KnownFile | undefined;
  }

  inFolder(folder: string): Map<string, KnownFile> {
    return new Map(this.#statements.inFolder.all(folder).map((row) => [String(row['name']), row as unknown as KnownFile]));
  }

  *uncommitted(): Generator<string> {
    for (const { folder, name } of this.#statements.uncommitted.all()) yield pathOf(folder, name);
  }

  *below(folder: string): Generator<[file: string, known: KnownFile]> {
    // Tops of the newsroom, such as a refused `content`, lie in the folder ''.
    const top = this.get(folder);
    if (top !== undefined) yield [folder, top];
    for (const row of this.#statements.below.all({ folder })) yield [pathOf(row['folder'], row['name']), row as unknown as KnownFile];
  }

  /** Remembers a file as it was read; an empty hash asks for it to be read again. */
  save({ file, size, modified, blob }: FoundFile, hash: string, warnings: readonly ContentIssue[] = []): void {
    this.#statements.save.run(...split(file), size, modified, hash, hash === '' ? '' : (blob ?? ''), warnings.length === 0 ? null : JSON.stringify(warnings));
  }

  /** Remembers that a file was found again with the bytes that are known. */
  confirm({ file, size, modified, blob }: FoundFile): void {
    this.#statements.confirm.run(size, modified, blob ?? '', ...split(file));
  }

  /** Remembers that a file is not there, though the commit has it. */
  saveDeleted(file: string): void {
    this.#statements.save.run(...split(file), -1, -1, '', '', null);
  }

  remove(file: string): void {
    this.#statements.remove.run(...split(file));
  }

  /** Asks for a file to be read again by the next build. */
  readAgain(file: string): void {
    this.#statements.readAgain.run(...split(file));
  }

  /** Asks for all files to be read again. */
  readAllAgain(): void {
    this.#store.exec(`UPDATE files SET hash = '', blob = ''; DELETE FROM trees;
      UPDATE meta SET value = '' WHERE key IN ('settings', 'pagesAreGood');`);
    this.#trees = undefined;
  }

  /** Remembers the folders of the commit that was read; undefined when git was not asked. */
  saveTrees(trees: ReadonlyMap<string, string> | undefined): void {
    if (trees !== undefined && trees.size === this.trees.size && [...trees].every(([folder, tree]) => this.trees.get(folder) === tree)) return;
    this.#store.exec('DELETE FROM trees');
    for (const [folder, tree] of trees ?? []) this.#statements.tree.run(folder, tree);
    this.#trees = undefined;
  }

  /** The warnings on all files that are as they were when last read. */
  warnings(): ContentIssue[] {
    return this.#statements.warnings.all().flatMap((row) => JSON.parse(String(row['warnings'])) as ContentIssue[]);
  }

  /** Names of the files below a folder, those that are not there left out. */
  namesBelow(folder: string): string[] {
    return [...this.below(folder)].filter(([, { size, blob }]) => size >= 0 || blob !== '').map(([file]) => file);
  }
}

function split(file: string): [folder: string, name: string] {
  const at = file.lastIndexOf('/');
  return at === -1 ? ['', file] : [file.slice(0, at), file.slice(at + 1)];
}

function pathOf(folder: unknown, name: unknown): string {
  return folder === '' ? String(name) : `${String(folder)}/${String(name)}`;
}
