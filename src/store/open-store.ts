import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SCHEMA, STORE_VERSION } from './schema.ts';

/** An open store. */
export type Store = DatabaseSync;

/**
 * Opens the newsroom's store for writing, and makes a new one when there is none or when what is there
 * is damaged or of another version. The store is a cache: nothing is lost with it.
 *
 * @param path the database's file
 * @param engine the fingerprint of the code that reads content: a store filled by other code is not trusted
 */
export function openStore(path: string, engine: string): Store {
  mkdirSync(dirname(path), { recursive: true });
  const existing = tryOpen(path, engine);
  if (existing !== undefined) return existing;
  removeStore(path);
  const store = new DatabaseSync(path);
  configure(store);
  store.exec(SCHEMA);
  store.exec(`PRAGMA user_version = ${STORE_VERSION}`);
  writeMeta(store, 'engine', engine);
  return store;
}

/** Opens the store for reading, beside the one that writes. */
export function openStoreForReading(path: string): Store {
  return new DatabaseSync(path, { readOnly: true });
}

/** Deletes the store's files. */
export function removeStore(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true, recursive: true });
}

/**
 * SQLITE_ERROR (a table or column is missing), SQLITE_CORRUPT, SQLITE_CONSTRAINT and SQLITE_NOTADB,
 * https://www.sqlite.org/rescode.html; what a full disk or a lock gives is not among them.
 */
const DAMAGE_CODES: ReadonlySet<number> = new Set([1, 11, 19, 26]);

/** SQLITE_BUSY, SQLITE_READONLY, SQLITE_IOERR and SQLITE_FULL. */
const PASSING_CODES: ReadonlySet<number> = new Set([5, 8, 10, 13]);

/** Whether an error, also one that comes from a worker, says that the store is damaged, so that rebuilding it will help. */
export function isDamage(error: unknown): boolean {
  const { name, errcode } = (error ?? {}) as { name?: string; errcode?: number };
  // What was written as JSON and is none any more.
  if (name === 'SyntaxError') return true;
  return errcode !== undefined && DAMAGE_CODES.has(errcode & 0xff);
}

/** Looks the whole store over: an error may be the consequence of damage without saying so. */
export function isDamaged(path: string): boolean {
  let store: Store | undefined;
  try {
    store = openStoreForReading(path);
    return store.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] !== 'ok';
  } catch (error) {
    return isDamage(error);
  } finally {
    store?.close();
  }
}

/** Reads a value that was written with writeMeta. */
export function readMeta(store: Store, key: string): string | undefined {
  const row = store.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return row === undefined ? undefined : String(row['value']);
}

/** Remembers a value under a key. */
export function writeMeta(store: Store, key: string, value: string): void {
  store.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(key, value);
}

/** Runs a function in one transaction: all of it happens, or nothing. */
export function inTransaction<Value>(store: Store, work: () => Value): Value {
  store.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    store.exec('COMMIT');
    return value;
  } catch (error) {
    store.exec('ROLLBACK');
    throw error;
  }
}

function tryOpen(path: string, engine: string): Store | undefined {
  let store: Store | undefined;
  try {
    store = new DatabaseSync(path);
    configure(store);
    const version = store.prepare('PRAGMA user_version').get()?.['user_version'];
    if (version === STORE_VERSION && readMeta(store, 'engine') === engine) return store;
  } catch (error) {
    store?.close();
    // A full disk or a lock passes, and the store is worth keeping; what is not a database, or a damaged one, is not.
    if (PASSING_CODES.has(((error as { errcode?: number }).errcode ?? 0) & 0xff)) throw error;
    return undefined;
  }
  store?.close();
  return undefined;
}

function configure(store: Store): void {
  // The store is a cache, so that durability is bought with a rebuild, not with waiting for the disk.
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;');
}
