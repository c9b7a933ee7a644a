import { KeyWindow, type ListedKey, type LoadKeys } from './key-window.ts';
import type { StoredRows } from './stored-rows.ts';

/** In how many lists the place that was asked about last is kept at hand. */
const KEPT = 1024;

/** The parts of lists that are kept at hand, one of each list. */
export class ListWindows {
  readonly #rows: StoredRows;
  readonly #windows = new Map<number, KeyWindow>();

  constructor(rows: StoredRows) {
    this.#rows = rows;
  }

  /** @param list the row of the list */
  of(list: number): KeyWindow {
    let window = this.#windows.get(list);
    if (window === undefined) {
      if (this.#windows.size >= KEPT) this.#windows.clear();
      this.#windows.set(list, (window = new KeyWindow(this.#loadKeys(list))));
    }
    return window;
  }

  #loadKeys(list: number): LoadKeys {
    const columns = 'SELECT id, date, code FROM list_members WHERE list = ? AND listed = 1 AND (date, code)';
    return (side, date, code, limit) => this.#rows.all(
      side === 'before' ? `${columns} < (?, ?) ORDER BY date DESC, code DESC LIMIT ?` : `${columns} >= (?, ?) ORDER BY date, code LIMIT ?`,
      list, date, code, limit,
    ) as unknown as ListedKey[];
  }
}
