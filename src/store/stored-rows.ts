import type { StatementSync } from 'node:sqlite';
import type { Store } from './open-store.ts';

/** A row as SQLite gives it. */
export type Row = Record<string, unknown>;

/** Asks the store; each question is prepared once. */
export class StoredRows {
  readonly #store: Store;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(store: Store) {
    this.#store = store;
  }

  all(sql: string, ...parameters: (string | number)[]): Row[] {
    return this.#prepare(sql).all(...parameters);
  }

  get(sql: string, ...parameters: (string | number)[]): Row | undefined {
    return this.#prepare(sql).get(...parameters);
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) this.#prepared.set(sql, (statement = this.#store.prepare(sql)));
    return statement;
  }
}
